// The articles that a conversation's answers cite, each once, with the places cited in it.
import type { Citation } from "../../../answering/answer.ts";
import type { Conversation } from "../../state/conversation.ts";

export interface CitedSource extends Pick<Citation, "source" | "title" | "publisher" | "date"> {
  /** UTF-16 code units into the article's text, end exclusive; each once, in the article's order. */
  readonly places: readonly CitedPlace[];
}

export interface CitedPlace extends Pick<Citation, "page" | "pageEnd"> {
  readonly startOffset: number;
  readonly endOffset: number;
}

/** In the order in which they are first cited. */
export function citedSources(conversation: Conversation): CitedSource[] {
  const bySource = new Map<string, Citation[]>();
  for (const citation of citationsOf(conversation)) {
    const others = bySource.get(citation.source) ?? [];
    bySource.set(citation.source, [...others, citation]);
  }
  return [...bySource.values()].map((citations) => {
    const { source, title, publisher, date } = citations[0]!;
    return { source, title, publisher, date, places: placesOf(citations) };
  });
}

/** All citations of all answers, in their order. */
export function citationsOf({ turns }: Conversation): Citation[] {
  return turns.flatMap(({ state }) => (state.kind === "answered" ? state.answer.citations : []));
}

/** `3, 5--6` for BibTeX, `3, 5-6` with another dash; null for a file without pages. */
export function pagesOfPlaces(places: readonly CitedPlace[], dash: string): string | null {
  const pages = places.flatMap(({ page, pageEnd }) =>
    page === undefined ? [] : [pageEnd === undefined ? `${page}` : `${page}${dash}${pageEnd}`],
  );
  return pages.length === 0 ? null : [...new Set(pages)].join(", ");
}

/** `0–29, 40–60` */
export function placesInWords(places: readonly CitedPlace[]): string {
  return places.map(({ startOffset, endOffset }) => `${startOffset}–${endOffset}`).join(", ");
}

function placesOf(citations: readonly Citation[]): CitedPlace[] {
  const places = new Map(
    citations.map(({ startOffset, endOffset, page, pageEnd }) => [
      `${startOffset}-${endOffset}`,
      {
        startOffset,
        endOffset,
        ...(page === undefined ? {} : { page }),
        ...(pageEnd === undefined ? {} : { pageEnd }),
      },
    ]),
  );
  return [...places.values()].sort(
    (a, b) => a.startOffset - b.startOffset || a.endOffset - b.endOffset,
  );
}

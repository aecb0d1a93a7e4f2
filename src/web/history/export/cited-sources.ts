// The articles that a conversation's answers cite, each once, with the places cited in it.
import type { Citation } from "../../../answering/answer.ts";
import type { Conversation } from "../../state/conversation.ts";

export interface CitedSource extends Pick<Citation, "source" | "title" | "publisher" | "date"> {
  /** UTF-16 code units into the article's text, end exclusive; each once, in the article's order. */
  readonly places: readonly CitedPlace[];
}

export interface CitedPlace {
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

/** `0–29, 40–60` */
export function placesInWords(places: readonly CitedPlace[]): string {
  return places.map(({ startOffset, endOffset }) => `${startOffset}–${endOffset}`).join(", ");
}

function placesOf(citations: readonly Citation[]): CitedPlace[] {
  const places = new Map(
    citations.map(({ startOffset, endOffset }) => [
      `${startOffset}-${endOffset}`,
      { startOffset, endOffset },
    ]),
  );
  return [...places.values()].sort(
    (a, b) => a.startOffset - b.startOffset || a.endOffset - b.endOffset,
  );
}

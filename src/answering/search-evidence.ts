// Search without an answer, for `/search`: the hits as they would become evidence, one by one.
import { findHits } from "../retrieval/find-hits.ts";
import type { AnswerNote } from "./answer-note.ts";
import type { AnsweringDeps } from "./answering-deps.ts";
import type { Evidence, Filter, SearchedFilter } from "./answer.ts";
import { searchedFilterOfAll } from "./evidence/searched-filter.ts";
import { notesOnSearch } from "./time-notes.ts";
import { toFilter } from "./evidence/to-filter.ts";
import { withPages } from "./evidence/with-pages.ts";

export interface SearchedEvidence {
  readonly evidence: readonly Evidence[];
  readonly filter: SearchedFilter;
  /** Fallbacks, for the reader. */
  readonly notes: readonly AnswerNote[];
}

/** At most `limit` passages, best first, found as `/ask` finds them. Throws `StoreError`. */
export async function searchEvidence(
  text: string,
  filter: Filter,
  limit: number,
  { acquire, today = () => new Date(), ...deps }: AnsweringDeps,
): Promise<SearchedEvidence> {
  const { generation, release } = acquire();
  try {
    const found = await findHits(
      {
        question: text,
        history: [],
        filter: toFilter(filter),
        infersPeriod: filter.allTime !== true,
        limit,
        mostParts: limit,
        today: today(),
      },
      generation,
      deps,
    );
    const hits = found.hits.slice(0, limit);
    const evidence = hits.map(({ passage, article, score }, index) => ({
      number: index + 1,
      source: article.id,
      title: article.title,
      date: article.date,
      publisher: article.publisher,
      text: passage.text,
      startOffset: passage.startOffset,
      endOffset: passage.endOffset,
      score: Number(score.toFixed(4)),
    }));
    const articles = await generation.readArticles(new Set(evidence.map(({ source }) => source)));
    const times = found.parts.map(({ time }) => time);
    return {
      evidence: withPages(evidence, articles),
      filter: searchedFilterOfAll(filter, times),
      notes: notesOnSearch(found.parts),
    };
  } finally {
    release();
  }
}

// Search without an answer, for `/search`: the hits as they would become evidence, one by one.
import { retrieveForTime } from "../retrieval/retrieve-for-time.ts";
import type { AnswerNote } from "./answer-note.ts";
import type { AnsweringDeps } from "./answering-deps.ts";
import type { Evidence, Filter, SearchedFilter } from "./answer.ts";
import { searchedFilter } from "./searched-filter.ts";
import { noteOnPeriod } from "./time-notes.ts";
import { toFilter } from "./to-filter.ts";
import { withPages } from "./with-pages.ts";

export interface SearchedEvidence {
  readonly evidence: readonly Evidence[];
  readonly filter: SearchedFilter;
  /** Fallbacks, for the reader. */
  readonly notes: readonly AnswerNote[];
}

/** At most `limit` passages, best first. Throws `StoreError`. */
export async function searchEvidence(
  text: string,
  filter: Filter,
  limit: number,
  { acquire, embedder, reranker, vectorWeight, today = () => new Date() }: AnsweringDeps,
): Promise<SearchedEvidence> {
  const { generation, release } = acquire();
  try {
    const passageFilter = toFilter(filter);
    const { hits, time, notes } = await retrieveForTime(text, generation, embedder, {
      limit,
      today: today(),
      infersPeriod: filter.allTime !== true,
      reranker,
      vectorWeight,
      ...(passageFilter === undefined ? {} : { filter: passageFilter }),
    });
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
    const onPeriod = noteOnPeriod(time);
    const articles = await generation.readArticles(new Set(evidence.map(({ source }) => source)));
    return {
      evidence: withPages(evidence, articles),
      filter: searchedFilter(filter, time),
      notes: onPeriod === null ? notes : [...notes, onPeriod],
    };
  } finally {
    release();
  }
}

// What is compared: something that ranks articles, or passages, for a question.
import type { BenchArticle } from "./bench-article.ts";
import type { BenchQuestion } from "./question-set.ts";

export interface Ranker {
  /** Ids of the best, best first, at most `k`. */
  readonly rank: (question: RankedQuestion, k: number) => Promise<readonly string[]>;
}

/** Peers search the text alone; citewell also reads the turns before it, the filter and the present. */
export type RankedQuestion = Pick<BenchQuestion, "text" | "history" | "filter" | "today">;

/** Another program, with a row of its own in the tables. */
export interface Peer {
  readonly name: string;
  /** More articles than this it cannot be asked about in reasonable time; none: no limit. */
  readonly mostArticles?: number;
  readonly build: (articles: readonly BenchArticle[]) => Promise<Ranker>;
}

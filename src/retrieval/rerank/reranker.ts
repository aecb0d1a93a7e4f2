// The contract of a reranker: a closer look at the best hits, which may put them in another order.
import { ExplainedError } from "../../../vectorstore/explained-error.ts";
import type { AnalyzedQuestion } from "../terms/analyze-question.ts";
import type { Hit } from "../hit.ts";

export interface Reranker {
  readonly name: string;
  /** Loads what reranking needs and tries it, so that no question waits. Throws `RerankerError`. */
  prepare(): Promise<void>;
  /**
   * The same hits, best first, with scores from 0 to 1 that are comparable within one question.
   * How many of them are looked at is the reranker's own affair; the others keep their order behind.
   * Throws `RerankerError`, or what the signal throws.
   */
  rerank(
    question: AnalyzedQuestion,
    hits: readonly Hit[],
    signal?: AbortSignal,
  ): readonly Hit[] | Promise<readonly Hit[]>;
}

/** A reranker is not there, failed, or took too long. */
export class RerankerError extends ExplainedError {
  override readonly name = "RerankerError";
  readonly code = "reranker-failed";
}

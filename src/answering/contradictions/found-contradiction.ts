// What sentences of the evidence disagree on.
import type { ScoredSentence } from "../reading/score-sentences.ts";

export interface FoundContradiction {
  /** The words that the sides share, a few. */
  readonly about: string;
  /** Two at least, with different values. */
  readonly sides: readonly Side[];
}

export interface Side {
  /** As its sentence has it. */
  readonly value: string;
  readonly sentence: ScoredSentence;
}

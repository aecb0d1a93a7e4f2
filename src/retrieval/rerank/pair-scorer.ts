// The contract of what reads a question and a passage together and says how well they suit.

export interface PairScorer {
  /** How many passages one call of `score` should get at the most. */
  readonly batchSize: number;
  /** For each text, in order, how well it suits the question: 0 to 1. Throws what the model throws. */
  score(question: string, texts: readonly string[]): Promise<readonly number[]>;
}

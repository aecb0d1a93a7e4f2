// The refusal gate: what is needed to tell whether the evidence can answer a question.
import type { AnswerSignals } from "./answer-signals.ts";

/** A logistic regression over the signals. */
export interface Gate {
  readonly weights: Readonly<Record<keyof AnswerSignals, number>>;
  /** Weight of the square of `passageCoverage`: the last terms found tell less than the first. */
  readonly coverageSquared: number;
  /** Weight of `similarity` times `questionLength`: a chance cosine is smaller for more words. */
  readonly similarityByLength: number;
  readonly bias: number;
  /** Confidence from which a question is answered by quoting. */
  readonly least: number;
}

/**
 * One for each way of meeting words: English ones are known to be more or less usual, Russian and
 * Kazakh ones inflect, so fewer of them meet, and a question of another language than the articles
 * meets them through translations only.
 */
export type GateName = "latin" | "cyrillic" | "translated";
export type Gates = Readonly<Record<GateName, Gate>>;

// Whether the evidence can answer the question at all: many signals, weighed by what they told apart
// on question sets put to their own articles and to others'. None is a raw cosine alone, whose scale
// differs from model to model.
import type { AnalyzedQuestion } from "../retrieval/analyze-question.ts";
import type { Hit } from "../retrieval/hit.ts";
import { answerSignals, type AnswerSignals } from "./answer-signals.ts";
import type { ScoredSentence } from "./score-sentences.ts";

export interface Answerability {
  readonly isAnswerable: boolean;
  /** Whether quoting may answer. A model is asked about more: it judges for itself. */
  readonly canBeQuoted: boolean;
  /** Each from 0 to 1; `confidence` weighs the others and is compared with `gate`. */
  readonly signals: Readonly<Record<string, number>>;
}

/** A logistic regression over the signals. */
export interface Gate {
  readonly weights: Readonly<Record<keyof AnswerSignals, number>>;
  /** Weight of the square of `passageCoverage`: the last terms found tell less than the first. */
  readonly coverageSquared: number;
  readonly bias: number;
  /** Confidence from which a question is answered by quoting. */
  readonly least: number;
}

/**
 * For the built-in embedder. Fitted by logistic regression, but for names and numbers, which weigh
 * about twice what was fitted: an answer about somebody else is worse than a refusal.
 */
const hashGate: Gate = {
  weights: {
    passageCoverage: 9.4,
    sentenceCoverage: 1.5,
    namesMissing: -1.5,
    nameUnknown: -2,
    numbersMissing: -1,
    kindMissing: -0.7,
    worthFound: 1.2,
    wordScore: 3.9,
    similarity: 5.2,
    lead: 4,
    questionLength: 1.7,
    inflects: 2.1,
  },
  coverageSquared: -7.5,
  bias: -8.8,
  least: 0.35,
};
/** For other embedders, whose cosines and fused scores are not comparable: the same without them. */
const plainGate: Gate = {
  weights: {
    passageCoverage: 8.6,
    sentenceCoverage: 4.1,
    namesMissing: -1.5,
    nameUnknown: -2,
    numbersMissing: -1,
    kindMissing: -0.7,
    worthFound: 3.6,
    wordScore: 0,
    similarity: 0,
    lead: 0,
    questionLength: 2,
    inflects: 1.5,
  },
  coverageSquared: -4,
  bias: -7.8,
  least: 0.35,
};
/** A language model judges for itself, so only what is clearly off topic is kept from it. */
const leastForModel = 0.1;

/** `ranked` are the sentences of the evidence, best first. */
export function decideAnswerable(
  question: AnalyzedQuestion,
  hits: readonly Hit[],
  ranked: readonly ScoredSentence[],
  embedderName: string,
  writer: "extractive" | "model",
): Answerability {
  const gate = embedderName.startsWith("hash-") ? hashGate : plainGate;
  const least = writer === "model" ? leastForModel : gate.least;
  if (ranked.length === 0)
    return { isAnswerable: false, canBeQuoted: false, signals: { confidence: 0, gate: least } };
  const signals = answerSignals(question, hits, ranked);
  const confidence = confidenceOf(signals, gate);
  return {
    isAnswerable: confidence >= least,
    canBeQuoted: confidence >= gate.least,
    signals: { ...signals, confidence, gate: least },
  };
}

function confidenceOf(signals: AnswerSignals, gate: Gate): number {
  let sum = gate.bias + gate.coverageSquared * signals.passageCoverage ** 2;
  for (const name of Object.keys(gate.weights) as (keyof AnswerSignals)[]) {
    sum += gate.weights[name] * signals[name];
  }
  return 1 / (1 + Math.exp(-sum));
}

// Whether the evidence can answer the question at all. Several signals are weighed together; none
// is a raw cosine, whose scale differs from model to model.
import type { AnalyzedQuestion } from "../retrieval/analyze-question.ts";
import type { EvidencePiece } from "../retrieval/select-evidence.ts";
import { coverage, coverOf } from "../retrieval/cover-terms.ts";
import type { ScoredSentence } from "./score-sentences.ts";

export interface Answerability {
  readonly isAnswerable: boolean;
  /** Each from 0 to 1; `confidence` weighs the others and is compared with `gate`. */
  readonly signals: Readonly<Record<string, number>>;
}

/** Measured on xquad_en and scifact put to their own and to each other's articles. */
const weights = { piece: 0.45, sentence: 0.35, around: 0.2 };
const gate = 0.42;
/** A language model judges for itself, so only what is clearly off topic is kept from it. */
const gateForModel = 0.25;

/** `ranked` are the sentences of the evidence, best first. */
export function decideAnswerable(
  question: AnalyzedQuestion,
  evidence: readonly EvidencePiece[],
  ranked: readonly ScoredSentence[],
  writer: "extractive" | "model",
): Answerability {
  const best = ranked[0];
  const limit = writer === "model" ? gateForModel : gate;
  if (best === undefined || evidence.length === 0) {
    return { isAnswerable: false, signals: { confidence: 0, gate: limit } };
  }
  const ofPiece = new Set(
    ranked
      .filter(({ evidence: piece }) => piece === best.evidence)
      .flatMap(({ terms }) => [...terms]),
  );
  const piece = coverage(question.terms, (term) => coverOf(term, ofPiece));
  const confidence =
    weights.piece * piece + weights.sentence * best.coverage + weights.around * best.coverageAround;
  return {
    isAnswerable: confidence >= limit,
    signals: {
      passageCoverage: piece,
      sentenceCoverage: best.coverage,
      surroundingCoverage: best.coverageAround,
      confidence,
      gate: limit,
    },
  };
}

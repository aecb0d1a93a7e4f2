// Which sentences of the evidence answer the question: what speaks for each, weighed by what it was
// worth on question sets with known answers.
import type { AnalyzedQuestion } from "../../retrieval/terms/analyze-question.ts";
import { isOn, weightsWithout } from "../../retrieval/mechanisms.ts";
import { holdsAsked } from "../../retrieval/rerank/cover-text.ts";
import { unitAsked, type QuestionKind } from "../../retrieval/terms/question-kind.ts";
import type { EvidencePiece } from "../../retrieval/select-evidence.ts";
import type { CoveredEvidenceSentence } from "../evidence/evidence-sentence.ts";
import { sentenceFeatures, type SentenceFeatures } from "./sentence-features.ts";

export interface ScoredSentence extends CoveredEvidenceSentence {
  readonly score: number;
  /** Names that the question does not have, up to three against three; 0 unless it asks who. */
  readonly newNames: number;
}

/**
 * Weights of a softmax regression of the sentence that holds the answer, rounded, over five sets in
 * three languages.
 */
const weights: Readonly<Record<keyof SentenceFeatures, number>> = {
  inSentence: 1.45,
  before: 0.85,
  secondBefore: 0.5,
  after: 0.45,
  around: 0.8,
  rareHere: 0.55,
  evidence: 2.35,
  close: 0.3,
  firstTerm: 0.2,
  nearness: 0.15,
  newNames: 0.3,
  holder: 0.8,
};
/** What holding the kind of thing asked for, or the unit, is worth. */
const kindWeight = 0.4;
const weighedKinds: ReadonlySet<QuestionKind> = new Set(["when", "how-many", "why", "where"]);

/** All sentences of the evidence, best first. */
export function scoreSentences(
  question: AnalyzedQuestion,
  evidence: readonly EvidencePiece[],
): ScoredSentence[] {
  const { without } = question;
  const own = weightsWithout(weights, "sentence", without);
  const kindWorth = isOn(without, "sentence:kind") ? kindWeight : 0;
  const asksForUnit = unitAsked(question.text) !== null;
  return sentenceFeatures(question, evidence)
    .map(({ sentence, kind, features }) => {
      const isWeighed = asksForUnit || weighedKinds.has(kind);
      const isOfKind = isWeighed && holdsAsked(question, sentence.text);
      return {
        ...sentence,
        newNames: features.newNames,
        score: weigh(features, own) + (isOfKind ? kindWorth : 0),
      };
    })
    .sort(
      (a, b) => b.score - a.score || a.evidence.number - b.evidence.number || a.index - b.index,
    );
}

function weigh(features: SentenceFeatures, own: typeof weights): number {
  let sum = 0;
  for (const name of Object.keys(own) as (keyof SentenceFeatures)[]) {
    sum += own[name] * features[name];
  }
  return sum;
}

// A sentence of the evidence with its terms, ready to be scored against a question or a claim.
import type { AnalyzedQuestion } from "../../retrieval/terms/analyze-question.ts";
import {
  analyzeSentences,
  type AnalyzedSentence,
} from "../../retrieval/rerank/analyzed-passage.ts";
import {
  coverText,
  type CoveredSentence,
  type CoveredText,
} from "../../retrieval/rerank/cover-text.ts";
import type { EvidencePiece } from "../../retrieval/select-evidence.ts";

/** Offsets are into the article's text; `text` is exactly what stands between them. */
export interface EvidenceSentence extends AnalyzedSentence {
  readonly evidence: EvidencePiece;
  /** Position among the sentences of its piece of evidence. */
  readonly index: number;
}

/** The sentences of a piece of evidence, in order. */
export function sentencesOf(evidence: EvidencePiece): EvidenceSentence[] {
  return analyzeSentences(evidence.text).map((sentence, index) =>
    inArticle(sentence, evidence, index),
  );
}

/** A sentence of the evidence with what it holds of a question. */
export type CoveredEvidenceSentence = EvidenceSentence & CoveredSentence;

/** A piece of evidence as it is judged, its title counted as what stands around it. */
export interface CoveredEvidence extends CoveredText {
  readonly sentences: readonly CoveredEvidenceSentence[];
}

export function coverEvidence(
  question: AnalyzedQuestion,
  evidence: EvidencePiece,
): CoveredEvidence {
  const { sentences, around } = coverText(question, evidence.text, evidence.article, null);
  return {
    sentences: sentences.map((sentence, index) => inArticle(sentence, evidence, index)),
    around,
  };
}

function inArticle<T extends AnalyzedSentence>(
  sentence: T,
  evidence: EvidencePiece,
  index: number,
): T & EvidenceSentence {
  const startOffset = evidence.startOffset + sentence.startOffset;
  const endOffset = evidence.startOffset + sentence.endOffset;
  return { ...sentence, startOffset, endOffset, evidence, index };
}

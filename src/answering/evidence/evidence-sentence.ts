// A sentence of the evidence with its terms, ready to be scored against a question or a claim.
import type { AnalyzedQuestion } from "../../retrieval/terms/analyze-question.ts";
import {
  analyzeSentences,
  type AnalyzedSentence,
} from "../../retrieval/rerank/analyzed-passage.ts";
import { coverText, type Covers } from "../../retrieval/rerank/cover-text.ts";
import type { EvidencePiece } from "../../retrieval/select-evidence.ts";

/** Offsets are into the article's text; `text` is exactly what stands between them. */
export interface EvidenceSentence extends AnalyzedSentence {
  readonly evidence: EvidencePiece;
  /** Position among the sentences of its piece of evidence. */
  readonly index: number;
}

/** The sentences of a piece of evidence, in order. */
export function sentencesOf(evidence: EvidencePiece): EvidenceSentence[] {
  return analyzeSentences(evidence.text).map((sentence, index) => ({
    ...sentence,
    startOffset: evidence.startOffset + sentence.startOffset,
    endOffset: evidence.startOffset + sentence.endOffset,
    evidence,
    index,
  }));
}

/** A sentence of the evidence with how well it meets each term of a question. */
export interface CoveredEvidenceSentence extends EvidenceSentence {
  readonly covers: Covers;
}

/** A piece of evidence as it is judged. */
export interface CoveredEvidence {
  readonly sentences: readonly CoveredEvidenceSentence[];
  /** By its title, date and publisher. */
  readonly around: Covers;
}

export function coverEvidence(
  question: AnalyzedQuestion,
  evidence: EvidencePiece,
): CoveredEvidence {
  const { covers, around } = coverText(question, evidence.text, evidence.article, null);
  const sentences = sentencesOf(evidence).map((sentence, index) => ({
    ...sentence,
    covers: covers[index]!,
  }));
  return { sentences, around };
}

// A sentence of the evidence with its terms, ready to be scored against a question or a claim.
import { analyzePassage, type AnalyzedSentence } from "../retrieval/analyzed-passage.ts";
import type { EvidencePiece } from "../retrieval/select-evidence.ts";

/** Offsets are into the article's text; `text` is exactly what stands between them. */
export interface EvidenceSentence extends AnalyzedSentence {
  readonly evidence: EvidencePiece;
  /** Position among the sentences of its piece of evidence. */
  readonly index: number;
}

/** The sentences of a piece of evidence, in order. */
export function sentencesOf(evidence: EvidencePiece): EvidenceSentence[] {
  return analyzePassage(evidence.text).sentences.map((sentence, index) => ({
    ...sentence,
    startOffset: evidence.startOffset + sentence.startOffset,
    endOffset: evidence.startOffset + sentence.endOffset,
    evidence,
    index,
  }));
}

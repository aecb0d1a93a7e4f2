// A sentence of the evidence with its terms, ready to be scored against a question or a claim.
import { splitSentences } from "../../ingest/split-sentences.ts";
import type { EvidencePiece } from "../retrieval/select-evidence.ts";
import { analyzeText, type AnalyzedWord } from "../../vectorstore/text-analysis/analyze-text.ts";

export interface EvidenceSentence {
  readonly evidence: EvidencePiece;
  /** Position among the sentences of its piece of evidence. */
  readonly index: number;
  /** Offsets into the article's text; `text` is exactly what stands between them. */
  readonly startOffset: number;
  readonly endOffset: number;
  readonly text: string;
  readonly words: readonly AnalyzedWord[];
  readonly terms: ReadonlySet<string>;
}

/** The sentences of a piece of evidence, in order. */
export function sentencesOf(evidence: EvidencePiece): EvidenceSentence[] {
  return splitSentences(evidence.text).map((span, index) => {
    const text = evidence.text.slice(span.startOffset, span.endOffset);
    const words = analyzeText(text);
    return {
      evidence,
      index,
      startOffset: evidence.startOffset + span.startOffset,
      endOffset: evidence.startOffset + span.endOffset,
      text,
      words,
      terms: new Set(words.map(({ term }) => term)),
    };
  });
}

// A passage sentence by sentence, with its terms: what reranking and answering look at.
import { splitSentences } from "../../ingest/split-sentences.ts";
import {
  analyzeText,
  designatorsOf,
  type AnalyzedWord,
} from "../../vectorstore/text-analysis/analyze-text.ts";

export interface AnalyzedSentence {
  /** Offsets into the text that was analysed. */
  readonly startOffset: number;
  readonly endOffset: number;
  readonly text: string;
  readonly words: readonly AnalyzedWord[];
  readonly terms: ReadonlySet<string>;
}

/** The sentences of a text, in order. */
export function analyzeSentences(text: string): AnalyzedSentence[] {
  return splitSentences(text).map(({ startOffset, endOffset }) => {
    const sentence = text.slice(startOffset, endOffset);
    const words = analyzeText(sentence);
    const terms = new Set(words.map(({ term }) => term));
    for (const designator of designatorsOf(sentence)) terms.add(designator);
    return { startOffset, endOffset, text: sentence, words, terms };
  });
}

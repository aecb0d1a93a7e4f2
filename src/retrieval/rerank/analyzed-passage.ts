// A passage sentence by sentence, with its terms: what reranking and answering look at.
import { splitSentences } from "../../../ingest/split-sentences.ts";
import {
  analyzeText,
  designatorsOf,
  type AnalyzedWord,
} from "../../../vectorstore/text-analysis/analyze-text.ts";

export interface AnalyzedSentence {
  /** Offsets into the text that was analysed. */
  readonly startOffset: number;
  readonly endOffset: number;
  readonly text: string;
  readonly words: readonly AnalyzedWord[];
  readonly terms: ReadonlySet<string>;
}

// The same passages come up again and again, for one question to be ranked and then to be quoted:
// what was looked at last stays analysed. A key is the text itself, so that no generation of the
// store can be taken for another.
const mostKept = 2000;
const kept = new Map<string, readonly AnalyzedSentence[]>();

/** The sentences of a text, in order. */
export function analyzeSentences(text: string): readonly AnalyzedSentence[] {
  const known = kept.get(text);
  // To the end of the line: the first in it goes first.
  if (known !== undefined) kept.delete(text);
  const sentences = known ?? splitSentences(text).map((span) => analyzeSentence(text, span));
  kept.set(text, sentences);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
  return sentences;
}

export interface AnalyzedPassage {
  readonly sentences: readonly AnalyzedSentence[];
  /** Of all its sentences. */
  readonly terms: ReadonlySet<string>;
}

export function analyzePassage(text: string): AnalyzedPassage {
  const sentences = analyzeSentences(text);
  const terms = new Set<string>();
  for (const sentence of sentences) for (const term of sentence.terms) terms.add(term);
  return { sentences, terms };
}

function analyzeSentence(
  text: string,
  { startOffset, endOffset }: { readonly startOffset: number; readonly endOffset: number },
): AnalyzedSentence {
  const sentence = text.slice(startOffset, endOffset);
  const words = analyzeText(sentence);
  const terms = new Set<string>();
  for (const { term } of words) terms.add(term);
  for (const designator of designatorsOf(sentence)) terms.add(designator);
  return { startOffset, endOffset, text: sentence, words, terms };
}

// A question as search sees it: its terms with weights, and for each the spellings that the archive
// has for it.
import type { LexicalIndex, WeightedTerm } from "../../vectorstore/lexical-index.ts";
import { TermVariants } from "../../vectorstore/term-variants.ts";
import {
  analyzeText,
  designatorsOf,
  isMostlyKazakh,
  termsOf,
} from "../../vectorstore/text-analysis/analyze-text.ts";
import { translationsOf } from "./glossary.ts";
import { officeWordsFor } from "./office-words.ts";
import { otherSpelling } from "./other-spelling.ts";
import { questionKind } from "./question-kind.ts";

/** A term of the question. */
export interface QuestionTerm {
  readonly term: string;
  /** As the question spells it, folded. */
  readonly word: string;
  /** Worth of finding it: its inverse passage frequency. */
  readonly worth: number;
  /** Terms of the index that count as this one, with how well they do, 1 for the term itself. */
  readonly variants: ReadonlyMap<string, number>;
  /** Those of the variants that are words of another language. */
  readonly translations: readonly string[];
  /** Whether any passage has it, in any spelling or translation. */
  readonly isInArchive: boolean;
}

export interface AnalyzedQuestion {
  readonly text: string;
  readonly terms: readonly QuestionTerm[];
  /** Terms and variants, weighted for a search of the inverted index. */
  readonly searchTerms: readonly WeightedTerm[];
}

/** What a variant of like sound is worth against the term itself, times its similarity. */
const variantWeight = 0.6;
/** What the word as the other side of the Atlantic spells it is worth against the term itself. */
const spellingWeight = 0.95;
/** What another word for an office is worth, in a question that asks who. */
const officeWeight = 0.5;
/** What a translation is worth against the term itself. */
const translationWeight = 0.7;

// A generation's terms never change, so what is built from them is kept as long as it is.
const variantsOfIndex = new WeakMap<LexicalIndex, TermVariants>();

export function analyzeQuestion(text: string, words: LexicalIndex): AnalyzedQuestion {
  const terms = new Map<string, QuestionTerm>();
  const counts = new Map<string, number>();
  const asked = { isKazakh: isMostlyKazakh(text), asksWho: questionKind(text) === "who" };
  const designators = designatorsOf(text).map((term) => ({ term, word: term }));
  for (const { term, word } of [...analyzeText(text), ...designators]) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
    if (!terms.has(term)) terms.set(term, analyzeTerm(term, word, asked, words));
  }
  const analyzed = [...terms.values()];
  return {
    text,
    terms: analyzed,
    searchTerms: analyzed.flatMap((term) =>
      searchTermsOf(term, Math.sqrt(counts.get(term.term)!), words),
    ),
  };
}

/** Builds what the first question would have to wait for: a second or so on a large archive. */
export function prepareForQuestions(words: LexicalIndex): void {
  variantsOf(words);
  translationsOf("");
}

function variantsOf(words: LexicalIndex): TermVariants {
  let variants = variantsOfIndex.get(words);
  if (variants === undefined) {
    variants = new TermVariants(words.data.terms);
    variantsOfIndex.set(words, variants);
  }
  return variants;
}

function analyzeTerm(
  term: string,
  word: string,
  { isKazakh, asksWho }: { readonly isKazakh: boolean; readonly asksWho: boolean },
  words: LexicalIndex,
): QuestionTerm {
  const variants = new Map<string, number>();
  for (const { term: variant, similarity } of variantsOf(words).of(term)) {
    if (variant !== term) variants.set(variant, similarity * variantWeight);
  }
  for (const other of alternativesOf(term, word, asksWho)) {
    const known = variants.get(other.term) ?? 0;
    if (words.passageFrequency(other.term) > 0)
      variants.set(other.term, Math.max(known, other.value));
  }
  const translations = translationsOf(term, isKazakh).filter(
    (translation) => words.passageFrequency(translation) > 0,
  );
  for (const translation of translations) variants.set(translation, translationWeight);
  const isInArchive = variants.size > 0 || words.passageFrequency(term) > 0;
  variants.set(term, 1);
  const worth = worthOf(term, variants, words);
  return { term, word, worth, variants, translations, isInArchive };
}

/** What else English has for a word, with what it is worth against the term itself. */
function alternativesOf(
  term: string,
  word: string,
  asksWho: boolean,
): { readonly term: string; readonly value: number }[] {
  const spelling = otherSpelling(word);
  const offices = asksWho ? officeWordsFor(term) : [];
  return [
    ...(spelling === null ? [] : termsOf(spelling)).map((other) => ({
      term: other,
      value: spellingWeight,
    })),
    ...offices.map((other) => ({ term: other, value: officeWeight })),
  ].filter((other) => other.term !== term);
}

/** A word that the archive spells otherwise is as rare as its best spelling there. */
function worthOf(term: string, variants: ReadonlyMap<string, number>, words: LexicalIndex): number {
  if (words.passageFrequency(term) > 0) return words.inversePassageFrequency(term);
  let frequency = 0;
  for (const variant of variants.keys()) {
    frequency = Math.max(frequency, words.passageFrequency(variant));
  }
  return words.inverseFrequencyOf(frequency);
}

/**
 * A variant's own rarity must not lift it above the term that the question used. A passage often
 * holds several translations of one word, whose scores add up: the more there are, the less each
 * counts (nDCG@10 on xquad_ru2en 0.843, with the full weight for each 0.829).
 */
function searchTermsOf(
  { variants, translations, worth }: QuestionTerm,
  weight: number,
  words: LexicalIndex,
): WeightedTerm[] {
  const ofTranslations = new Set(translations);
  return [...variants].map(([term, value]) => ({
    term,
    weight:
      (weight * value * Math.min(1, worth / words.inversePassageFrequency(term))) /
      (ofTranslations.has(term) ? Math.sqrt(translations.length) : 1),
  }));
}

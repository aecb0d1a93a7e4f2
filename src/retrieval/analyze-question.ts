// A question as search sees it: its terms with weights, and for each the spellings that the archive
// has for it.
import type { LexicalIndex, WeightedTerm } from "../../vectorstore/lexical-index.ts";
import { TermVariants } from "../../vectorstore/term-variants.ts";
import {
  analyzeText,
  designatorsOf,
  languagesOf,
} from "../../vectorstore/text-analysis/analyze-text.ts";
import { alternativesOf } from "./alternatives-of.ts";
import { translationsOf, translationsOfVerb } from "./glossary.ts";
import { isOn, type Without } from "./mechanisms.ts";
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
  /** What is switched off for it. */
  readonly without?: Without;
}

/** What a variant of like sound is worth against the term itself, times its similarity. */
const variantWeight = 0.6;
/** What a translation is worth against the term itself. */
const translationWeight = 0.7;

// A generation's terms never change, so what is built from them is kept as long as it is.
const variantsOfIndex = new WeakMap<LexicalIndex, TermVariants>();

export function analyzeQuestion(
  text: string,
  words: LexicalIndex,
  without?: Without,
): AnalyzedQuestion {
  const terms = new Map<string, QuestionTerm>();
  const counts = new Map<string, number>();
  const asksWho = questionKind(text) === "who";
  for (const asked of askedWords(text, words, without)) {
    counts.set(asked.term, (counts.get(asked.term) ?? 0) + 1);
    if (!terms.has(asked.term)) terms.set(asked.term, analyzeTerm(asked, asksWho, words, without));
  }
  const analyzed = [...terms.values()];
  const isRepeatable = isOn(without, "repeated-words");
  return {
    text,
    terms: analyzed,
    searchTerms: analyzed.flatMap((term) =>
      searchTermsOf(term, isRepeatable ? Math.sqrt(counts.get(term.term)!) : 1, words),
    ),
    ...(without === undefined ? {} : { without }),
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

interface AskedWord extends Pick<QuestionTerm, "term" | "word"> {
  /** Whether the archive has them or not. */
  readonly translations: readonly string[];
}

/** The words of a question; of a Kazakh verb of two words the first, where no article has the other. */
function askedWords(text: string, words: LexicalIndex, without?: Without): AskedWord[] {
  const languages = languagesOf(text);
  const translates = isOn(without, "glossary");
  const hasVerbs = translates && isOn(without, "light-verbs");
  const designators = isOn(without, "designators")
    ? designatorsOf(text).map((term) => ({ term, word: term }))
    : [];
  const all = [...analyzeText(text), ...designators];
  let isLightVerb = false;
  return all.flatMap(({ term, word }, at) => {
    const wasLightVerb = isLightVerb;
    const asVerb = hasVerbs ? translationsOfVerb(term, all[at + 1]?.term ?? "", languages) : [];
    isLightVerb = asVerb.length > 0;
    if (isLightVerb) return [{ term, word, translations: asVerb }];
    if (wasLightVerb && words.passageFrequency(term) === 0) return [];
    const isTranslated = translates && !wasLightVerb;
    return [{ term, word, translations: isTranslated ? translationsOf(term, languages) : [] }];
  });
}

function analyzeTerm(
  { term, word, translations: known }: AskedWord,
  asksWho: boolean,
  words: LexicalIndex,
  without?: Without,
): QuestionTerm {
  const variants = new Map<string, number>();
  const alike = isOn(without, "like-sound") ? variantsOf(words).of(term) : [];
  for (const { term: variant, similarity } of alike) {
    if (variant !== term) variants.set(variant, similarity * variantWeight);
  }
  for (const { term: other, value } of alternativesOf(term, word, asksWho, without)) {
    if (words.passageFrequency(other) === 0) continue;
    variants.set(other, Math.max(value, variants.get(other) ?? 0));
  }
  const translations = known.filter((translation) => words.passageFrequency(translation) > 0);
  for (const translation of translations) variants.set(translation, translationWeight);
  const isInArchive = variants.size > 0 || words.passageFrequency(term) > 0;
  variants.set(term, 1);
  const worth = worthOf(term, variants, words);
  return { term, word, worth, variants, translations, isInArchive };
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

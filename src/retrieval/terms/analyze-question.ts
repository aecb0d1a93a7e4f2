// A question as search sees it: its terms with weights, and for each the spellings that the archive
// has for it.
import type { TermStatistics, WeightedTerm } from "../../../vectorstore/store.ts";
import {
  analyzeText,
  designatorsOf,
  languagesOf,
} from "../../../vectorstore/text-analysis/analyze-text.ts";
import { alternativesOf } from "./alternatives-of.ts";
import { translationsOf, translationsOfVerb } from "./glossary.ts";
import { isOn, type Without } from "../mechanisms.ts";
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
  /** What the archive knows of the terms and their variants. */
  readonly statistics: TermStatistics;
  /** What is switched off for it. */
  readonly without?: Without;
}

/** What a variant of like sound is worth against the term itself, times its similarity. */
const variantWeight = 0.6;
/** What a translation is worth against the term itself. */
const translationWeight = 0.7;

/** `statistics`: of `termsToLookUp`. */
export function analyzeQuestion(
  text: string,
  statistics: TermStatistics,
  without?: Without,
): AnalyzedQuestion {
  const terms = new Map<string, QuestionTerm>();
  const counts = new Map<string, number>();
  const asksWho = questionKind(text) === "who";
  for (const asked of askedWords(text, without)) {
    const { term, followsVerb } = asked;
    if (followsVerb && passageFrequency(term, statistics) === 0) continue;
    counts.set(term, (counts.get(term) ?? 0) + 1);
    if (!terms.has(term)) terms.set(term, analyzeTerm(asked, asksWho, statistics, without));
  }
  const analyzed = [...terms.values()];
  const isRepeatable = isOn(without, "repeated-words");
  return {
    text,
    terms: analyzed,
    searchTerms: analyzed.flatMap((term) =>
      searchTermsOf(term, isRepeatable ? Math.sqrt(counts.get(term.term)!) : 1, statistics),
    ),
    statistics,
    ...(without === undefined ? {} : { without }),
  };
}

/** What the archive must be asked for before a text can be analysed. */
export function termsToLookUp(
  text: string,
  without?: Without,
): {
  readonly counted: readonly string[];
  readonly spelled: readonly string[];
} {
  const asksWho = questionKind(text) === "who";
  const words = askedWords(text, without);
  const counted = words.flatMap(({ term, word, translations }) => [
    ...translations,
    ...alternativesOf(term, word, asksWho).map((other) => other.term),
  ]);
  return { counted, spelled: words.map(({ term }) => term) };
}

/** In how many passages a term stands. Throws `RangeError` for one that was not looked up. */
export function passageFrequency(term: string, { frequencies }: TermStatistics): number {
  const frequency = frequencies.get(term);
  if (frequency === undefined) {
    throw new RangeError(`Cannot weigh the term '${term}': it was not looked up.`);
  }
  return frequency;
}

/**
 * Inverse passage frequency as in Lucene's BM25: `ln(1 + (N - n + 0.5) / (n + 0.5))`, above 0 for
 * every term; for a term that no passage holds, its largest value.
 */
function inverseFrequency(frequency: number, { passageCount }: TermStatistics): number {
  return Math.log(1 + (passageCount - frequency + 0.5) / (frequency + 0.5));
}

interface AskedWord extends Pick<QuestionTerm, "term" | "word"> {
  /** Whether the archive has them or not. */
  readonly translations: readonly string[];
  /** The second word of a Kazakh verb of two: it counts only where an article has it. */
  readonly followsVerb: boolean;
}

function askedWords(text: string, without?: Without): AskedWord[] {
  const languages = languagesOf(text);
  const translates = isOn(without, "glossary");
  const hasVerbs = translates && isOn(without, "light-verbs");
  const designators = isOn(without, "designators")
    ? designatorsOf(text).map((term) => ({ term, word: term }))
    : [];
  const all = [...analyzeText(text), ...designators];
  let isLightVerb = false;
  return all.map(({ term, word }, at) => {
    const followsVerb = isLightVerb;
    const asVerb = hasVerbs ? translationsOfVerb(term, all[at + 1]?.term ?? "", languages) : [];
    isLightVerb = asVerb.length > 0;
    if (isLightVerb) return { term, word, translations: asVerb, followsVerb: false };
    const isTranslated = translates && !followsVerb;
    const translations = isTranslated ? translationsOf(term, languages) : [];
    return { term, word, translations, followsVerb };
  });
}

function analyzeTerm(
  { term, word, translations: known }: AskedWord,
  asksWho: boolean,
  statistics: TermStatistics,
  without?: Without,
): QuestionTerm {
  const variants = new Map<string, number>();
  const alike = isOn(without, "like-sound") ? (statistics.spellings.get(term) ?? []) : [];
  for (const { term: variant, similarity } of alike) {
    if (variant !== term) variants.set(variant, similarity * variantWeight);
  }
  for (const { term: other, value } of alternativesOf(term, word, asksWho, without)) {
    if (passageFrequency(other, statistics) === 0) continue;
    variants.set(other, Math.max(value, variants.get(other) ?? 0));
  }
  const translations = known.filter((translation) => passageFrequency(translation, statistics) > 0);
  for (const translation of translations) variants.set(translation, translationWeight);
  const isInArchive = variants.size > 0 || passageFrequency(term, statistics) > 0;
  variants.set(term, 1);
  const worth = worthOf(term, variants, statistics);
  return { term, word, worth, variants, translations, isInArchive };
}

/** A word that the archive spells otherwise is as rare as its best spelling there. */
function worthOf(
  term: string,
  variants: ReadonlyMap<string, number>,
  statistics: TermStatistics,
): number {
  const own = passageFrequency(term, statistics);
  if (own > 0) return inverseFrequency(own, statistics);
  let frequency = 0;
  for (const variant of variants.keys()) {
    frequency = Math.max(frequency, passageFrequency(variant, statistics));
  }
  return inverseFrequency(frequency, statistics);
}

/**
 * A variant's own rarity must not lift it above the term that the question used. A passage often
 * holds several translations of one word, whose scores add up: the more there are, the less each
 * counts (nDCG@10 on xquad_ru2en 0.843, with the full weight for each 0.829).
 */
function searchTermsOf(
  { variants, translations, worth }: QuestionTerm,
  weight: number,
  statistics: TermStatistics,
): WeightedTerm[] {
  const ofTranslations = new Set(translations);
  return [...variants].map(([term, value]) => {
    const ownWorth = inverseFrequency(passageFrequency(term, statistics), statistics);
    return {
      term,
      weight:
        (weight * value * Math.min(1, worth / ownWorth)) /
        (ofTranslations.has(term) ? Math.sqrt(translations.length) : 1),
    };
  });
}

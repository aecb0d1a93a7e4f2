// Text to terms: the same for passages and questions, so that they meet. Words are folded (case,
// width, Latin diacritics, ё), stemmed by script and language, and stop words are left out.
import { newStemmer } from "snowball-stemmers";
import { stemKazakh } from "./stem-kazakh.ts";
import { stopWords } from "./stop-words.ts";

/** A word of a text as the indexes see it. */
export interface AnalyzedWord {
  /** Folded and stemmed form. */
  readonly term: string;
  /** Folded, unstemmed. */
  readonly word: string;
  /** Where it stands, UTF-16 code units, end exclusive. */
  readonly startOffset: number;
  readonly endOffset: number;
}

/**
 * Raised whenever the same text gives other terms than before: an index made with another value
 * would not find what it holds, so it is refused and made anew.
 */
export const analysisVersion = 2;

const stemEnglish = newStemmer("english");
const stemRussian = newStemmer("russian");

/** `U.S.` and `1,000` are one word each. */
const wordPattern =
  /(?<![\p{L}\p{N}])(?:[A-Z]\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?<=\p{N})[.,](?=\p{N}{3}\b)\p{N}+)*/gu;
const kazakhLetters = /[әғқңөұүһі]/giu;
const cyrillicLetters = /\p{Script=Cyrillic}/gu;

/** Kazakh letters make up more than this share of the letters of Kazakh text, and less of Russian. */
const kazakhLetterShare = 0.03;

/** The terms of a text in order, stop words left out. */
export function analyzeText(text: string): AnalyzedWord[] {
  const isKazakh = isMostlyKazakh(text);
  const words: AnalyzedWord[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const raw = match[0];
    const folded = foldCached(raw);
    if (isOrdinalEnding(text, match.index, raw) || isStopWord(raw, folded)) continue;
    words.push({
      term: stemCached(folded, isKazakh),
      word: folded,
      startOffset: match.index,
      endOffset: match.index + raw.length,
    });
  }
  return words;
}

/** All terms that a text is found by: of its words, and of its designators. */
export function termsOf(text: string): string[] {
  return [...analyzeText(text).map((word) => word.term), ...designatorsOf(text)];
}

const hyphenated = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+/gu;

/**
 * Names such as `COVID-19`, `IL-2` and `G-20` once more as one term: their parts alone, a number or
 * a letter, say little.
 */
export function designatorsOf(text: string): string[] {
  const terms: string[] = [];
  for (const [raw] of text.matchAll(hyphenated)) {
    const isDesignator = /\p{N}/u.test(raw) || /(?:^|[-‐‑])\p{L}(?:[-‐‑]|$)/u.test(raw);
    if (isDesignator) terms.push(stemCached(foldCached(raw.replace(/[-‐‑]/gu, "")), false));
  }
  return terms;
}

/** The `го` of `75-го`. */
function isOrdinalEnding(text: string, startOffset: number, raw: string): boolean {
  return (
    /^\p{Script=Cyrillic}{1,3}$/u.test(raw) &&
    /\p{N}-$/u.test(text.slice(Math.max(0, startOffset - 3), startOffset))
  );
}

/**
 * `WHO`, `IT` and `US` are names where the text writes them in capitals, but function words
 * otherwise.
 */
function isStopWord(raw: string, folded: string): boolean {
  if (!stopWords.has(folded)) return false;
  return raw.length < 2 || raw !== raw.toUpperCase() || raw === raw.toLowerCase();
}

/** Latin letters that have no base letter to decompose to. */
const wholeLetters: Readonly<Record<string, string>> = {
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ə: "a",
};

/** One spelling for case, width, diacritics, `ё`, `U.S.`, `1,000` and `75th`. */
export function foldWord(word: string): string {
  const wide = word.normalize("NFKC").toLowerCase().normalize("NFKC").replaceAll("ё", "е");
  const bare = /\p{Script=Latin}/u.test(wide) ? foldLatin(wide) : foldOther(wide);
  if (!/^\p{N}/u.test(bare)) return bare.replaceAll(".", "");
  return bare.replace(/(?<=\p{N})[.,](?=\p{N})/gu, "").replace(/^(\p{N}+)(?:st|nd|rd|th)$/u, "$1");
}

function foldLatin(word: string): string {
  const bare = word.normalize("NFD").replace(/\p{M}/gu, "");
  return bare.replace(/[ıłøđðþßæœə]/gu, (letter) => wholeLetters[letter]!);
}

/** Cyrillic й and Kazakh letters decompose too, so that here only stress marks go. */
function foldOther(word: string): string {
  return word.replace(/[\u0300\u0301]/gu, "");
}

function stem(folded: string, isKazakh: boolean): string {
  if (/^\p{N}/u.test(folded)) return folded;
  if (/\p{Script=Cyrillic}/u.test(folded)) {
    return isKazakh ? stemKazakh(folded) : stemRussian.stem(folded);
  }
  return stemEnglish.stem(folded);
}

/** Whether a text's Cyrillic words are to be stemmed as Kazakh ones. */
export function isMostlyKazakh(text: string): boolean {
  const kazakh = text.match(kazakhLetters)?.length ?? 0;
  if (kazakh === 0) return false;
  return kazakh > kazakhLetterShare * (text.match(cyrillicLetters)?.length ?? 0);
}

// News uses few distinct words many times over; stemming one costs microseconds, a look-up far less.
const cacheLimit = 300_000;
const foldCache = new Map<string, string>();
const stemCache = new Map<string, string>();
const kazakhStemCache = new Map<string, string>();

function foldCached(raw: string): string {
  return cached(foldCache, raw, foldWord);
}

function stemCached(folded: string, isKazakh: boolean): string {
  return isKazakh
    ? cached(kazakhStemCache, folded, (word) => stem(word, true))
    : cached(stemCache, folded, (word) => stem(word, false));
}

function cached(cache: Map<string, string>, key: string, make: (key: string) => string): string {
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size >= cacheLimit) cache.clear();
  const made = make(key);
  cache.set(key, made);
  return made;
}

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

const stemEnglish = newStemmer("english");
const stemRussian = newStemmer("russian");

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?<=\p{N})[.,](?=\p{N}{3}\b)\p{N}+)*/gu;
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
    if (folded === "" || isStopWord(raw, folded)) continue;
    words.push({
      term: stemCached(folded, isKazakh),
      word: folded,
      startOffset: match.index,
      endOffset: match.index + raw.length,
    });
  }
  return words;
}

/** Just the terms, where nobody asks for places. */
export function termsOf(text: string): string[] {
  return analyzeText(text).map((word) => word.term);
}

/**
 * `WHO`, `IT` and `US` are names where the text writes them in capitals, but function words
 * otherwise.
 */
function isStopWord(raw: string, folded: string): boolean {
  if (!stopWords.has(folded)) return false;
  return raw.length < 2 || raw !== raw.toUpperCase() || raw === raw.toLowerCase();
}

/** One spelling for case, width, Latin diacritics, `ё`, `1,000` and `75th`. */
export function foldWord(word: string): string {
  const wide = word.normalize("NFKC").toLowerCase().replaceAll("ё", "е").replaceAll("ı", "i");
  // Cyrillic й and Kazakh letters decompose too, so only Latin words lose their marks.
  const bare = /\p{Script=Latin}/u.test(wide) ? wide.normalize("NFD").replace(/\p{M}/gu, "") : wide;
  if (!/^\p{N}/u.test(bare)) return bare;
  return bare.replace(/(?<=\p{N})[.,](?=\p{N})/gu, "").replace(/^(\p{N}+)(?:st|nd|rd|th)$/u, "$1");
}

function stem(folded: string, isKazakh: boolean): string {
  if (/^\p{N}/u.test(folded)) return folded;
  if (/\p{Script=Cyrillic}/u.test(folded)) {
    return isKazakh ? stemKazakh(folded) : stemRussian.stem(folded);
  }
  return stemEnglish.stem(folded);
}

function isMostlyKazakh(text: string): boolean {
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

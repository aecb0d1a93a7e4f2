// Text to terms: the same for passages and questions, so that they meet. Words are folded (case,
// width, Latin diacritics, ё), stemmed by script and language, and stop words are left out.
import { newStemmer } from "snowball-stemmers";
import { findHyphenated, findWords } from "./find-words.ts";
import { irregularForms } from "./irregular-forms.ts";
import { classOf, cyrillicBit, kazakhBit } from "./letter-classes.ts";
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
export const analysisVersion = 4;

const stemEnglish = newStemmer("english");
const stemRussian = newStemmer("russian");

/** Kazakh letters make up more than this share of the letters of Kazakh text, and less of Russian. */
const kazakhLetterShare = 0.03;

/** The terms of a text in order, stop words left out. */
export function analyzeText(text: string): AnalyzedWord[] {
  const isKazakh = isMostlyKazakh(text);
  const words: AnalyzedWord[] = [];
  findWords(text, (raw, startOffset, endOffset) => {
    const form = formOf(raw);
    if (form.isStopWord || isOrdinalEnding(text, startOffset, raw)) return;
    words.push({ term: termOf(form, isKazakh), word: form.folded, startOffset, endOffset });
  });
  return words;
}

/** All terms that a text is found by: of its words, and of its designators. */
export function termsOf(text: string): string[] {
  return [...analyzeText(text).map((word) => word.term), ...designatorsOf(text)];
}

/** `75-го` is the number, said as an ordinal. */
const isCyrillicOrdinal = /^\p{N}+[-‐‑]\p{Script=Cyrillic}{1,3}$/u;

/**
 * Names such as `COVID-19`, `IL-2` and `G-20` once more as one term: their parts alone, a number or
 * a letter, say little.
 */
export function designatorsOf(text: string): string[] {
  const terms: string[] = [];
  findHyphenated(text, (raw) => {
    const isDesignator = /\p{N}/u.test(raw) || /(?:^|[-‐‑])\p{L}(?:[-‐‑]|$)/u.test(raw);
    if (isDesignator && !isCyrillicOrdinal.test(raw))
      terms.push(termOf(formOf(raw.replace(/[-‐‑]/gu, "")), false));
  });
  return terms;
}

/** The `го` of `75-го`. */
function isOrdinalEnding(text: string, startOffset: number, raw: string): boolean {
  return (
    raw.length <= 3 &&
    text[startOffset - 1] === "-" &&
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
  return stemEnglish.stem(irregularForms.get(folded) ?? folded);
}

/** Whether a text's Cyrillic words are to be stemmed as Kazakh ones. */
export function isMostlyKazakh(text: string): boolean {
  let kazakh = 0;
  let cyrillic = 0;
  for (let at = 0; at < text.length; at++) {
    const bits = classOf(text.charCodeAt(at));
    if ((bits & cyrillicBit) !== 0) cyrillic++;
    if ((bits & kazakhBit) !== 0) kazakh++;
  }
  return kazakh > kazakhLetterShare * cyrillic;
}

/** What is known of a word as a text spells it, worked out when it is first met. */
interface WordForm {
  readonly folded: string;
  readonly isStopWord: boolean;
  /** Undefined until somebody asks: Cyrillic words have two stems, and most texts want one. */
  term: string | undefined;
  kazakhTerm: string | undefined;
}

// News uses few distinct words many times over; stemming one costs microseconds, a look-up far less.
const formsLimit = 300_000;
const forms = new Map<string, WordForm>();

function formOf(raw: string): WordForm {
  const known = forms.get(raw);
  if (known !== undefined) return known;
  if (forms.size >= formsLimit) forms.clear();
  const folded = foldWord(raw);
  const form = {
    folded,
    isStopWord: isStopWord(raw, folded),
    term: undefined,
    kazakhTerm: undefined,
  };
  forms.set(raw, form);
  return form;
}

function termOf(form: WordForm, isKazakh: boolean): string {
  return isKazakh
    ? (form.kazakhTerm ??= stem(form.folded, true))
    : (form.term ??= stem(form.folded, false));
}

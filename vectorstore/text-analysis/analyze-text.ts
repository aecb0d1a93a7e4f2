// Text to terms: the same for passages and questions, so that they meet. Words are folded (case,
// width, Latin diacritics), stemmed by script and language, and stop words are left out.
import { allLanguages } from "../../languages/all-languages.ts";
import { patternOfAny, wordsIn, wordsOfAny } from "../../languages/any-language.ts";
import { withPlainLetters } from "../../languages/plain-letters.ts";
import type { Language } from "../../languages/language.ts";
import { findHyphenated, findWords } from "./find-words.ts";
import { classOf, ownBitOf, scriptBitOf } from "./letter-classes.ts";

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

/**
 * A language's own letters make up more than this share of the letters of its texts, and less of
 * texts in another language of its script.
 */
const ownLetterShare = 0.03;

/** For each script one language: whose words a text's words are taken for. */
export type TextLanguages = readonly Language[];

/** Where letters tell nothing else: of each script the first. */
const firstOfScripts: TextLanguages = allLanguages.filter(
  ({ letters }, index) =>
    allLanguages.findIndex((other) => other.letters.script === letters.script) === index,
);
/** Languages that are told by their letters, with what is taken for the words of their texts. */
const toldByLetters = allLanguages.flatMap((language, index) =>
  language.letters.own === ""
    ? []
    : [
        {
          ownBit: ownBitOf(index),
          scriptBit: scriptBitOf(index),
          languages: firstOfScripts.map((first) =>
            first.letters.script === language.letters.script ? language : first,
          ),
        },
      ],
);

/** The languages that a text's words are stemmed in, as far as its letters tell. */
export function languagesOf(text: string): TextLanguages {
  for (const { ownBit, scriptBit, languages } of toldByLetters) {
    let own = 0;
    let all = 0;
    for (let at = 0; at < text.length; at++) {
      const bits = classOf(text.charCodeAt(at));
      if ((bits & scriptBit) !== 0) all++;
      if ((bits & ownBit) !== 0) own++;
    }
    if (own > ownLetterShare * all) return languages;
  }
  return firstOfScripts;
}

/** Of a text's languages the one that most of its letters are of. */
export function mainLanguageOf(text: string): Language {
  const [first, ...others] = languagesOf(text).map((language) => ({
    language,
    letters: text.match(ofScript[language.letters.script])?.length ?? 0,
  }));
  return others.reduce((most, next) => (next.letters > most.letters ? next : most), first!)
    .language;
}

const ofScript = { Latin: /\p{Script=Latin}/gu, Cyrillic: /\p{Script=Cyrillic}/gu };

/** The terms of a text in order, stop words left out. */
export function analyzeText(text: string): AnalyzedWord[] {
  const languages = languagesOf(text);
  const words: AnalyzedWord[] = [];
  findWords(text, (raw, startOffset, endOffset) => {
    const form = formOf(raw);
    if (form.isStopWord || isOrdinalEnding(text, startOffset, raw)) return;
    words.push({ term: termOf(form, languages), word: form.folded, startOffset, endOffset });
  });
  return words;
}

/** All terms that a text is found by: of its words, and of its designators. */
export function termsOf(text: string): string[] {
  return [...analyzeText(text).map((word) => word.term), ...designatorsOf(text)];
}

/** The number, said as an ordinal in Russian or Kazakh. */
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
      terms.push(termOf(formOf(raw.replace(/[-‐‑]/gu, "")), firstOfScripts));
  });
  return terms;
}

/** What such a number ends in, behind its hyphen. */
function isOrdinalEnding(text: string, startOffset: number, raw: string): boolean {
  return (
    raw.length <= 3 &&
    text[startOffset - 1] === "-" &&
    /^\p{Script=Cyrillic}{1,3}$/u.test(raw) &&
    /\p{N}-$/u.test(text.slice(Math.max(0, startOffset - 3), startOffset))
  );
}

const stopWords = wordsOfAny(({ words }) => words.stop);

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

const ordinalEnding = new RegExp(
  `^(\\p{N}+)${patternOfAny(({ times }) => times.ordinalEndings)}$`,
  "u",
);

/** One spelling for case, width, diacritics, letters that are taken for the same, `U.S.`, `1,000` and `75th`. */
export function foldWord(word: string): string {
  const wide = withPlainLetters(word.normalize("NFKC").toLowerCase().normalize("NFKC"));
  const bare = /\p{Script=Latin}/u.test(wide) ? foldLatin(wide) : foldOther(wide);
  if (!/^\p{N}/u.test(bare)) return bare.replaceAll(".", "");
  return bare.replace(/(?<=\p{N})[.,](?=\p{N})/gu, "").replace(ordinalEnding, "$1");
}

function foldLatin(word: string): string {
  const bare = word.normalize("NFD").replace(/\p{M}/gu, "");
  return bare.replace(/[ıłøđðþßæœə]/gu, (letter) => wholeLetters[letter]!);
}

/** Letters of other scripts decompose too, so that here only stress marks go. */
function foldOther(word: string): string {
  return word.replace(/[\u0300\u0301]/gu, "");
}

const irregularForms = new Map(
  allLanguages.map((language) => [language, plainForms(language)] as const),
);

/** By irregular form. */
function plainForms({ words }: Language): ReadonlyMap<string, string> {
  const lines = words.irregular.map(wordsIn);
  return new Map(
    lines.flatMap(([plain, ...others]) => others.map((form) => [form, plain!] as const)),
  );
}

/**
 * A Cyrillic word with a Latin letter in it is a slip of the keyboard.
 */
function stem(folded: string, languages: TextLanguages): string {
  if (/^\p{N}/u.test(folded)) return folded;
  const script = /\p{Script=Cyrillic}/u.test(folded) ? "Cyrillic" : "Latin";
  const language = languages.find(({ letters }) => letters.script === script);
  if (language === undefined) return folded;
  return language.words.stem(plainForm(folded, language));
}

/** What an irregular form is a form of (men: man); other words as they are. */
export function plainForm(folded: string, language: Language): string {
  return irregularForms.get(language)!.get(folded) ?? folded;
}

/** What is known of a word as a text spells it, worked out when it is first met. */
interface WordForm {
  readonly folded: string;
  readonly isStopWord: boolean;
  /** Undefined until somebody asks; of the languages that most texts are in. */
  term: string | undefined;
  /** The same where letters tell another language. */
  readonly termsElsewhere: Map<TextLanguages, string>;
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
    termsElsewhere: new Map<TextLanguages, string>(),
  };
  forms.set(raw, form);
  return form;
}

function termOf(form: WordForm, languages: TextLanguages): string {
  if (languages === firstOfScripts) return (form.term ??= stem(form.folded, languages));
  const known = form.termsElsewhere.get(languages);
  if (known !== undefined) return known;
  const term = stem(form.folded, languages);
  form.termsElsewhere.set(languages, term);
  return term;
}

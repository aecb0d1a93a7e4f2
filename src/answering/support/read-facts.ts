// What code can check of a text: its numbers, dates, names and words, and where they stand.
import { allLanguages } from "../../../languages/all-languages.ts";
import { startsSentence } from "../../../languages/abbreviations.ts";
import { splitSentences } from "../../../ingest/split-sentences.ts";
import {
  analyzeText,
  languagesOf,
  mainLanguageOf,
} from "../../../vectorstore/text-analysis/analyze-text.ts";
import { phoneticKey } from "../../../vectorstore/text-analysis/phonetic-key.ts";
import { isCommonOpener, isReporting } from "./word-lists.ts";
import { patternOfAny } from "../../../languages/any-language.ts";
import type { Language } from "../../../languages/language.ts";
import { isCapitalised } from "../../../languages/names.ts";
import { numberOfWord } from "../../../languages/number-words.ts";
import { readDates, type FoundDate } from "../../../languages/read-dates.ts";
import { readNumbers, type FoundNumber } from "./read-numbers.ts";
import { isSameName, isSameWord, type SoundedWord } from "./same-word.ts";

/** A word that carries meaning: no function word, number or date. */
export interface FactWord extends SoundedWord {
  /** How its stem sounds; one key for all verbs of reporting. */
  readonly key: string;
  /** As it is written. */
  readonly raw: string;
  readonly startOffset: number;
  readonly endOffset: number;
  /** Index of its sentence. */
  readonly sentence: number;
  /** `opening`: capitalised, but perhaps only because it begins the sentence. */
  readonly name: "yes" | "opening" | "no";
}

/** Neighbouring words of one name (Elvira Azimova). */
export interface NameRun {
  readonly words: readonly FactWord[];
  readonly sentence: number;
  /**
   * False behind a preposition or with a possessive ending: such a name is where, whose or with
   * whom, seldom who does or suffers.
   */
  readonly isDirect: boolean;
}

export interface Facts {
  readonly text: string;
  readonly language: Language;
  readonly numbers: readonly FoundNumber[];
  readonly dates: readonly FoundDate[];
  readonly words: readonly FactWord[];
  readonly names: readonly NameRun[];
  readonly sentences: readonly { readonly startOffset: number; readonly endOffset: number }[];
}

/** The key of every verb of reporting: papers say `said` where models say `stated`. */
export const reportingKey = "<says>";

const preposition = new RegExp(
  `(?<!\\p{L})${patternOfAny(({ statements }) => statements.prepositions)}\\s+(?:the\\s+)?[«“"'(]*$`,
  "iu",
);

/** The syllable of denial in a verb, where a language has one. */
const denials = new Map<Language, RegExp>();
/** Endings by which a name says that it is where to, where or where from. */
const placeEndings = new Map<Language, RegExp>();
for (const language of allLanguages) {
  const { negations, placeEndings: endings } = language.statements;
  denials.set(language, new RegExp(negations.inside ?? "(?!)", "u"));
  placeEndings.set(language, new RegExp(endings === undefined ? "(?!)" : `(?:${endings})$`, "u"));
}

/** Whether a folded word denies inside itself. */
export function deniesInside(word: string, language: Language): boolean {
  return denials.get(language)!.test(word);
}

const cache = new Map<string, Facts>();
const cacheLimit = 2000;

/** Remembered, because one sentence is held against many quotes, and a quote against many sentences. */
export function readFacts(text: string): Facts {
  const known = cache.get(text);
  if (known !== undefined) return known;
  if (cache.size >= cacheLimit) cache.clear();
  const facts = read(text);
  cache.set(text, facts);
  return facts;
}

function read(text: string): Facts {
  const language = mainLanguageOf(text);
  const languages = languagesOf(text);
  const dates = readDates(text);
  const inDate = (offset: number): boolean =>
    dates.some(({ startOffset, endOffset }) => offset >= startOffset && offset < endOffset);
  const numbers = readNumbers(text).filter(({ startOffset }) => !inDate(startOffset));
  const inNumber = (offset: number): boolean =>
    numbers.some(({ startOffset, endOffset }) => offset >= startOffset && offset < endOffset);
  const sentences = splitSentences(text);
  const words = analyzeText(text)
    .filter(({ startOffset }) => !inDate(startOffset) && !inNumber(startOffset))
    .filter(({ word }) => !/^\p{N}/u.test(word) && !isNegation(word))
    .filter(({ word }) => numberOfWord(word, languages) === null)
    .map(({ term, word, startOffset, endOffset }): FactWord => {
      const raw = text.slice(startOffset, endOffset);
      const sentence = sentences.findIndex((span) => startOffset < span.endOffset);
      return {
        key: isReporting(word) ? reportingKey : keyOf(term, word, language),
        raw,
        startOffset,
        endOffset,
        sentence,
        name: nameOf(raw, word, opensSentence(text, startOffset)),
        isCyrillic: /\p{Script=Cyrillic}/u.test(raw),
      };
    });
  const names = runsOf(words, text, language);
  return { text, language, numbers, dates, words, names, sentences };
}

/**
 * Whether words that open a sentence are names, as far as it shows: what stands elsewhere without a
 * capital is none, what stands in the middle of a sentence with one is.
 */
export function settleOpenings(facts: Facts, other: Facts): Facts {
  const others = [...facts.words, ...other.words];
  const words = facts.words.map((word): FactWord => {
    if (word.name !== "opening") return word;
    if (others.some(({ name, ...same }) => name === "no" && isSameWord(word, same))) {
      return { ...word, name: "no" };
    }
    const isName = others.some(({ name, ...same }) => name === "yes" && isSameName(word, same));
    return isName ? { ...word, name: "yes" } : word;
  });
  return { ...facts, words, names: runsOf(words, facts.text, facts.language) };
}

/** Where verbs deny inside, went and did not go are one word, said and denied. */
function keyOf(term: string, word: string, language: Language): string {
  const positive = word.replace(denials.get(language)!, "");
  return phoneticKey(positive === word ? term : language.words.stem(positive));
}

const negationWords = new RegExp(
  `^${patternOfAny(({ statements }) => statements.negations.words)}$`,
  "u",
);

function isNegation(word: string): boolean {
  return negationWords.test(word);
}

function nameOf(raw: string, word: string, isOpening: boolean): FactWord["name"] {
  if (!isCapitalised(raw)) return "no";
  const isAcronym = raw.length > 1 && raw === raw.toUpperCase();
  if (!isOpening || isAcronym) return "yes";
  return startsSentence(raw) || isCommonOpener(word) ? "no" : "opening";
}

/** A capital there may be no more than the start of a sentence, a quotation or an item of a list. */
function opensSentence(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 12), offset);
  return /(?:^|[.!?…:;]|\n)[\s"“«„'(*_#>–—-]*(?:\d{1,2}[.)]\s+)?[*_"“«]*$/u.test(before);
}

/** Capitalised words side by side; an opening word joins the name behind it. */
function runsOf(words: readonly FactWord[], text: string, language: Language): NameRun[] {
  const runs: FactWord[][] = [];
  let last: FactWord | undefined;
  for (const word of words) {
    if (word.name !== "no") {
      const isContinued =
        last !== undefined &&
        last.name !== "no" &&
        !placeEndings.get(language)!.test(word.raw) &&
        /^[ \u00a0-]$/u.test(text.slice(last.endOffset, word.startOffset));
      if (isContinued) runs.at(-1)!.push(word);
      else runs.push([word]);
    }
    last = word;
  }
  return runs
    .filter((run) => run.some(({ name }) => name === "yes"))
    .map((run) => ({
      words: run,
      sentence: run[0]!.sentence,
      isDirect: isDirect(run, text, language),
    }));
}

function isDirect(run: readonly FactWord[], text: string, language: Language): boolean {
  const last = run.at(-1)!;
  return (
    !preposition.test(text.slice(0, run[0]!.startOffset)) &&
    !/^['’]s?(?!\p{L})/u.test(text.slice(last.endOffset)) &&
    !placeEndings.get(language)!.test(last.raw)
  );
}

// Bare years: which four-digit numbers of a question are years, and which of these name a thing
// ("the law of 2013", "Expo 2017") rather than the time that is asked about.
import { patternOfAny } from "../../../languages/any-language.ts";
import { anyMonth } from "../../../languages/named-times.ts";
import { yearOf, yearsInterval, type TimeSpan } from "./time-span.ts";

const yearWord = `${patternOfAny(({ periods }) => periods.yearWord)}(?!\\p{L})`;
const yearPattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<year>1\\d{3}|20\\d{2})(?!\\p{N})(?:\\s*-?(?<word>${yearWord})|(?!\\p{L}))`,
  "giu",
);

/** Words that a year may follow when the question asks about that time. */
const of = patternOfAny(({ times }) => times.of);
const timeBefore = before(
  `${patternOfAny(({ periods }) => periods.digits.timeBefore)}|${anyMonth}(?: ${of})?`,
);
const textsBefore = before(patternOfAny(({ periods }) => periods.digits.textsBefore));
const textsAfter = new RegExp(
  `^\\s+${patternOfAny(({ periods }) => periods.digits.textsBehind)}`,
  "iu",
);
/** A number after these is a name's: of a resolution, a page, a sum. */
const numberBefore = before(patternOfAny(({ periods }) => periods.digits.numberBefore));
const quantityBefore = before(patternOfAny(({ periods }) => periods.digits.quantityBefore));
const unitAfter = new RegExp(
  `^\\s*(?:%|${patternOfAny(({ periods }) => periods.digits.unitBehind)})`,
  "iu",
);
const seriesBefore = before(
  patternOfAny(({ periods }) => periods.digits.seriesBefore),
  "[\\s-]",
);
const functionWord = patternOfAny(({ periods }) => periods.digits.functionWords);
/** A noun close behind, as in "the 2019 elections". */
const nounAfter = new RegExp(`^\\s+(?!${functionWord}(?!\\p{L}))\\p{L}{2,}`, "iu");
const isNamingWord = new RegExp(`^${patternOfAny(({ periods }) => periods.naming.always)}$`, "u");
const isNamingBehindNoun = new RegExp(
  `^${patternOfAny(({ periods }) => periods.naming.behindNoun)}`,
  "u",
);
const ofBefore = new RegExp(`\\b${of}\\s+$`, "u");

/** Spans of bare years, those of things marked as naming. */
export function readYears(text: string, today: string): TimeSpan[] {
  const spans: TimeSpan[] = [];
  for (const match of text.matchAll(yearPattern)) {
    const startOffset = match.index;
    const endOffset = startOffset + match[0].length;
    const { year, word } = match.groups as { year: string; word: string | undefined };
    const place: Place = {
      year: Number(year),
      word: word?.toLowerCase(),
      before: text.slice(Math.max(0, startOffset - 40), startOffset),
      after: text.slice(endOffset, endOffset + 40),
    };
    if (!isYear(place)) continue;
    const isNaming = place.year > yearOf(today) || namesThing(place);
    spans.push({ ...yearsInterval(place.year), startOffset, endOffset, isNaming });
  }
  return spans;
}

interface Place {
  readonly year: number;
  /** The word for "year" behind the number, where there is one. */
  readonly word: string | undefined;
  readonly before: string;
  readonly after: string;
}

const dayBefore = new RegExp(`(?<!\\p{L})${anyMonth}\\s+\\d{1,2},?\\s+$`, "iu");

function isYear({ year, word, before: left, after }: Place): boolean {
  if (dayBefore.test(left)) return true;
  const behind = word === undefined ? after : "";
  if (/[$€£₸№#+]\s?$/u.test(left) || isAmongDigits(left, behind)) return false;
  if (word !== undefined) return true;
  if (numberBefore.test(left) || unitAfter.test(after)) return false;
  if (quantityBefore.test(left) && nounAfter.test(after)) return false;
  // Long ago, or a round number: only where a word of time stands before it.
  return (year >= 1900 && year % 100 !== 0) || timeBefore.test(left);
}

/** A part of a telephone number, a longer number or a case number; two years with a dash are not. */
function isAmongDigits(left: string, after: string): boolean {
  if (/(?<!\p{N})(?:1\d|20)\d{2}\s?[-–—]\s?$/u.test(left)) return false;
  if (/^\s?[-–—]\s?(?:1\d|20)\d{2}(?!\p{N})/u.test(after)) return false;
  return /\p{N}[-‐.,/:]?\s?$/u.test(left) || /^(?:[-‐,/:.]|\s)?\p{N}/u.test(after);
}

function namesThing({ word, before: left, after }: Place): boolean {
  if (textsBefore.test(left) || textsAfter.test(after)) return false;
  if (/\($/u.test(left) || /\p{L}-$/u.test(left)) return true;
  if (word !== undefined && isNamingWord.test(word)) return true;
  if (timeBefore.test(left)) return false;
  // "The law of the year 2013" in Russian, but the year 2018 where the sentence begins with it.
  if (word !== undefined && isNamingBehindNoun.test(word)) return /[\p{L}»"”]\s+$/u.test(left);
  if (word !== undefined) return false;
  return ofBefore.test(left) || seriesBefore.test(left) || nounAfter.test(after);
}

function before(source: string, gap = "[\\s-]+"): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${source})${gap}$`, "iu");
}

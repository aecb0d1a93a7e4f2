// Dates as news writes them. A date without a year, or one that the calendar does not have, is null: a
// publication date is never guessed.
import { patternOfAny } from "../languages/any-language.ts";
import { anyMonth, monthNumber } from "../languages/named-times.ts";

/** A date found in a text; `iso` is null where the year is missing or the day does not exist. */
export interface FoundDate {
  readonly iso: string | null;
  readonly endOffset: number;
}

const month = `(?<month>${anyMonth})`;
const ordinal = patternOfAny(({ times }) => times.ordinalEndings);
const day = "(?<day>[0-3]?\\d)";
const year = "(?<year>\\d{4})";
const end = "(?![\\p{L}\\p{N}])";
const of = `(?:${patternOfAny(({ times }) => times.of)}\\s+)?`;
const yearWord = patternOfAny(({ times }) => times.yearWords);
const afterYear = `(?:\\s*${yearWord}(?!\\p{L}))?`;

/** In order of trust; the first that fits decides. */
const patterns: readonly RegExp[] = [
  `${year}-(?<number>\\d{1,2})-${day}(?:[T ]\\d{2}:\\d{2}[\\d:.]*(?:Z|[+-]\\d{2}:?\\d{2})?)?${end}`,
  `${year}[/.](?<number>\\d{1,2})[/.]${day}${end}`,
  `${day}\\.(?<number>\\d{1,2})\\.${year}${end}${afterYear}`,
  `(?<first>\\d{1,2})/(?<second>\\d{1,2})/${year}${end}`,
  `${year}\\s*${yearWord}\\s*,?\\s*${day}\\s+${month}${end}`,
  `${month}\\s+${day}${ordinal}?,?\\s+${year}${end}`,
  `${day}${ordinal}?\\s+${of}${month},?\\s+${year}${end}${afterYear}`,
  `${day}${ordinal}?\\s+${of}${month}${end}`,
  `${month}\\s+${day}${ordinal}?${end}`,
].map((source) => new RegExp(source, "iuy"));

/** The date that stands at `offset` of the text, or null if none does. */
export function findDateAt(text: string, offset: number): FoundDate | null {
  for (const pattern of patterns) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (match) return { iso: isoDate(match.groups ?? {}), endOffset: pattern.lastIndex };
  }
  return null;
}

const onlyHour = new RegExp(
  `^[,.]?(?:\\s*(?:${patternOfAny(({ times }) => times.atHour)}|,|-|–)?\\s*\\d{1,2}[:.]\\d{2}(?::\\d{2})?.{0,20})?$`,
  "u",
);

/** The ISO date `yyyy-mm-dd` that the whole of `text` writes, as metadata does; otherwise null. */
export function parseDate(text: string): string | null {
  const trimmed = text.trim();
  const found = findDateAt(trimmed, 0);
  if (!found) return null;
  const rest = trimmed.slice(found.endOffset);
  return onlyHour.test(rest) ? found.iso : null;
}

function isoDate(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { year: y, month: name, number, day: d, first, second } = groups;
  if (y === undefined) return null;
  if (first !== undefined && second !== undefined) return slashDate(Number(y), first, second);
  const monthOf = name === undefined ? Number(number) : monthNumber(name);
  return validDate(Number(y), monthOf, Number(d));
}

/** `23/02/2018` says which is the day; `03/02/2018` does not, as America and Europe differ. */
function slashDate(y: number, first: string, second: string): string | null {
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 || a === b) return validDate(y, b, a);
  return b > 12 ? validDate(y, a, b) : null;
}

function validDate(y: number, m: number, d: number): string | null {
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists && y >= 1600 && y <= 2199 ? date.toISOString().slice(0, 10) : null;
}

/**
 * A date as mails and RSS write it (RFC 5322, RFC 822), `Fri, 23 Feb 2018 23:30:00 +0600 (ALMT)`, without
 * what `parseDate` does not read: the weekday and comments. The day stays the one that the
 * sender wrote, whatever day it was in Greenwich.
 */
export function internetDate(value: string | undefined): string | undefined {
  return value
    ?.replace(/\([^()]*\)/gu, " ")
    .replace(/^\s*\p{L}{2,12}\.?\s*,\s*/u, "")
    .replace(/\s+/gu, " ")
    .trim();
}

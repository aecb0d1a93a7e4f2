// The dates of a text in one form: `23 June`, `June 23` and `23 июня` are the same day; a month or a
// weekday alone is a date as well.
import { patternOfAny } from "./any-language.ts";
import {
  anyMonth,
  anyMonthName,
  anyWeekdayName,
  isTimeAt,
  monthNumber,
  weekdayNumber,
} from "./named-times.ts";

export interface FoundDate {
  readonly day: number | null;
  /** 1 to 12; null where only a weekday is named. */
  readonly month: number | null;
  readonly year: number | null;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number | null;
  /** UTF-16 code units into the text. */
  readonly startOffset: number;
  readonly endOffset: number;
}

const ordinal = `${patternOfAny(({ times }) => times.ordinalEndings)}?`;
const month = `(?<month>${anyMonth})\\.?`;
const day = `(?<day>[0-3]?\\d)${ordinal}`;
const otherDay = `(?:(?<otherDay>[0-3]?\\d)${ordinal}\\s*(?:[-–—,]|${patternOfAny(({ times }) => times.to)})\\s*)?`;
const of = `(?:${patternOfAny(({ times }) => times.of)}\\s+)?`;
const year = "(?<year>1[5-9]\\d\\d|20\\d\\d)";
const start = "(?<![\\p{L}\\p{N}])";
const end = "(?![\\p{L}\\p{N}])";

/** In order of trust: what an earlier one has taken is not read again. */
const patterns: readonly RegExp[] = [
  `${start}${year}-(?<number>\\d\\d)-(?<day>\\d\\d)${end}`,
  `${start}(?<day>\\d{1,2})\\.(?<number>\\d{1,2})\\.${year}${end}`,
  `${start}${otherDay}${day}\\s+${of}${month}(?:,?\\s+${year})?${end}`,
  `${start}${month}\\s+${day}(?:\\s*[-–—]\\s*(?<otherDay>[0-3]?\\d))?(?:,?\\s+${year})?${end}`,
  `${start}${month},?\\s+${of}${year}${end}`,
].map((source) => new RegExp(source, "giu"));

const monthAlone = new RegExp(`${start}(?<month>${anyMonthName})${end}`, "giu");
const weekdayAlone = new RegExp(`${start}(?<weekday>${anyWeekdayName})${end}`, "giu");

/** In order of place. */
export function readDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const isFree = (match: RegExpExecArray): boolean =>
    !found.some(
      ({ startOffset, endOffset }) =>
        match.index < endOffset && match.index + match[0].length > startOffset,
    );
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) if (isFree(match)) found.push(...toDates(match));
  }
  for (const match of text.matchAll(monthAlone)) {
    if (isFree(match) && isTimeAt(match[0], text, match.index)) found.push(...toDates(match));
  }
  for (const match of text.matchAll(weekdayAlone)) {
    if (isFree(match) && isTimeAt(match[0], text, match.index)) found.push(...toDates(match));
  }
  return found.sort((a, b) => a.startOffset - b.startOffset);
}

/** `23–25 June` are two dates in one place. */
function toDates(match: RegExpExecArray): FoundDate[] {
  const groups = match.groups ?? {};
  const { month: name, number, weekday } = groups;
  const ofMonth = number === undefined ? monthNumber(name ?? "") : Number(number);
  const days = [groups["otherDay"], groups["day"]].filter((value) => value !== undefined);
  const date = {
    day: null,
    month: ofMonth === 0 && number === undefined ? null : ofMonth,
    year: groups["year"] === undefined ? null : Number(groups["year"]),
    weekday: weekdayNumber(weekday ?? "") || null,
    startOffset: match.index,
    endOffset: match.index + match[0].length,
  };
  return days.length === 0 ? [date] : days.map((value) => ({ ...date, day: Number(value) }));
}

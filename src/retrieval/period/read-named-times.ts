// Times that are named by rule: months and seasons that are "last" or of a year, quarters, halves,
// decades, and relative times that chrono does not read.
import { allLanguages } from "../../../languages/all-languages.ts";
import { patternOfAny } from "../../../languages/any-language.ts";
import type { Periods } from "../../../languages/language.ts";
import { anyMonth, monthNumber } from "../../../languages/named-times.ts";
import { anyCount, anySeason, countOf, seasonStart } from "./seasons-and-counts.ts";
import {
  isoDay,
  monthsInterval,
  shiftDay,
  yearOf,
  yearsInterval,
  type Interval,
  type TimeSpan,
} from "./time-span.ts";

type Groups = Readonly<Record<string, string | undefined>>;
interface Rule {
  readonly pattern: RegExp;
  /** Null where the words mean no time after all. `today` is an ISO day. */
  readonly interval: (groups: Groups, today: string) => Interval | null;
}

/** Of the scripts that these times are written in: to compile `\p{L}` takes ten times as long, in each rule. */
const letters = "A-Za-z\\u00c0-\\u024f\\u0400-\\u052f";

const inAny = (pick: (periods: Periods) => string | readonly string[]): string =>
  patternOfAny(({ periods }) => pick(periods));

const last = inAny((periods) => periods.last);
const current = inAny((periods) => periods.current);
const year = "(?<year>1\\d{3}|20\\d{2})";
const of = patternOfAny(({ times }) => times.of);
const ofYear = `(?:,?\\s+(?:${of}\\s+)?(?:${inAny((periods) => periods.year.before)}\\s+)?${year}(?:\\s+${patternOfAny(({ times }) => times.yearWords)})?)`;
const yearFirst = `${year}\\s*${inAny((periods) => periods.year.first)}\\s*,?\\s*`;
/** First to fourth; of what is no number here, the last. */
const places = ([0, 1, 2, 3] as const).map((at) => inAny((periods) => periods.parts[at]));
const roman = ["I", "II", "III", "IV"];
const part = `(?<part>${places.join("|")}|${inAny((periods) => periods.lastPart)}|[1-4]|${roman.toReversed().join("|")})(?:-\\p{L}{1,2})?`;
const quarter = inAny((periods) => periods.quarter);
const half = inAny((periods) => periods.half);
const month = `(?<month>${anyMonth})`;
const behindMonth = `(?:\\s+${inAny((periods) => periods.month)})?`;

const rules: readonly Rule[] = [
  rule(`${last}\\s+${month}`, ({ month }, today) => lastMonth(month!, today)),
  rule(`${current}\\s+${month}`, ({ month }, today) =>
    monthsInterval(yearOf(today), monthNumber(month!)),
  ),
  rule(`${yearFirst}(?:(?<day>\\d{1,2})\\s+)?${month}${behindMonth}`, dayOfYear),
  rule(`${month}${ofYear}`, ({ month, year: y }) => monthsInterval(Number(y), monthNumber(month!))),
  rule(`${last}\\s+(?<season>${anySeason})`, ({ season }, today) => lastSeason(season!, today)),
  rule(`(?<season>${anySeason})${ofYear}`, seasonOfYear),
  rule(`${yearFirst}(?<season>${anySeason})`, seasonOfYear),
  rule(`${part}\\s+${quarter}${ofYear}`, quarterOfYear),
  rule(`Q(?<part>[1-4])(?:\\s+of)?\\s+${year}`, quarterOfYear),
  rule(`${yearFirst}${part}\\s+${quarter}`, quarterOfYear),
  rule(`${part}\\s+${half}${ofYear}`, halfOfYear),
  rule(`${yearFirst}${part}\\s+${half}`, halfOfYear),
  rule(`(?<decade>1\\d{2}0|20\\d0)${inAny((periods) => periods.decades)}`, decadeOfYear),
  ...allLanguages.map(({ periods }) => rule(periods.shortDecades, decadeOfTwoDigits)),
  rule(
    inAny((periods) => periods.lastDecade),
    (_, today) => ({
      from: shiftYears(today, -10),
      to: today,
    }),
  ),
  rule(
    inAny(({ relative }) => relative.yearBeforeLast),
    (_, today) => yearsInterval(yearOf(today) - 2),
  ),
  rule(
    inAny(({ relative }) => relative.lastYear),
    (_, today) => yearsInterval(yearOf(today) - 1),
  ),
  rule(
    inAny(({ relative }) => relative.thisYear),
    (_, today) => yearsInterval(yearOf(today)),
  ),
  rule(
    inAny(({ relative }) => relative.lastMonth),
    (_, today) => agoInMonths(1, today),
  ),
  rule(
    inAny(({ relative }) => relative.lastWeek),
    (_, today) => lastWeek(today),
  ),
  rule(
    inAny(({ relative }) => relative.yesterday),
    (_, today) => ({
      from: shiftDay(today, -1),
      to: shiftDay(today, -1),
    }),
  ),
  ...allLanguages.flatMap(({ periods: { ago } }) => (ago === undefined ? [] : rulesOfAgo(ago))),
];

type Ago = NonNullable<Periods["ago"]>;

/** "Three years ago"; and "the last three years", from then until today. */
function rulesOfAgo({ units, behind, before }: Ago): Rule[] {
  return (Object.entries(units) as [keyof Ago["units"], string][]).flatMap(([unit, word]) => [
    rule(`(?<count>${anyCount})\\s+(?:${word})\\s+(?:${behind})`, ({ count }, today) =>
      agoIn(unit, countOf(count!), today),
    ),
    rule(
      `(?:${before})\\s+(?<count>${anyCount})\\s+(?:${word})\\p{L}{0,5}`,
      ({ count }, today) => ({
        from: agoIn(unit, countOf(count!), today).from,
        to: today,
      }),
    ),
  ]);
}

/** Spans that begin no later than today (ISO day). */
export function readNamedTimes(text: string, today: string): TimeSpan[] {
  return rules.flatMap(({ pattern, interval }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const found = interval(match.groups ?? {}, today);
      if (found === null || found.from > today) return [];
      const startOffset = match.index;
      return [{ ...found, startOffset, endOffset: startOffset + match[0].length }];
    }),
  );
}

function rule(source: string, interval: Rule["interval"]): Rule {
  const ofLetters = source.replaceAll("\\p{L}", `[${letters}]`);
  const whole = `(?<![${letters}\\d])(?:${ofLetters})(?![${letters}\\d])`;
  return { pattern: new RegExp(whole, "giu"), interval };
}

/** The last such month that is over. */
function lastMonth(name: string, today: string): Interval {
  const month = monthNumber(name);
  const thisYear = monthsInterval(yearOf(today), month);
  return thisYear.to < today ? thisYear : monthsInterval(yearOf(today) - 1, month);
}

function lastSeason(name: string, today: string): Interval {
  const start = seasonStart(name);
  const candidates = [0, -1, -2].map((years) => monthsInterval(yearOf(today) + years, start, 3));
  return candidates.find(({ to }) => to < today)!;
}

/** The winter of a year may be the one it begins with or the one it ends with. */
function seasonOfYear({ season, year: y }: Groups): Interval {
  const start = seasonStart(season!);
  return start === 12 ? monthsInterval(Number(y) - 1, 12, 15) : monthsInterval(Number(y), start, 3);
}

function quarterOfYear({ part: name, year: y }: Groups): Interval {
  return monthsInterval(Number(y), 3 * placeOf(name!, 4) - 2, 3);
}

function halfOfYear({ part: name, year: y }: Groups): Interval {
  return monthsInterval(Number(y), 6 * placeOf(name!, 2) - 5, 6);
}

const placePatterns = places.map(
  (names, at) => new RegExp(`^(?:${names}|${at + 1}|${roman[at]!})$`, "iu"),
);

/** "First" is 1; "last" is `count`. */
function placeOf(name: string, count: number): number {
  const place = 1 + placePatterns.findIndex((pattern) => pattern.test(name));
  return place === 0 ? count : Math.min(place, count);
}

/** The 1990s are ten years, the 1700s a hundred. */
function decadeOfYear({ decade }: Groups): Interval {
  const first = Number(decade);
  return yearsInterval(first, first + (first < 2000 && first % 100 === 0 ? 99 : 9));
}

/** The nineties, and the tens of this century. */
function decadeOfTwoDigits({ decade }: Groups): Interval {
  const tens = Number(decade);
  const first = tens === 0 ? 2000 : 1900 + tens;
  return yearsInterval(first, first + 9);
}

function dayOfYear({ day, month, year: y }: Groups): Interval {
  const number = monthNumber(month!);
  if (day === undefined) return monthsInterval(Number(y), number);
  const iso = isoDay(Number(y), number, Number(day));
  return { from: iso, to: iso };
}

function agoIn(unit: keyof Ago["units"], many: number, today: string): Interval {
  switch (unit) {
    case "year":
      return yearsInterval(yearOf(today) - many);
    case "month":
      return agoInMonths(many, today);
    case "week":
      return { from: shiftDay(today, -7 * many), to: shiftDay(today, -7 * many + 6) };
    case "day":
      return { from: shiftDay(today, -many), to: shiftDay(today, -many) };
  }
}

function agoInMonths(months: number, today: string): Interval {
  return monthsInterval(yearOf(today), Number(today.slice(5, 7)) - months);
}

/** From Monday to Sunday. */
function lastWeek(today: string): Interval {
  const weekday = (new Date(today).getUTCDay() + 6) % 7;
  return { from: shiftDay(today, -weekday - 7), to: shiftDay(today, -weekday - 1) };
}

function shiftYears(iso: string, years: number): string {
  return isoDay(yearOf(iso) + years, Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
}

// The times that a question names: years, months of years, "last year" and "this year", joined to
// ranges and opened by "before", "since" and the like.
import { patternOfAny } from "../../../languages/any-language.ts";
import type { Periods } from "../../../languages/language.ts";
import { anyMonth, monthNumber } from "../../../languages/named-times.ts";
import { readYears } from "./read-years.ts";
import { monthsInterval, shiftDay, yearOf, yearsInterval, type TimeSpan } from "./time-span.ts";

/** A side that is open is undefined. */
export interface NamedTime {
  readonly from?: string;
  readonly to?: string;
  /** Of its words, UTF-16 code units, end exclusive. */
  readonly startOffset: number;
  readonly endOffset: number;
  /** The year names a thing ("the law of 2013") and is not the time that is asked about. */
  readonly isNaming: boolean;
  /** Years that its words name or mean. */
  readonly years: readonly number[];
}

/** In order. `today` is ISO. */
export function readTimes(question: string, today: string): NamedTime[] {
  const years = readYears(question, today).map((span) => withMonth(span, question));
  const spans = [...years, ...relativeYears(question, today)];
  spans.sort((a, b) => a.startOffset - b.startOffset);
  return joinRanges(spans, question).map((span) => ({
    ...(span.isNaming === true ? span : opened(span, question)),
    isNaming: span.isNaming === true,
    years: [...new Set([yearOf(span.from), yearOf(span.to)])],
  }));
}

const inAny = (pick: (periods: Periods) => string): string =>
  patternOfAny(({ periods }) => pick(periods));
const relative: readonly (readonly [back: number, RegExp])[] = [
  [1, inAny((periods) => periods.lastYear)] as const,
  [0, inAny((periods) => periods.thisYear)] as const,
].map(([back, words]) => [back, new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, "giu")]);

function relativeYears(question: string, today: string): TimeSpan[] {
  return relative.flatMap(([back, pattern]) =>
    Array.from(question.matchAll(pattern), (match) => ({
      ...yearsInterval(yearOf(today) - back),
      startOffset: match.index,
      endOffset: match.index + match[0].length,
    })),
  );
}

/** The question with the year in the place of words such as "last year", which no article of it says. */
export function withYearsNamed(question: string, today: string): string {
  return relative.reduce(
    (text, [back, pattern]) => text.replace(pattern, String(yearOf(today) - back)),
    question,
  );
}

const of = patternOfAny(({ times }) => times.of);
const monthBefore = new RegExp(
  `(?<!\\p{L})(?:\\d{1,2}\\s+)?(?<month>${anyMonth})(?:\\s+\\d{1,2})?(?:\\s+${of})?,?\\s+$`,
  "iu",
);
const monthBehind = new RegExp(`^\\s+(?:\\d{1,2}\\s+)?(?<month>${anyMonth})(?!\\p{L})`, "iu");

function withMonth(span: TimeSpan, text: string): TimeSpan {
  const before = monthBefore.exec(text.slice(0, span.startOffset));
  const match = before ?? monthBehind.exec(text.slice(span.endOffset));
  if (match === null) return span;
  const startOffset = before === null ? span.startOffset : before.index;
  const endOffset = before === null ? span.endOffset + match[0].length : span.endOffset;
  const interval = monthsInterval(yearOf(span.from), monthNumber(match.groups!["month"]!));
  return { ...interval, startOffset, endOffset };
}

const joining = new RegExp(
  `^\\s*(?:[-–—]|${inAny((periods) => periods.ranges)})\\s*$|(?<=${inAny((periods) => periods.fromEnding)})\\s+$`,
  "iu",
);

/** "From 2015 to 2018"; in Kazakh an ending tells the first. */
function joinRanges(spans: readonly TimeSpan[], text: string): TimeSpan[] {
  const joined: TimeSpan[] = [];
  for (const span of spans) {
    const previous = joined.at(-1);
    // With a letter or two before it, as the ending of a Kazakh word tells.
    const between = text.slice((previous?.endOffset ?? 0) - 3, span.startOffset);
    const gap = text.slice(previous?.endOffset ?? 0, span.startOffset);
    const isRange =
      previous !== undefined &&
      previous.from <= span.to &&
      (joining.test(gap) || (gap.trim() === "" && joining.test(between)));
    if (!isRange) joined.push(span);
    else joined[joined.length - 1] = { ...previous, to: span.to, endOffset: span.endOffset };
  }
  return joined;
}

interface Direction {
  /** The side that stays closed, and whether the named time itself is left out. */
  readonly side: "from" | "to";
  readonly isExclusive: boolean;
  readonly before: RegExp;
  /** Kazakh, and "onwards", stand behind. */
  readonly behind: RegExp;
}

const directions: readonly Direction[] = [
  directionOf("to", true, "before"),
  directionOf("to", false, "until"),
  directionOf("from", true, "after"),
  directionOf("from", false, "since"),
];
const inside = wordsBefore(inAny((periods) => periods.inside));
const endOfRange = wordsBehind(inAny((periods) => periods.rangeEnd));

function directionOf(
  side: Direction["side"],
  isExclusive: boolean,
  name: keyof Periods["directions"],
): Direction {
  const before = wordsBefore(inAny((periods) => periods.directions[name].before));
  const behind = wordsBehind(inAny((periods) => periods.directions[name].behind));
  return { side, isExclusive, before, behind };
}

/** With the words around it taken in. A range that Kazakh closes behind its end stays closed. */
function opened(span: TimeSpan, text: string): Omit<NamedTime, "isNaming" | "years"> {
  const left = text.slice(0, span.startOffset);
  const right = text.slice(span.endOffset);
  const isRange = yearOf(span.from) !== yearOf(span.to);
  const startOf = (match: RegExpExecArray | null): number => match?.index ?? span.startOffset;
  for (const { side, isExclusive, before, behind } of isRange ? [] : directions) {
    const [first, last] = [before.exec(left), behind.exec(right)];
    if (first === null && last === null) continue;
    const endOffset = span.endOffset + (last?.[0].length ?? 0);
    const startOffset = startOf(first ?? inside.exec(left));
    if (side === "to") {
      return { to: isExclusive ? shiftDay(span.from, -1) : span.to, startOffset, endOffset };
    }
    return { from: isExclusive ? shiftDay(span.to, 1) : span.from, startOffset, endOffset };
  }
  const { from, to } = span;
  const endOffset = span.endOffset + (isRange ? (endOfRange.exec(right)?.[0].length ?? 0) : 0);
  return { from, to, startOffset: startOf(inside.exec(left)), endOffset };
}

/** At the end of a text, up to an article and "year". */
function wordsBefore(source: string): RegExp {
  const article = `(?:${inAny((periods) => periods.article)}\\s+)?`;
  const year = `(?:${inAny((periods) => periods.yearNoun)}\\s+)?`;
  return new RegExp(`(?<!\\p{L})${source}\\s+${article}${year}$`, "iu");
}

function wordsBehind(source: string): RegExp {
  return new RegExp(`^\\s+${source}(?!\\p{L})`, "iu");
}

// What the words around a span make of it: "before", "since", "between ... and ...", "the year
// before the law of ...".
import { patternOfAny } from "../../../languages/any-language.ts";
import type { Periods } from "../../../languages/language.ts";
import { shiftDay, yearOf, yearsInterval, type TimeSpan } from "./time-span.ts";

/** A span with what stands around it taken in; a side that is open is undefined. */
export interface BoundSpan {
  readonly from?: string;
  readonly to?: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly isNaming: boolean;
  /** Years that its words name or mean. */
  readonly years: readonly number[];
}

/** Characters looked at on either side of a span. */
const reach = 120;

type Bounds = Omit<BoundSpan, "years">;
type Direction = "before" | "until" | "after" | "since";

const inAny = (pick: (periods: Periods) => string): string =>
  patternOfAny(({ periods }) => pick(periods));

const directions: readonly Direction[] = ["until", "before", "after", "since"];
const directionsBefore = directions.map(
  (each) => [each, before(inAny((periods) => periods.directions[each].before))] as const,
);
const directionsAfter = directions.map(
  (each) => [each, behind(inAny((periods) => periods.directions[each].behind))] as const,
);
const article = inAny((periods) => periods.article);
const partOfTime = inAny((periods) => periods.partOfTime);
/** In English "from 2018" is in 2018, unless a word behind it says "on". */
const onlyFrom = new RegExp(
  `(?<!\\p{L})${inAny((periods) => periods.onlyFrom)}\\s+(?:${article}\\s+)?(?:${partOfTime}[\\s-]+)?$`,
  "iu",
);
const joining = new RegExp(
  `^\\s*(?:-|–|—|${inAny((periods) => periods.ranges)})\\s*(?:${article}\\s+)?(?:${partOfTime}\\s+)?$`,
  "iu",
);
const inside = before(inAny((periods) => periods.inside));

/** Spans joined to ranges and opened to one side. Naming spans stay so unless something is before or after the thing. */
export function boundSpans(spans: readonly TimeSpan[], text: string): BoundSpan[] {
  return joinRanges(spans, text).map((span) => ({
    ...(span.isNaming === true ? boundThing(span, text) : boundTime(span, text)),
    years: [...new Set([yearOf(span.from), yearOf(span.to)])],
  }));
}

function joinRanges(spans: readonly TimeSpan[], text: string): TimeSpan[] {
  const joined: TimeSpan[] = [];
  for (const span of spans) {
    const previous = joined.at(-1);
    const areJoined =
      previous !== undefined &&
      previous.from <= span.to &&
      (isRange(previous, span, text) || areEndsInBothWords(previous, span, text));
    if (!areJoined) joined.push(span);
    else {
      const isNaming = previous.isNaming === true && span.isNaming === true;
      const { from, startOffset } = previous;
      joined[joined.length - 1] = { ...span, from, startOffset, isNaming };
    }
  }
  return joined;
}

function isRange(a: TimeSpan, b: TimeSpan, text: string): boolean {
  return joining.test(text.slice(a.endOffset, b.startOffset));
}

const endsAsFrom = new RegExp(`${inAny((periods) => periods.fromEnding)}$`, "iu");

/** As Kazakh does it: from by the ending of the first, until by the word behind the second. */
function areEndsInBothWords(a: TimeSpan, b: TimeSpan, text: string): boolean {
  return (
    endsAsFrom.test(text.slice(a.startOffset, a.endOffset)) &&
    /^\s+$/u.test(text.slice(a.endOffset, b.startOffset)) &&
    directionsAfter[0]![1].test(text.slice(b.endOffset))
  );
}

function boundTime(span: TimeSpan, text: string): Bounds {
  const left = text.slice(Math.max(0, span.startOffset - reach), span.startOffset);
  const right = text.slice(span.endOffset, span.endOffset + reach);
  const isRanged = yearOf(span.from) !== yearOf(span.to);
  for (const [direction, pattern] of directionsAfter) {
    const match = pattern.exec(right);
    if (match === null) continue;
    const endOffset = span.endOffset + match[0].length;
    const start = withWordsBefore(span, left, inside);
    if (isRanged && direction === "until")
      return closed({ ...span, startOffset: start, endOffset });
    // In Kazakh until a year is before it.
    return open(span, direction === "until" ? "before" : direction, start, endOffset);
  }
  for (const [direction, pattern] of directionsBefore) {
    const match = pattern.exec(left);
    if (match === null || isRanged || (direction === "since" && onlyFrom.test(left))) continue;
    return open(span, direction, startOf(span, match), span.endOffset);
  }
  return closed({ ...span, startOffset: withWordsBefore(span, left, inside) });
}

type Side = "before" | "after";
const sides: readonly Side[] = ["before", "after"];
const steps = { before: -1, after: 1, same: 0 } as const;
/** "The year before the law of 2013". */
const yearBeside = (["before", "after", "same"] as const).map(
  (side) =>
    [
      side,
      new RegExp(
        `(?<!\\p{L})${inAny((periods) => periods.besideYear[side])}\\s+(?:\\p{L}+\\s+){0,6}$`,
        "iu",
      ),
    ] as const,
);
const yearBehind = sides.map(
  (side) =>
    [
      side,
      behind(
        inAny((periods) => periods.besideYearBehind[side]),
        "(?:\\s+\\p{L}+){1,4}?",
      ),
    ] as const,
);
const thingBefore = sides.map(
  (side) =>
    [
      side,
      new RegExp(
        `(?<!\\p{L})${inAny((periods) => periods.things[side])}\\s+(?:(?:\\p{L}|['’-])+\\s+){1,6}$`,
        "iu",
      ),
    ] as const,
);
const thingBehind = sides.map(
  (side) =>
    [
      side,
      behind(
        inAny((periods) => periods.thingsBehind[side]),
        "(?:\\s+\\p{L}+){1,3}?",
      ),
    ] as const,
);

/** The first side whose words stand there. */
function sideIn<Name extends string>(
  text: string,
  patterns: readonly (readonly [Name, RegExp])[],
): { readonly side: Name; readonly match: RegExpExecArray } | null {
  for (const [side, pattern] of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return { side, match };
  }
  return null;
}

/** The day of the thing is not known, so its whole year belongs to both sides of it. */
function boundThing(span: TimeSpan, text: string): Bounds {
  const left = text.slice(Math.max(0, span.startOffset - reach), span.startOffset);
  const right = text.slice(span.endOffset, span.endOffset + reach);
  const year = yearOf(span.from);
  const beside = sideIn(left, yearBeside);
  if (beside !== null) {
    const of = { ...span, startOffset: startOf(span, beside.match) };
    return closed({ ...of, ...yearsInterval(year + steps[beside.side]) });
  }
  const besideBehind = sideIn(right, yearBehind);
  if (besideBehind !== null) {
    const endOffset = span.endOffset + besideBehind.match[0].length;
    return closed({ ...span, endOffset, ...yearsInterval(year + steps[besideBehind.side]) });
  }
  const thing = sideIn(left, thingBefore);
  if (thing !== null) {
    const direction = thing.side === "after" ? "since" : "until";
    return open(span, direction, startOf(span, thing.match), span.endOffset);
  }
  const ofThing = sideIn(right, thingBehind);
  if (ofThing !== null) {
    const direction = ofThing.side === "after" ? "since" : "until";
    return open(span, direction, span.startOffset, span.endOffset + ofThing.match[0].length);
  }
  return { ...closed(span), isNaming: true };
}

function closed({ from, to, startOffset, endOffset }: TimeSpan): Bounds {
  return { from, to, startOffset, endOffset, isNaming: false };
}

function open(
  { from, to }: TimeSpan,
  direction: Direction,
  startOffset: number,
  endOffset: number,
): Bounds {
  const place = { startOffset, endOffset, isNaming: false };
  switch (direction) {
    case "before":
      return { ...place, to: shiftDay(from, -1) };
    case "until":
      return { ...place, to };
    case "after":
      return { ...place, from: shiftDay(to, 1) };
    case "since":
      return { ...place, from };
  }
}

function withWordsBefore(span: TimeSpan, left: string, pattern: RegExp): number {
  const match = pattern.exec(left);
  return match === null ? span.startOffset : startOf(span, match);
}

/** Where the words of a match begin that ends where the span begins. */
function startOf({ startOffset }: TimeSpan, match: RegExpExecArray): number {
  return startOffset - match[0].trimStart().length;
}

/** Words at the end of a text, up to an article and "year". */
function before(source: string): RegExp {
  const the = `(?:${patternOfAny(({ periods }) => periods.article)}\\s+)?`;
  const inTime = patternOfAny(({ periods }) => periods.partOfTime);
  return new RegExp(`(?<!\\p{L})${source}\\s+${the}(?:${inTime}[\\s-]+)?${the}$`, "iu");
}

/** Words at the beginning of a text, or behind what may stand between. */
function behind(source: string, between = ""): RegExp {
  return new RegExp(`^${between}\\s+${source}(?!\\p{L})`, "iu");
}

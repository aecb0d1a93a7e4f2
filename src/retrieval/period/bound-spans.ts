// What the words around a span make of it: "before", "since", "between ... and ...", "the year
// before the law of ...".
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

const directionsBefore: readonly (readonly [Direction, RegExp])[] = [
  [
    "until",
    before(
      "until|till|through|by|no later than|up to|up until|before the end of|не позднее|по|к|ко",
    ),
  ],
  ["before", before("before|prior to|earlier than|ahead of|до|перед|ранее|раньше|до начала")],
  ["after", before("after|later than|following|после|позднее|позже")],
  [
    "since",
    before(
      "since|starting (?:in|from|with)|beginning (?:in|from|with)|from|as from|(?:начиная|начав) с|с|со",
    ),
  ],
];
const directionsAfter: readonly (readonly [Direction, RegExp])[] = [
  ["until", /^\s+(?:дейінгі|дейін|шейін)(?!\p{L})/iu],
  ["before", /^\s+(?:бұрын(?:ғы)?)(?!\p{L})/iu],
  ["after", /^\s+(?:кейін(?:гі)?|соң)(?!\p{L})/iu],
  [
    "since",
    /^\s+(?:бері|бастап|onwards?|on(?=\s*[,?.!]|\s*$)|and (?:later|after|onwards?))(?!\p{L})/iu,
  ],
];
/** In English "from 2018" is in 2018, unless a word behind it says "on". */
const onlyFrom = /(?<!\p{L})from\s+(?:the\s+)?(?:(?:year|early|late|mid)[\s-]+)?$/iu;

const joining =
  /^\s*(?:-|–|—|to|and|or|until|till|through|up to|по|до|и|или|мен|пен|бен|және|немесе|жылдан|жыл мен)\s*(?:the\s+)?(?:year\s+)?$/iu;
const inside = before(
  "in|during|on|at|as of|throughout|for|of|early|late|mid|the|year|(?:the )?(?:end|beginning|start|middle) of|between|from|в|во|за|на|с|со|между|летом|конце|начале|середине|в течение",
);

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
      (isRange(previous, span, text) || areKazakhEnds(previous, span, text));
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

/** "2015 жылдан 2018 жылға дейін". */
function areKazakhEnds(a: TimeSpan, b: TimeSpan, text: string): boolean {
  return (
    /(?:[дтн][ае]н)$/iu.test(text.slice(a.startOffset, a.endOffset)) &&
    /^\s+$/u.test(text.slice(a.endOffset, b.startOffset)) &&
    /^\s+(?:дейін|шейін)/iu.test(text.slice(b.endOffset))
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
    // "2018 жылға дейін" is before 2018.
    return open(span, direction === "until" ? "before" : direction, start, endOffset);
  }
  for (const [direction, pattern] of directionsBefore) {
    const match = pattern.exec(left);
    if (match === null || isRanged || (direction === "since" && onlyFrom.test(left))) continue;
    return open(span, direction, startOf(span, match), span.endOffset);
  }
  return closed({ ...span, startOffset: withWordsBefore(span, left, inside) });
}

const yearBeside =
  /(?<!\p{L})(?:(?:in |during )?the year (before|preceding|after|following|of)|в год,? (перед)|за год (до)|через год (после)|в год)\s+(?:\p{L}+\s+){0,6}$/iu;
const kazakhYearBeside = /^(?:\s+\p{L}+){1,4}?\s+бір жыл (?<way>бұрын|кейін)(?!\p{L})/iu;
const thingBefore =
  /(?<!\p{L})(?<way>before|prior to|until|after|since|following|до|перед|после|с момента|со времени)\s+(?:(?:\p{L}|['’-])+\s+){1,6}$/iu;
const kazakhThing = /^(?:\s+\p{L}+){1,3}?\s+(?<way>дейін|бұрын|кейін|бері)(?!\p{L})/iu;

/** The day of the thing is not known, so its whole year belongs to both sides of it. */
function boundThing(span: TimeSpan, text: string): Bounds {
  const left = text.slice(Math.max(0, span.startOffset - reach), span.startOffset);
  const right = text.slice(span.endOffset, span.endOffset + reach);
  const year = yearOf(span.from);
  const beside = yearBeside.exec(left);
  if (beside !== null) {
    const ways = beside.slice(1) as (string | undefined)[];
    const way = ways.find((found) => found !== undefined) ?? "of";
    const of = { ...span, startOffset: startOf(span, beside) };
    return closed({ ...of, ...yearsInterval(year + stepOf(way)) });
  }
  const kazakhBeside = kazakhYearBeside.exec(right);
  if (kazakhBeside !== null) {
    const endOffset = span.endOffset + kazakhBeside[0].length;
    const step = stepOf(kazakhBeside.groups!["way"]!);
    return closed({ ...span, endOffset, ...yearsInterval(year + step) });
  }
  const way = thingBefore.exec(left);
  if (way !== null) {
    const isAfter = /^(?:after|since|following|после|с|со)/iu.test(way.groups!["way"]!);
    return open(span, isAfter ? "since" : "until", startOf(span, way), span.endOffset);
  }
  const kazakhWay = kazakhThing.exec(right);
  if (kazakhWay !== null) {
    const isAfter = /^(?:кейін|бері)/iu.test(kazakhWay.groups!["way"]!);
    const endOffset = span.endOffset + kazakhWay[0].length;
    return open(span, isAfter ? "since" : "until", span.startOffset, endOffset);
  }
  return { ...closed(span), isNaming: true };
}

function stepOf(way: string): number {
  if (/^(?:before|preceding|перед|до|бұрын)$/iu.test(way)) return -1;
  return /^(?:after|following|после|кейін)$/iu.test(way) ? 1 : 0;
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
  const filler =
    "(?:the\\s+)?(?:(?:(?:start|beginning|end) of|year|early|late|mid|конца|начала|середины)[\\s-]+)?(?:the\\s+)?";
  return new RegExp(`(?<!\\p{L})(?:${source})\\s+${filler}$`, "iu");
}

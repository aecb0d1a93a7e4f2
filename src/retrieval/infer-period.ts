// The time that a question speaks of, in English, Russian and Kazakh: which period, in which of its
// words, and whether it asks for the newest.
import { asksForReports } from "./period/asks-for-reports.ts";
import { placeOfNewest } from "./period/asks-for-newest.ts";
import { boundSpans, type BoundSpan } from "./period/bound-spans.ts";
import { readNamedTimes } from "./period/read-named-times.ts";
import { readWithChrono } from "./period/read-with-chrono.ts";
import { readYears } from "./period/read-years.ts";
import { searchTextFor } from "./period/search-text-for.ts";
import { isOn, type Without } from "./mechanisms.ts";
import { longestSpans, yearOf, type TimeSpan } from "./period/time-span.ts";

export interface InferredPeriod {
  /** ISO `yyyy-mm-dd`, inclusive; undefined where the period is open, or only a thing is named. */
  readonly from?: string;
  readonly to?: string;
  /** The question's words that this was inferred from. */
  readonly words: string;
  /** The question asks for the present or the latest. */
  readonly prefersNewest: boolean;
  /** Years named or meant, also those that name a thing ("the law of 2013"), ascending. */
  readonly years: readonly number[];
  /** The period is asked of the reports themselves ("articles from 2018"), not of events. */
  readonly asksForReports: boolean;
  /** The question as it is searched with: "last year" is the year it means, "now" is left out. */
  readonly searchText: string;
}

/** Null where the question speaks of no time. `today` is what "last year" is counted from (UTC). */
export function inferPeriod(
  question: string,
  today: Date,
  without?: Without,
): InferredPeriod | null {
  const todayIso = today.toISOString().slice(0, 10);
  const named = longestSpans([
    ...(isOn(without, "time-chrono") ? readWithChrono(question, today) : []).filter(
      ({ from, to }) => from !== todayIso || to !== from,
    ),
    ...(isOn(without, "time-named") ? readNamedTimes(question, todayIso) : []),
    ...readYears(question, todayIso),
  ]);
  const spans = isOn(without, "time-bounds") ? boundSpans(named, question) : unbound(named);
  const newest = placeOfNewest(question);
  if (spans.length === 0 && newest === null) return null;
  const times = spans.filter(({ isNaming }) => !isNaming);
  const places = [...(newest === null ? [] : [newest]), ...(times.length > 0 ? times : spans)];
  const words = places.map((place) => question.slice(place.startOffset, place.endOffset));
  return {
    ...hullOf(times),
    words: words.join(", "),
    prefersNewest: newest !== null,
    years: [...new Set(spans.flatMap(({ years }) => years))].sort((a, b) => a - b),
    asksForReports: times.some(({ startOffset, endOffset }) =>
      asksForReports(question, startOffset, endOffset),
    ),
    searchText: isOn(without, "time-wording") ? searchTextFor(question, named, newest) : question,
  };
}

function unbound(spans: readonly TimeSpan[]): BoundSpan[] {
  return spans.map((span) => ({
    ...span,
    isNaming: span.isNaming === true,
    years: [yearOf(span.from), yearOf(span.to)],
  }));
}

/**
 * What is closed on both sides says more than what is open. Open spans that meet ("after 2015 and
 * before 2020") close each other; else the last one counts.
 */
function hullOf(times: readonly BoundSpan[]): { from?: string; to?: string } {
  const closed = times.filter(({ from, to }) => from !== undefined && to !== undefined);
  if (closed.length > 0) {
    return {
      from: closed.map(({ from }) => from!).sort()[0]!,
      to: closed
        .map(({ to }) => to!)
        .sort()
        .at(-1)!,
    };
  }
  const from = times.findLast((span) => span.from !== undefined)?.from;
  const to = times.findLast((span) => span.to !== undefined)?.to;
  if (from !== undefined && to !== undefined && from > to)
    return times.at(-1)!.from === undefined ? { to } : { from };
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

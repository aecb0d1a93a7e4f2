// The time that a question speaks of: which period, in which of its
// words, and whether it asks for the newest.
import { patternOfAny } from "../../../languages/any-language.ts";
import { asksForReports } from "./asks-for-reports.ts";
import { placeOfNewest } from "./asks-for-newest.ts";
import { readTimes, withYearsNamed, type NamedTime } from "./read-times.ts";

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
export function inferPeriod(question: string, today: Date): InferredPeriod | null {
  const todayIso = today.toISOString().slice(0, 10);
  const named = readTimes(question, todayIso);
  const newest = placeOfNewest(question);
  if (named.length === 0 && newest === null) return null;
  const times = named.filter(({ isNaming }) => !isNaming);
  const places = [...(newest === null ? [] : [newest]), ...(times.length > 0 ? times : named)];
  const words = places.map((place) => question.slice(place.startOffset, place.endOffset));
  return {
    ...hullOf(times),
    words: words.join(", "),
    prefersNewest: newest !== null,
    years: [...new Set(named.flatMap(({ years }) => years))].sort((a, b) => a - b),
    asksForReports: times.some(({ startOffset, endOffset }) =>
      asksForReports(question, startOffset, endOffset),
    ),
    searchText: withYearsNamed(withoutNewest(question, newest), todayIso).trim(),
  };
}

/** "The latest news on the law" asks about the law. */
const newsBehind = new RegExp(
  `^\\s+${patternOfAny(({ periods }) => periods.news.words)}(?:\\s+${patternOfAny(({ periods }) => periods.news.about)}(?!\\p{L}))?`,
  "iu",
);
const articleBefore = new RegExp(
  `(?<!\\p{L})${patternOfAny(({ periods }) => periods.article)}\\s+$`,
  "iu",
);

function withoutNewest(question: string, newest: ReturnType<typeof placeOfNewest>): string {
  if (newest === null) return question;
  const [left, right] = [question.slice(0, newest.startOffset), question.slice(newest.endOffset)];
  const news = newsBehind.exec(right)?.[0] ?? "";
  const kept = news === "" ? left : left.replace(articleBefore, "");
  return (kept + right.slice(news.length)).replace(/\s+/gu, " ");
}

/**
 * What is closed on both sides says more than what is open. Open spans that meet ("after 2015 and
 * before 2020") close each other; else the last one counts.
 */
function hullOf(times: readonly NamedTime[]): { from?: string; to?: string } {
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

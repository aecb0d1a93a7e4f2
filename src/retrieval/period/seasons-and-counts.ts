// Seasons and small numbers as questions write them.
import { patternOfAny } from "../../../languages/any-language.ts";

/** The months in which seasons begin; winter begins in December of the year before. */
const starts = [3, 6, 9, 12] as const;
const seasons = starts.map((start) => ({
  start,
  names: patternOfAny(({ periods }) => periods.seasons[start]),
}));
export const anySeason = `(?:${seasons.map(({ names }) => names).join("|")})`;

/** The month in which the season begins. */
export function seasonStart(name: string): number {
  return seasons.find(({ names }) => new RegExp(`^${names}$`, "iu").test(name))!.start;
}

const mostCounted = 10;
/** Words for 1 to 10. */
const counts = Array.from({ length: mostCounted }, (_, at) =>
  patternOfAny(({ numbers, periods }) => [
    numbers.ones[at] ?? (at === mostCounted - 1 ? numbers.tens[0]! : ""),
    periods.counts[at] ?? "",
  ]),
);
export const anyCount = `(?:\\d{1,2}|${counts.join("|")})`;

export function countOf(word: string): number {
  const place = counts.findIndex((words) => new RegExp(`^${words}$`, "iu").test(word));
  return place === -1 ? Number(word) : place + 1;
}

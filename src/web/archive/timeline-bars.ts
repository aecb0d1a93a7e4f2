// The bars of the timeline: years, or the months of a short time, without gaps, since a time in which
// nothing was published is worth seeing.
import type { MonthCount } from "../state/archive-overview.ts";

export interface TimelineBar {
  /** `yyyy` or `yyyy-mm`. */
  readonly period: string;
  /** First and last day, ISO dates. */
  readonly from: string;
  readonly to: string;
  readonly articles: number;
}

/** More months than this are shown as years, each of which opens as its months. */
export const mostMonths = 36;

/** One wrong date, such as year 202, must not draw a thousand empty bars. */
const mostYears = 200;

export function isLong(months: readonly MonthCount[]): boolean {
  const [first, last] = [months[0], months.at(-1)];
  return first !== undefined && last !== undefined && indexOf(last) - indexOf(first) >= mostMonths;
}

/** One bar for each year from the first to the last; only those with articles if they are many. */
export function yearBars(months: readonly MonthCount[]): TimelineBar[] {
  const counts = new Map<number, number>();
  for (const { month, articles } of months) {
    const year = Number(month.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + articles);
  }
  const known = [...counts.keys()].sort((a, b) => a - b);
  return filled(known, mostYears).map((year) => yearBar(year, counts.get(year) ?? 0));
}

/** One bar for each month from the first to the last, or for the twelve of one year. */
export function monthBars(months: readonly MonthCount[], year: string | null): TimelineBar[] {
  const counts = new Map(months.map((month) => [indexOf(month), month.articles]));
  const shown =
    year === null
      ? filled([...counts.keys()], mostMonths)
      : Array.from({ length: 12 }, (_, month) => Number(year) * 12 + month);
  return shown.map((index) => monthBar(index, counts.get(index) ?? 0));
}

/** The bar's days, reaching over to `period` where it is to grow. */
export function grownPeriod(
  bar: Pick<TimelineBar, "from" | "to">,
  period: { readonly from: string | null; readonly to: string | null },
): { readonly from: string; readonly to: string } {
  const from = period.from !== null && period.from < bar.from ? period.from : bar.from;
  const to = period.to !== null && period.to > bar.to ? period.to : bar.to;
  return { from, to };
}

function filled(ascending: readonly number[], most: number): readonly number[] {
  const [first, last] = [ascending[0], ascending.at(-1)];
  if (first === undefined || last === undefined || last - first >= most) return ascending;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function yearBar(year: number, articles: number): TimelineBar {
  const period = padded(year, 4);
  return { period, from: `${period}-01-01`, to: `${period}-12-31`, articles };
}

function monthBar(index: number, articles: number): TimelineBar {
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const period = `${padded(year, 4)}-${padded(month, 2)}`;
  return { period, from: `${period}-01`, to: `${period}-${daysOf(year, month)}`, articles };
}

/** Of the Gregorian calendar. */
function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Months since the year 0. */
function indexOf({ month }: Pick<MonthCount, "month">): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

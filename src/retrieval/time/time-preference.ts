// Which hits suit the time that a question speaks of: by the date of the article, and by the years
// and months that the passage itself names. Hits are only put in another order, never lost here.
import type { ArticleCounts, PassageFilter } from "../../../vectorstore/store.ts";
import type { Hit } from "../hit.ts";
import type { InferredPeriod } from "./infer-period.ts";
import { isOn, type Without } from "../mechanisms.ts";
import { namesMonth } from "../../../languages/named-times.ts";
import { isoDay, shiftDay, yearOf } from "./time-span.ts";
import type { Preference } from "../retrieve.ts";

/**
 * What a hit loses that suits the time not at all, against one that suits it fully. The year of
 * "before 2018" is a search term that lifts just the articles of 2018: an open period weighs more.
 */
const weights = { closed: 0.25, open: 0.35, reports: 0.7, newest: 0.1 };
/** News of a day is published on the days after it. */
const daysUntilReported = 3;
/** The age in years that halves what newness counts. */
const halfLifeYears = 2;

/** `dates`: of the archive's articles; needed where the period prefers the newest. */
export function timePreference(
  period: InferredPeriod,
  dates: ArticleCounts["dates"] | null,
  filter: PassageFilter | undefined,
  without?: Without,
): Preference {
  const isNewest = period.prefersNewest && isOn(without, "time-newest");
  const newness = isNewest && dates !== null ? newnessAmong(dates) : null;
  const besides = datesBesides(period, newness);
  return {
    ...(besides === null ? {} : { filter: { ...filter, ...besides } }),
    factorsOf(hits) {
      const weight = isOn(without, "time-order") ? weightOf(period) : 0;
      const ofPeriod = factors(hits, weight, (hit) => periodFit(hit, period));
      if (newness === null) return ofPeriod;
      const ofNewness = factors(hits, weights.newest, (hit) => newness.of(hit.article.date));
      return ofPeriod.map((factor, at) => factor * ofNewness[at]!);
    },
  };
}

/** 1 for the hits that suit best, so that nothing changes where all suit alike. */
function factors(hits: readonly Hit[], weight: number, fitOf: (hit: Hit) => number): number[] {
  const fits = hits.map(fitOf);
  const best = Math.max(0, ...fits);
  return fits.map((fit) => 1 - weight * (best - fit));
}

function weightOf(period: InferredPeriod): number {
  if (period.asksForReports) return weights.reports;
  return isOpen(period) ? weights.open : weights.closed;
}

function isOpen({ from, to }: InferredPeriod): boolean {
  return (from === undefined) !== (to === undefined);
}

/**
 * What suits how well. An article without a date, which says nothing of the time, may be of that
 * time; one that is dated otherwise hardly is.
 */
const fits = { unknown: 0.4, unknownOpen: 0.6, yearOnly: 0.7, namedThing: 0.7, speaksOnly: 0.6 };

/** How well a hit suits the period, 0 to 1. */
function periodFit(hit: Hit, period: InferredPeriod): number {
  return Math.max(dateFit(hit.article.date, period), textFit(hit, period));
}

/** Whether a hit is known to be of the period: it is dated in it, or names a time in it. */
export function isOfPeriod(hit: Hit, period: InferredPeriod): boolean {
  return isDatedIn(hit.article.date, orReported(period)) || textSuits(textOf(hit), period) > 0;
}

/** Whether an article was published in the period; false where either is not known. */
export function isDatedIn(date: string | null, { from, to }: InferredPeriod): boolean {
  if (date === null || (from === undefined && to === undefined)) return false;
  return (from === undefined || date >= from) && (to === undefined || date <= to);
}

function dateFit(date: string | null, period: InferredPeriod): number {
  if (period.from === undefined && period.to === undefined) {
    const isOfItsYear = date !== null && period.years.includes(yearOf(date));
    return isOfItsYear ? fits.namedThing : fits.unknown;
  }
  if (date === null) return isOpen(period) ? fits.unknownOpen : fits.unknown;
  return isDatedIn(date, orReported(period)) ? 1 : 0;
}

/** The period with the days on which its last day is reported. */
function orReported(period: InferredPeriod): InferredPeriod {
  const { to, asksForReports } = period;
  if (to === undefined || asksForReports) return period;
  return { ...period, to: shiftDay(to, daysUntilReported) };
}

/** What speaks of a time need not be a report of that time. */
function textFit(hit: Hit, period: InferredPeriod): number {
  const suits = textSuits(textOf(hit), period);
  return period.asksForReports ? suits * fits.speaksOnly : suits;
}

function textOf({ article, passage }: Hit): string {
  return `${article.title}\n${passage.text}`;
}

const yearPattern = /(?<!\p{N})(?:1\d|20)\d{2}(?!\p{N})/gu;
/** A text names many years that are merely before or after another. */
const openFit = 0.8;

function textSuits(text: string, { from, to, years }: InferredPeriod): number {
  const named = new Set((text.match(yearPattern) ?? []).map(Number));
  if (named.size === 0) return 0;
  if (from !== undefined && to !== undefined) return closedFit(text, named, from, to);
  if (from === undefined && to === undefined) return years.some((year) => named.has(year)) ? 1 : 0;
  const first = from === undefined ? 0 : yearOf(from);
  const last = to === undefined ? Infinity : yearOf(to);
  return [...named].some((year) => year >= first && year <= last) ? openFit : 0;
}

function closedFit(text: string, named: ReadonlySet<number>, from: string, to: string): number {
  const inPeriod = [...named].some((year) => year >= yearOf(from) && year <= yearOf(to));
  if (!inPeriod) return 0;
  const months = monthsOf(from, to);
  if (months.length >= 12) return 1;
  return months.some((month) => namesMonth(text, month)) ? 1 : fits.yearOnly;
}

/** The months that a period touches, 1 to 12, at most twelve of them. */
function monthsOf(from: string, to: string): number[] {
  const first = yearOf(from) * 12 + Number(from.slice(5, 7)) - 1;
  const last = yearOf(to) * 12 + Number(to.slice(5, 7)) - 1;
  return Array.from({ length: Math.min(12, last - first + 1) }, (_, at) => ((first + at) % 12) + 1);
}

interface Newness {
  /** The date of the newest article. */
  readonly newest: string;
  /** 1 for the newest, halved every two years; an undated article is as new as the average one. */
  readonly of: (date: string | null) => number;
}

/** Null where no article has a date. */
function newnessAmong(counts: ArticleCounts["dates"]): Newness | null {
  const dates = [...counts.keys()].filter((date) => date !== null);
  if (dates.length === 0) return null;
  let newest = dates[0]!;
  for (const date of dates) if (date > newest) newest = date;
  const newestMs = Date.parse(newest);
  const newnessOf = (date: string): number =>
    0.5 ** ((newestMs - Date.parse(date)) / 86_400_000 / 365.25 / halfLifeYears);
  let sum = 0;
  let dated = 0;
  for (const date of dates) {
    const articles = counts.get(date)!;
    sum += articles * newnessOf(date);
    dated += articles;
  }
  const average = sum / dated;
  return { newest, of: (date) => (date === null ? average : newnessOf(date)) };
}

/** Publication dates whose passages are looked for besides those of the whole archive. */
function datesBesides(
  { from, to, asksForReports }: InferredPeriod,
  newness: Newness | null,
): PassageFilter | null {
  if (from === undefined && to === undefined) {
    return newness === null ? null : { from: aYearBefore(newness.newest) };
  }
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to: asksForReports ? to : shiftDay(to, daysUntilReported) }),
  };
}

function aYearBefore(iso: string): string {
  return isoDay(yearOf(iso) - 1, Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
}

// A stretch of time that a question names, and the arithmetic of days that its readers share.

/** ISO `yyyy-mm-dd`, both inclusive. */
export interface Interval {
  readonly from: string;
  readonly to: string;
}

/** An interval with the place of its words in the text, UTF-16 code units, end exclusive. */
export interface TimeSpan extends Interval {
  readonly startOffset: number;
  readonly endOffset: number;
  /** The year names a thing ("the law of 2013") and is not the time that is asked about. */
  readonly isNaming?: boolean;
}

export function yearsInterval(first: number, last = first): Interval {
  return { from: isoDay(first, 1, 1), to: isoDay(last, 12, 31) };
}

/** `count` months from month 1 to 12 of a year; a month past 12 lies in the next year. */
export function monthsInterval(year: number, month: number, count = 1): Interval {
  return { from: isoDay(year, month, 1), to: isoDay(year, month + count, 0) };
}

/** Days and months beyond their range count on, as in `Date`. */
export function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** The day `days` later, or earlier where negative. */
export function shiftDay(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

export function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}

// A period as a reader would name it: `2018`, `February 2018`, `2018 – 2020`, `from 1 May 2019`.
import type { Filter } from "../../answering/answer.ts";

/** The words around one open end: `{{date}}` stands for the date. */
export interface OpenEndWords {
  readonly from: (date: string) => string;
  readonly until: (date: string) => string;
}

/** Null where there is no period. Dates are ISO dates, inclusive. */
export function periodWords(
  { from, to }: Pick<Filter, "from" | "to">,
  language: string,
  words: OpenEndWords,
): string | null {
  if (from !== undefined && to !== undefined) return closedPeriod(from, to, language);
  if (from !== undefined) return words.from(inWords(from, "day", language));
  return to === undefined ? null : words.until(inWords(to, "day", language));
}

type Precision = "year" | "month" | "day";

function closedPeriod(from: string, to: string, language: string): string {
  const precision = precisionOf(from, to);
  const first = inWords(from, precision, language);
  const last = inWords(to, precision, language);
  return first === last ? first : `${first} – ${last}`;
}

/** Whole years and whole months go by their names. */
function precisionOf(from: string, to: string): Precision {
  if (!from.endsWith("-01") || to !== lastOfMonth(to)) return "day";
  return from.endsWith("-01-01") && to.endsWith("-12-31") ? "year" : "month";
}

function lastOfMonth(date: string): string {
  const [year, month] = date.split("-").map(Number);
  const last = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  last.setUTCFullYear(year!, month, 0);
  return last.toISOString().slice(0, 10);
}

const formats: Readonly<Record<Exclude<Precision, "year">, Intl.DateTimeFormatOptions>> = {
  month: { month: "long", year: "numeric", timeZone: "UTC" },
  day: { dateStyle: "long", timeZone: "UTC" },
};

function inWords(date: string, precision: Precision, language: string): string {
  if (precision === "year") return String(Number(date.slice(0, 4)));
  const locale = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, formats[precision]).format(Date.parse(date));
}

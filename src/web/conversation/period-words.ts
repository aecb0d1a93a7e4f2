// A period as a reader would name it: `2018`, `February 2018`, `2018 – 2020`, `from 1 May 2019`.
import type { Filter } from "../../answering/answer.ts";
import { kazakhMonth } from "../words/kazakh-dates.ts";
import { formatsOf } from "../words/use-formats.ts";

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
  if (from !== undefined) return words.from(formatsOf(language).date(from));
  return to === undefined ? null : words.until(formatsOf(language).date(to));
}

type Precision = "year" | "month" | "day";

function closedPeriod(from: string, to: string, language: string): string {
  const precision = precisionOf(from, to);
  const first = inWords(from, language, precision);
  const last = inWords(to, language, precision);
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

function inWords(date: string, language: string, precision: Precision): string {
  if (precision === "day") return formatsOf(language).date(date);
  if (precision === "year") return String(Number(date.slice(0, 4)));
  if (language === "kk") return kazakhMonth(date);
  const locale = language === "en" ? "en-GB" : language;
  const format = new Intl.DateTimeFormat(locale, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return format.format(Date.parse(date));
}

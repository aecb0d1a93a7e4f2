// Dates, numbers and names as the page's language writes them.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { kazakhDate, kazakhDay, kazakhList, kazakhMonths } from "../../wording/kazakh-dates.ts";

export interface Formats {
  /** An ISO date in words, `31 January 2020`; what is no date as it is. */
  readonly date: (isoDate: string) => string;
  /** An ISO time with the hour. */
  readonly time: (isoTime: string) => string;
  /** `yyyy` as it is, `yyyy-mm` as a month with its year. */
  readonly period: (period: string) => string;
  /** `yyyy` as it is, `yyyy-mm` as a month alone, as short as it can be. */
  readonly shortPeriod: (period: string) => string;
  /** From an ISO date to another as a reader would name it: `2018`, `February 2018`, `2018 – 2020`. */
  readonly days: (from: string, to: string) => string;
  readonly number: (value: number) => string;
  /** A count in few characters: `12K`. */
  readonly shortNumber: (value: number) => string;
  /** Words joined as a list: `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
  /** What a language of articles is called. */
  readonly language: (tag: string) => string;
}

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => formatsOf(i18n.language), [i18n.language]);
}

export function formatsOf(language: string): Formats {
  const formats = language === "kk" ? kazakhFormats() : formatsOfBrowser(language);
  return { ...formats, days: (from, to) => daysInWords(from, to, formats) };
}

type Written = Omit<Formats, "days">;

function formatsOfBrowser(language: string): Written {
  const locale = language === "en" ? "en-GB" : language;
  const timeZone = "UTC";
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone });
  const times = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const months = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone });
  const shortMonths = new Intl.DateTimeFormat(locale, { month: "short", timeZone });
  const numbers = new Intl.NumberFormat(locale);
  const shortNumbers = new Intl.NumberFormat(locale, { notation: "compact" });
  const lists = new Intl.ListFormat(locale);
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return {
    date: (isoDate) => (isDate(isoDate) ? dates.format(Date.parse(isoDate)) : isoDate),
    time: (isoTime) => times.format(Date.parse(isoTime)),
    period: (period) => (isYear(period) ? period : months.format(Date.parse(period))),
    shortPeriod: (period) => (isYear(period) ? period : shortMonths.format(Date.parse(period))),
    number: (value) => numbers.format(value),
    shortNumber: (value) => shortNumbers.format(value),
    list: (items) => lists.format(items),
    language: (tag) => names.of(tag) ?? tag,
  };
}

/** Whole years and whole months go by their names. */
function daysInWords(from: string, to: string, { date, period }: Written): string {
  const isWhole = from.endsWith("-01") && to === lastOfMonth(to);
  const areYears = from.endsWith("-01-01") && to.endsWith("-12-31");
  const inWords = (day: string): string => {
    if (!isWhole) return date(day);
    return areYears ? String(Number(day.slice(0, 4))) : period(day.slice(0, 7));
  };
  const [first, last] = [inWords(from), inWords(to)];
  return first === last ? first : `${first} – ${last}`;
}

function lastOfMonth(date: string): string {
  const [year, month] = date.split("-").map(Number);
  const last = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  last.setUTCFullYear(year!, month, 0);
  return last.toISOString().slice(0, 10);
}

const kazakhNames = new Map([
  ["en", "ағылшын тілі"],
  ["ru", "орыс тілі"],
  ["kk", "қазақ тілі"],
]);

/** Browsers claim to know Kazakh and then write `12,345.6`; numbers are as in Russian. */
function kazakhFormats(): Written {
  const { number } = formatsOfBrowser("ru");
  const monthOf = (date: string): string => kazakhMonths[new Date(date).getUTCMonth()]!;
  return {
    date: (isoDate) => (isDate(isoDate) ? kazakhDate(isoDate) : isoDate),
    time: (isoTime) => {
      const time = new Date(isoTime);
      const clock = [time.getHours(), time.getMinutes()].map((part) =>
        String(part).padStart(2, "0"),
      );
      const day = kazakhDay(time.getFullYear(), time.getMonth(), time.getDate());
      return `${day}, ${clock.join(":")}`;
    },
    period: (period) =>
      isYear(period) ? period : `${new Date(period).getUTCFullYear()} ж. ${monthOf(period)}`,
    shortPeriod: (period) => (isYear(period) ? period : monthOf(period).slice(0, 3)),
    number,
    shortNumber: (value) =>
      value < 10_000 ? number(value) : `${number(Math.round(value / 1000))} мың`,
    list: kazakhList,
    language: (tag) => kazakhNames.get(tag) ?? tag,
  };
}

function isDate(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

function isYear(period: string): boolean {
  return period.length === 4;
}

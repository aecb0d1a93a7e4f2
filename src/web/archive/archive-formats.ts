// Months, periods, languages and large counts in the page's language.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { kazakhMonth, kazakhShortMonth } from "../words/kazakh-dates.ts";
import { formatsOf } from "../words/use-formats.ts";

export interface ArchiveFormats {
  /** `yyyy` as it is, `yyyy-mm` as a month with its year. */
  readonly period: (period: string) => string;
  /** `yyyy` as it is, `yyyy-mm` as a month alone, as short as it can be. */
  readonly shortPeriod: (period: string) => string;
  /** What a language of articles is called. */
  readonly language: (tag: string) => string;
  /** A count in few characters: `12K`. */
  readonly short: (count: number) => string;
}

export function useArchiveFormats(): ArchiveFormats {
  const { i18n } = useTranslation();
  return useMemo(() => archiveFormatsOf(i18n.language), [i18n.language]);
}

export function archiveFormatsOf(language: string): ArchiveFormats {
  if (language === "kk") return kazakhFormats();
  const locale = language === "en" ? "en-GB" : language;
  const timeZone = "UTC";
  const long = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone });
  const short = new Intl.DateTimeFormat(locale, { month: "short", timeZone });
  const languages = new Intl.DisplayNames(locale, { type: "language" });
  const counts = new Intl.NumberFormat(locale, { notation: "compact" });
  const format = (period: string, months: Intl.DateTimeFormat) =>
    period.length === 4 ? period : months.format(Date.parse(`${period}-01`));
  return {
    period: (period) => format(period, long),
    shortPeriod: (period) => format(period, short),
    language: (tag) => languages.of(tag) ?? tag,
    short: (count) => counts.format(count),
  };
}

/** Browsers have no names of months and languages in Kazakh. */
function kazakhFormats(): ArchiveFormats {
  const { number } = formatsOf("kk");
  const languages = new Map([
    ["en", "ағылшын тілі"],
    ["ru", "орыс тілі"],
    ["kk", "қазақ тілі"],
  ]);
  return {
    period: (period) => (period.length === 4 ? period : kazakhMonth(period)),
    shortPeriod: (period) => (period.length === 4 ? period : kazakhShortMonth(period)),
    language: (tag) => languages.get(tag) ?? tag,
    short: (count) => (count < 10_000 ? number(count) : `${number(Math.round(count / 1000))} мың`),
  };
}

/** `yyyy` or `yyyy-mm` where the days from first to last are just that, else null. */
export function wholePeriod(from: string, to: string): string | null {
  if (from.slice(0, 4) !== to.slice(0, 4)) return null;
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return from.slice(0, 4);
  const month = from.slice(0, 7);
  if (month !== to.slice(0, 7) || !from.endsWith("-01")) return null;
  const nextDay = new Date(Date.parse(to) + 24 * 60 * 60 * 1000);
  return nextDay.getUTCDate() === 1 ? month : null;
}

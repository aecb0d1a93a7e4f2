// Dates, numbers and sizes by the page's language.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

export interface Formats {
  /** An ISO date in words, `31 January 2020`; what is no date as it is. */
  readonly date: (isoDate: string) => string;
  /** An ISO time with the hour. */
  readonly time: (isoTime: string) => string;
  readonly number: (value: number) => string;
  /** Words joined as a list: `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
}

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => formatsOf(i18n.language), [i18n.language]);
}

export function formatsOf(language: string): Formats {
  const locale = language === "en" ? "en-GB" : language;
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const times = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale);
  return {
    date: (isoDate) => {
      const time = Date.parse(isoDate);
      return Number.isNaN(time) ? isoDate : dates.format(time);
    },
    time: (isoTime) => times.format(Date.parse(isoTime)),
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
  };
}

// Dates, numbers and sizes by the page's language.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { kazakhDate, kazakhTime } from "./kazakh-dates.ts";

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
  if (language === "kk") return kazakhFormats();
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

/** Browsers claim to know Kazakh and then write `2018 M02 23` and `12,345.6`; numbers are as in Russian. */
function kazakhFormats(): Formats {
  const { number } = formatsOf("ru");
  return {
    date: (isoDate) => (Number.isNaN(Date.parse(isoDate)) ? isoDate : kazakhDate(isoDate)),
    time: kazakhTime,
    number,
    list: (items) =>
      items.length < 2 ? items.join() : `${items.slice(0, -1).join(", ")} және ${items.at(-1)!}`,
  };
}

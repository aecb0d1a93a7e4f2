// Dates as newspapers write them, in three languages.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDateAt, parseDate } from "../../ingest/parse-date.ts";

describe("parseDate()", () => {
  it.each([
    ["2018-02-23", "2018-02-23"],
    ["2018-02-23T23:30:00+06:00", "2018-02-23"],
    ["2018/02/23", "2018-02-23"],
    ["23.02.2018", "2018-02-23"],
    ["23.02.2018 г.", "2018-02-23"],
    ["Feb. 23, 2018", "2018-02-23"],
    ["February 23rd, 2018", "2018-02-23"],
    ["23 February 2018", "2018-02-23"],
    ["23 February 2018, 15:40", "2018-02-23"],
    ["Sept. 3, 2020", "2020-09-03"],
    ["23 февраля 2018 года", "2018-02-23"],
    ["5 мая 2021 г.", "2021-05-05"],
    ["5 мамыр 2021", "2021-05-05"],
    ["2018 жылғы 23 ақпан", "2018-02-23"],
    ["2018 жылы 23 ақпанда", "2018-02-23"],
    ["13/02/2018", "2018-02-13"],
    ["02/13/2018", "2018-02-13"],
  ])("reads %s", (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });

  it.each([
    ["a day without a year", "Feb. 23"],
    ["a day without a year in Russian", "23 февраля"],
    ["a day that does not exist", "30.02.2018"],
    ["a month that does not exist", "2018-13-01"],
    ["a day and month that may be exchanged", "03/02/2018"],
    ["a year alone", "2018"],
    ["words", "yesterday"],
    ["a date with other words after it", "23 February 2018 was a Friday"],
    ["nothing", ""],
  ])("gives null for %s", (_what, text) => {
    expect(parseDate(text)).toBeNull();
  });

  it("reads every day of the calendar in each way of writing it", () => {
    const days = fc.date({
      min: new Date("1950-01-01"),
      max: new Date("2090-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom("en-GB", "en-US", "ru-RU"), (date, locale) => {
        const iso = date.toISOString().slice(0, 10);
        const written = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
        expect(parseDate(iso)).toBe(iso);
        expect(parseDate(written.format(date))).toBe(iso);
      }),
    );
  });
});

describe("findDateAt()", () => {
  it("finds a date without a year, as a date that is unknown", () => {
    expect(findDateAt("on 23 февраля. Then", 3)).toEqual({ iso: null, endOffset: 13 });
  });

  it("does not take the beginning of a word for a month", () => {
    expect(findDateAt("5 майоров 2018", 0)).toBeNull();
    expect(findDateAt("Marchers 5, 2018", 0)).toBeNull();
  });
});

// Dates, numbers and names as the page's languages write them.
import { describe, expect, test } from "vitest";
import { formatsOf } from "../../../src/web/words/formats.ts";

describe("formatsOf()", () => {
  test.each([
    ["en", "23 February 2018"],
    ["ru", "23 февраля 2018 г."],
    ["kk", "2018 ж. 23 ақпан"],
  ])("writes a date in words of %s", (language, words) => {
    expect(formatsOf(language).date("2018-02-23")).toBe(words);
  });

  test.each(["en", "ru", "kk"])("leaves what is no date as it is in %s", (language) => {
    expect(formatsOf(language).date("unknown")).toBe("unknown");
  });

  test("writes a time in Kazakh with month and hour", () => {
    expect(formatsOf("kk").time("2018-02-23T09:05:00")).toBe("2018 ж. 23 ақпан, 09:05");
  });

  test("writes numbers and lists in Kazakh without help of the browser", () => {
    const { number, shortNumber, list } = formatsOf("kk");
    expect(number(12345.6)).toBe(formatsOf("ru").number(12345.6));
    expect([999, 12_345].map(shortNumber)).toEqual(["999", "12 мың"]);
    expect([[], ["а"], ["а", "ә", "б"]].map(list)).toEqual(["", "а", "а, ә және б"]);
  });

  test("names months and languages in the page's language", () => {
    expect(formatsOf("en").period("2018-02")).toBe("February 2018");
    expect(formatsOf("ru").period("2018-02")).toMatch(/^февраль 2018/);
    expect(formatsOf("ru").language("kk")).toBe("казахский");
  });

  test("names months and languages in Kazakh, as browsers do not", () => {
    const { period, shortPeriod, language } = formatsOf("kk");
    expect([period("2018"), period("2018-02"), shortPeriod("2018-12")]).toEqual([
      "2018",
      "2018 ж. ақпан",
      "жел",
    ]);
    expect(language("ru")).toBe("орыс тілі");
  });

  test.each([
    ["2018-01-01", "2018-12-31", "2018"],
    ["2018-01-01", "2020-12-31", "2018 – 2020"],
    ["2020-02-01", "2020-02-29", "February 2020"],
    ["2019-02-01", "2019-02-28", "February 2019"],
    ["2020-02-01", "2020-02-28", "1 February 2020 – 28 February 2020"],
    ["2018-11-01", "2019-01-31", "November 2018 – January 2019"],
    ["2018-01-02", "2018-01-31", "2 January 2018 – 31 January 2018"],
    ["2018-05-12", "2018-05-12", "12 May 2018"],
  ])("names the days from %s to %s as people name them", (from, to, words) => {
    expect(formatsOf("en").days(from, to)).toBe(words);
  });

  test("names days in the language of the page", () => {
    expect(formatsOf("ru").days("2018-05-12", "2018-05-12")).toContain("мая 2018");
    expect(formatsOf("kk").days("2018-05-12", "2018-05-12")).toBe("2018 ж. 12 мамыр");
    expect(formatsOf("kk").days("2018-05-01", "2018-05-31")).toBe("2018 ж. мамыр");
  });
});

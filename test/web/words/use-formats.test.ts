// Dates, numbers and lists as the page's languages write them.
import { describe, expect, test } from "vitest";
import { formatsOf } from "../../../src/web/words/use-formats.ts";

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
    const { number, list } = formatsOf("kk");
    expect(number(12345.6)).toBe(formatsOf("ru").number(12345.6));
    expect([[], ["а"], ["а", "ә", "б"]].map(list)).toEqual(["", "а", "а, ә және б"]);
  });
});

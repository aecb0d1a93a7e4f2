// Months, periods and languages in words.
import { describe, expect, test } from "vitest";
import { archiveFormatsOf, wholePeriod } from "../../../src/web/archive/archive-formats.ts";

describe("wholePeriod()", () => {
  test("knows whole years and whole months, leap years too", () => {
    expect(wholePeriod("2018-01-01", "2018-12-31")).toBe("2018");
    expect(wholePeriod("2020-02-01", "2020-02-29")).toBe("2020-02");
  });

  test("knows no others", () => {
    expect(wholePeriod("2020-02-01", "2020-02-28")).toBeNull();
    expect(wholePeriod("2018-01-01", "2019-12-31")).toBeNull();
    expect(wholePeriod("2018-01-02", "2018-01-31")).toBeNull();
  });
});

describe("archiveFormatsOf()", () => {
  test("names months and languages in the page's language", () => {
    expect(archiveFormatsOf("en").period("2018-02")).toBe("February 2018");
    expect(archiveFormatsOf("ru").period("2018-02")).toMatch(/^февраль 2018/);
    expect(archiveFormatsOf("ru").language("kk")).toBe("казахский");
  });

  test("knows Kazakh by itself, as browsers do not", () => {
    const { period, shortPeriod, language, short } = archiveFormatsOf("kk");
    expect([period("2018"), period("2018-02"), shortPeriod("2018-12")]).toEqual([
      "2018",
      "2018 ж. ақпан",
      "жел",
    ]);
    expect([language("ru"), short(999), short(12_345)]).toEqual(["орыс тілі", "999", "12 мың"]);
  });
});

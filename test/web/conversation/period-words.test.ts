// Periods are named as people name them.
import { describe, expect, test } from "vitest";
import { periodWords } from "../../../src/web/conversation/period-words.ts";

const words = { from: (date: string) => `from ${date}`, until: (date: string) => `until ${date}` };

describe("periodWords()", () => {
  test.each([
    [{ from: "2018-01-01", to: "2018-12-31" }, "2018"],
    [{ from: "2018-01-01", to: "2020-12-31" }, "2018 – 2020"],
    [{ from: "2020-02-01", to: "2020-02-29" }, "February 2020"],
    [{ from: "2019-02-01", to: "2019-02-28" }, "February 2019"],
    [{ from: "2020-02-01", to: "2020-02-28" }, "1 February 2020 – 28 February 2020"],
    [{ from: "2018-11-01", to: "2019-01-31" }, "November 2018 – January 2019"],
    [{ from: "2018-05-12", to: "2018-05-12" }, "12 May 2018"],
    [{ from: "2018-05-12" }, "from 12 May 2018"],
    [{ to: "2018-05-12" }, "until 12 May 2018"],
    [{}, null],
  ])("of %j is %j", (period, expected) => {
    expect(periodWords(period, "en", words)).toBe(expected);
  });

  test("are in the language of the page", () => {
    const period = { from: "2018-05-12", to: "2018-05-12" };
    expect(periodWords(period, "ru", words)).toContain("мая 2018");
    expect(periodWords(period, "kk", words)).toBe("2018 ж. 12 мамыр");
    const may = { from: "2018-05-01", to: "2018-05-31" };
    expect(periodWords(may, "kk", words)).toBe("2018 ж. мамыр");
  });
});

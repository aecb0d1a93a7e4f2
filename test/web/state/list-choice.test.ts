// What the list of articles shows.
import { describe, expect, test } from "vitest";
import {
  choiceFrom,
  hasFilter,
  noFilter,
  periodFrom,
  periodTo,
  sortedBy,
} from "../../../src/web/state/list-choice.ts";

const first = choiceFrom(null);

describe("choiceFrom()", () => {
  test("takes what was kept", () => {
    const kept = { ...first, words: "water", language: "ru", sort: "title", order: "asc", page: 3 };
    expect(choiceFrom(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  test("leaves out what makes no sense", () => {
    expect(choiceFrom({ words: 7, language: {}, sort: "colour", order: 1, page: -2 })).toEqual(
      first,
    );
    expect(choiceFrom({ page: 1.5 }).page).toBe(0);
  });
});

describe("sortedBy()", () => {
  test("turns the order of the column that sorts already", () => {
    expect(sortedBy("date", first)).toEqual({ sort: "date", order: "asc" });
  });

  test("begins with the largest size, the newest date and the first name", () => {
    expect(sortedBy("characters", first).order).toBe("desc");
    expect(sortedBy("title", first).order).toBe("asc");
    expect(sortedBy("date", { sort: "title", order: "asc" }).order).toBe("desc");
  });
});

describe("periodFrom() and periodTo()", () => {
  test("give up the other bound where it would lie on the wrong side", () => {
    const period = { from: "2018-01-01", to: "2018-12-31" };
    expect(periodFrom("2019-01-01", period)).toEqual({ from: "2019-01-01", to: null });
    expect(periodTo("2017-01-01", period)).toEqual({ from: null, to: "2017-01-01" });
    expect(periodFrom("2018-12-31", period)).toEqual({ from: "2018-12-31", to: "2018-12-31" });
    expect(periodTo(null, period)).toEqual({ from: "2018-01-01", to: null });
  });
});

describe("hasFilter()", () => {
  test("counts no blanks", () => {
    expect(hasFilter({ ...noFilter, words: "  " })).toBe(false);
    expect(hasFilter({ ...noFilter, to: "2018-01-01" })).toBe(true);
  });
});

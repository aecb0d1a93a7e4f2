// The filter of the next question.
import { beforeEach, describe, expect, test } from "vitest";
import { isBackwards, useFilter, withPeriod } from "../../../src/web/state/filter.ts";

describe("useFilter", () => {
  beforeEach(() => useFilter.setState({ filter: null }));

  test("keeps a filter until it is changed", () => {
    useFilter.getState().setFilter({ from: "2018-01-01", sources: ["Fergana"] });
    expect(useFilter.getState().filter).toEqual({ from: "2018-01-01", sources: ["Fergana"] });
    useFilter.getState().setFilter(null);
    expect(useFilter.getState().filter).toBeNull();
  });

  test("keeps what leaves nothing out but forbids to infer a period", () => {
    useFilter.getState().setFilter({ allTime: true });
    expect(useFilter.getState().filter).toEqual({ allTime: true });
  });

  test("knows no filter that leaves nothing out", () => {
    useFilter.getState().setFilter({ to: "2018-01-01" });
    useFilter.getState().setFilter({ sources: [] });
    expect(useFilter.getState().filter).toBeNull();
  });
});

describe("withPeriod()", () => {
  test("changes one end and leaves the other and the sources", () => {
    const filter = { from: "2018-01-01", to: "2018-12-31", sources: ["a.txt"] };
    expect(withPeriod(filter, { to: "2019-12-31" })).toEqual({ ...filter, to: "2019-12-31" });
    expect(withPeriod(filter, { from: "" })).toEqual({ to: "2018-12-31", sources: ["a.txt"] });
    expect(withPeriod(null, { from: "", to: "" })).toEqual({});
  });
});

describe("isBackwards()", () => {
  test("is true only where the first day is after the last", () => {
    expect(isBackwards({ from: "2019-01-01", to: "2018-12-31" })).toBe(true);
    expect(isBackwards({ from: "2018-12-31", to: "2018-12-31" })).toBe(false);
    expect(isBackwards({ from: "2019-01-01" })).toBe(false);
  });
});

// The filter of the next question.
import { beforeEach, describe, expect, test } from "vitest";
import { useFilter } from "../../../src/web/state/filter.ts";

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

// Recall against values worked out by hand.
import { describe, expect, test } from "vitest";
import { recall } from "../../../src/evaluation/measuring/ranking-measures.ts";

describe("recall()", () => {
  test("is the share of the relevant that stands within the depth", () => {
    const relevance = new Map([
      ["a", 1],
      ["b", 2],
      ["c", 1],
      ["d", 1],
    ]);
    expect(recall(["x", "b", "y", "a", "c"], relevance, 4)).toBe(0.5);
    expect(recall(["x", "b", "y", "a", "c"], relevance)).toBe(0.75);
  });

  test("asks for nothing that was judged to have no gain", () => {
    expect(
      recall(
        ["a"],
        new Map([
          ["a", 1],
          ["b", 0],
        ]),
      ),
    ).toBe(1);
  });

  test("counts an id once, however often it was found", () => {
    expect(
      recall(
        ["a", "a"],
        new Map([
          ["a", 1],
          ["b", 1],
        ]),
      ),
    ).toBe(0.5);
  });

  test("is 0 where nothing is relevant", () => {
    expect(recall(["a"], new Map())).toBe(0);
  });
});

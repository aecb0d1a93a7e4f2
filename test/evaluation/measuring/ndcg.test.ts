// nDCG against values worked out by hand.
import { describe, expect, test } from "vitest";
import { ndcg } from "../../../src/evaluation/measuring/ranking-measures.ts";

describe("ndcg()", () => {
  test("is 1 for a ranking that no other could better", () => {
    expect(
      ndcg(
        ["a", "b", "x"],
        new Map([
          ["a", 2],
          ["b", 1],
        ]),
      ),
    ).toBe(1);
  });

  test("discounts a gain by the logarithm of its rank", () => {
    // Alone at rank 2: 1 / log2(3). At ranks 2 and 4 of two: (0.63093 + 0.43068) / (1 + 0.63093).
    expect(ndcg(["x", "a"], new Map([["a", 1]]))).toBeCloseTo(0.63093, 5);
    expect(
      ndcg(
        ["x", "a", "y", "b"],
        new Map([
          ["a", 1],
          ["b", 1],
        ]),
      ),
    ).toBeCloseTo(0.65092, 5);
  });

  test("weighs graded gains as they are", () => {
    // Gains 1, 3 in the wrong order: (1 + 3 / log2(3)) / (3 + 1 / log2(3)).
    expect(
      ndcg(
        ["a", "b"],
        new Map([
          ["a", 1],
          ["b", 3],
        ]),
      ),
    ).toBeCloseTo(0.79671, 5);
  });

  test("counts nothing below its depth, nor expects more than fits in it", () => {
    expect(ndcg(["x", "a"], new Map([["a", 1]]), 1)).toBe(0);
    expect(
      ndcg(
        ["a", "x"],
        new Map([
          ["a", 1],
          ["b", 1],
          ["c", 1],
        ]),
        1,
      ),
    ).toBe(1);
  });

  test("is 0 where nothing is relevant or nothing was found", () => {
    expect(ndcg(["a"], new Map())).toBe(0);
    expect(ndcg([], new Map([["a", 1]]))).toBe(0);
  });
});

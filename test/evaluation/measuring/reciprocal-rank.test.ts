// The reciprocal rank against a worked example.
import { describe, expect, test } from "vitest";
import { reciprocalRank } from "../../../src/evaluation/measuring/ranking-measures.ts";

describe("reciprocalRank()", () => {
  test("has a mean of 11/18 over answers at the ranks 3, 2 and 1", () => {
    // Three rankings for "cat", "torus" and "virus", as the MRR is usually explained.
    const ranks = [
      reciprocalRank(["catten", "cati", "cats"], new Set(["cats"])),
      reciprocalRank(["torii", "tori", "toruses"], new Set(["tori"])),
      reciprocalRank(["viruses", "virii", "viri"], new Set(["viruses"])),
    ];
    expect(ranks.reduce((sum, rank) => sum + rank, 0) / 3).toBeCloseTo(11 / 18, 12);
  });

  test("counts the first of several, and is 0 without any", () => {
    expect(reciprocalRank(["a", "b", "c"], new Set(["c", "b"]))).toBe(1 / 2);
    expect(reciprocalRank(["a"], new Set(["z"]))).toBe(0);
    expect(reciprocalRank([], new Set(["z"]))).toBe(0);
  });
});

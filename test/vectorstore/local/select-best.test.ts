// The k best without sorting all: the same as sorting all.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { selectBest } from "../../../vectorstore/local/select-best.ts";

describe("selectBest()", () => {
  test("gives what sorting all and cutting gives", () => {
    fc.assert(
      fc.property(
        // Few different scores, so that many are equal.
        fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 80 }),
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 1, max: 5 }),
        (scores, k, step) => {
          const candidates = scores.map((_, ordinal) => ordinal);
          const allows = (ordinal: number): boolean => ordinal % step === 0;
          const sorted = candidates
            .filter(allows)
            .sort((a, b) => scores[b]! - scores[a]! || a - b)
            .slice(0, k);
          expect(selectBest(candidates, k, (at) => scores[at]!, allows)).toEqual(sorted);
          expect(selectBest(candidates.toReversed(), k, (at) => scores[at]!, allows)).toEqual(
            sorted,
          );
        },
      ),
    );
  });

  test.each([
    [0, []],
    [-1, []],
    [Number.NaN, []],
    [1.9, [2]],
    [Infinity, [2, 1, 0]],
  ])("takes k = %d for what it can mean", (k, expected) => {
    expect(selectBest([0, 1, 2], k, (candidate) => candidate)).toEqual(expected);
  });

  test("asks the filter only about candidates that would be kept", () => {
    const asked: number[] = [];
    const allows = (candidate: number): boolean => asked.push(candidate) > 0;
    selectBest([9, 8, 1, 2, 3], 2, (candidate) => candidate, allows);
    expect(asked).toEqual([9, 8]);
  });
});

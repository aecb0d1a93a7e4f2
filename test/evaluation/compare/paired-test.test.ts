// The paired test, against p values that were worked out by hand.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairedTest, signTest } from "../../../src/evaluation/compare/paired-test.ts";

describe("signTest()", () => {
  test("gives the exact two-sided binomial p values", () => {
    // 2 · (1) / 2^6, 2 · (1 + 10) / 2^10, and more than 1 is cut off.
    expect(signTest(6, 6)).toBeCloseTo(0.03125, 12);
    expect(signTest(1, 10)).toBeCloseTo(0.021484375, 12);
    expect(signTest(9, 10)).toBeCloseTo(0.021484375, 12);
    expect(signTest(3, 6)).toBe(1);
  });

  test("stays exact where 2^-n is no number any more", () => {
    // By the normal approximation with continuity correction: z = 99.5 / (√2000 / 2) = 4.45.
    expect(signTest(900, 2000)).toBeGreaterThan(7e-6);
    expect(signTest(900, 2000)).toBeLessThan(1e-5);
  });
});

describe("pairedTest()", () => {
  test("tries all signs where differences have several sizes", () => {
    // Sizes 1 to 5, all up: of 32 combinations only all up and all down reach 15.
    expect(pairedTest([1, 2, 3, 4, 5])).toBeCloseTo(2 / 32, 12);
    // One down: 13, reached by that, all up, and both with all signs turned.
    expect(pairedTest([-1, 2, 3, 4, 5])).toBeCloseTo(4 / 32, 12);
    // −3 + 1 + 2 + 4 + 5 = 9. Those down may sum to 3 at most: {}, {1}, {2}, {3}, {1,2}; doubled.
    expect(pairedTest([1, 2, -3, 4, 5])).toBeCloseTo(10 / 32, 12);
  });

  test("is McNemar's exact test for differences of one size, unmoved questions left out", () => {
    expect(pairedTest([0, 0, 0, 0, -1, -1, -1, -1, -1, -1])).toBeCloseTo(0.03125, 12);
    const nineDown = [...Array<number>(9).fill(-0.5), 0.5];
    expect(pairedTest(nineDown)).toBeCloseTo(0.021484375, 12);
  });

  test("has nothing to say of fewer than five questions, and 1 where none moved", () => {
    expect(pairedTest([1, 1, 1, 1])).toBeNull();
    expect(pairedTest([0, 0, 0, 0, 0])).toBe(1);
  });

  test("estimates close to the normal p value where there are many", () => {
    // Sizes 1 to 40; Σ of 1…40 with the first 12 down: 820 − 2 · 78 = 664; σ = √(Σ i²) = 148.8.
    const far = Array.from({ length: 40 }, (_, at) => (at < 12 ? -(at + 1) : at + 1));
    expect(pairedTest(far)!).toBeLessThan(0.001);
    // Down: 21 to 27, 168 in all, and 1 to 8, 36: 820 − 2 · 204 = 412, z = 2.77, p = 0.0056.
    const near = Array.from({ length: 40 }, (_, at) => {
      const size = at + 1;
      return (size >= 21 && size <= 27) || size <= 8 ? -size : size;
    });
    expect(pairedTest(near)!).toBeGreaterThan(0.002);
    expect(pairedTest(near)!).toBeLessThan(0.011);
  });

  test("is the same for the same differences in any order, and with all signs turned", () => {
    const differences = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 5, maxLength: 24 });
    const shuffled = differences.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const pValue = pairedTest(all)!;
        expect(pairedTest(other)).toBe(pValue);
        expect(pairedTest(all.map((one) => -one))).toBe(pValue);
        expect(pValue).toBeGreaterThan(0);
        expect(pValue).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});

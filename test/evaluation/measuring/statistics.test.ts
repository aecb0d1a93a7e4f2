// The interval of a mean: how often it covers the truth, and that it is the same every time.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bootstrapMean, randomFrom } from "../../../src/evaluation/measuring/statistics.ts";

const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 30,
});

describe("bootstrapMean()", () => {
  test("covers the true mean of coin tosses about as often as it says", () => {
    const random = randomFrom("coins");
    const runs = 300;
    let covered = 0;
    for (let run = 0; run < runs; run++) {
      const tosses = Array.from({ length: 60 }, () => (random() < 0.6 ? 1 : 0));
      const { low, high } = bootstrapMean(tosses, `run ${run}`);
      if (low <= 0.6 && high >= 0.6) covered++;
    }
    // 95 % are promised; percentile intervals of 60 tosses cover a little less.
    expect(covered / runs).toBeGreaterThan(0.9);
    expect(covered / runs).toBeLessThan(0.99);
  });

  test("stays within the values, around their mean's side of them, and narrows to a point", () => {
    fc.assert(
      fc.property(values, (given) => {
        const { low, high } = bootstrapMean(given, "seed");
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...given) - 1e-12);
        expect(high).toBeLessThanOrEqual(Math.max(...given) + 1e-12);
      }),
      { numRuns: 30 },
    );
    expect(bootstrapMean([0.5, 0.5, 0.5], "seed")).toEqual({ low: 0.5, high: 0.5 });
  });

  test("gives the same interval for the same seed, and is about as wide as the normal one", () => {
    const tosses = Array.from({ length: 100 }, (_, at) => at % 2);
    const { low, high } = bootstrapMean(tosses, "seed");
    expect(bootstrapMean(tosses, "seed")).toEqual({ low, high });
    // 2 * 1.96 * sqrt(0.25 / 100)
    expect(high - low).toBeGreaterThan(0.16);
    expect(high - low).toBeLessThan(0.23);
  });

  test("refuses to resample nothing", () => {
    expect(() => bootstrapMean([], "seed")).toThrow(RangeError);
  });
});

// The interval of a mean by drawing its values again.
import { describe, expect, test } from "vitest";
import { meanInterval } from "./bootstrap.ts";

describe("meanInterval()", () => {
  test("is 0 where nothing differs", () => {
    expect(meanInterval([0, 0, 0])).toEqual({ mean: 0, low: 0, high: 0 });
  });

  test("is wide around the mean of few differences, and the same on every run", () => {
    const differences = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const { mean, low, high } = meanInterval(differences);
    expect([mean, low]).toEqual([0.1, 0]);
    expect(high).toBeGreaterThan(0.2);
    expect(meanInterval(differences)).toEqual({ mean, low, high });
  });

  test("leaves 0 out where all differ alike", () => {
    const { low, high } = meanInterval(Array.from({ length: 50 }, (_, at) => 0.1 + at / 1000));
    expect(low).toBeGreaterThan(0.1);
    expect(high).toBeLessThan(0.15);
  });
});

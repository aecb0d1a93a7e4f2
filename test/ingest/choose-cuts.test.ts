// Where passages end: at the best places, within the limits.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseCuts, type Piece } from "../../ingest/choose-cuts.ts";

const limits = { minWords: 12, maxWords: 22 };
const pieces = fc.array(
  fc.record({
    size: fc.integer({ min: 1, max: 30 }),
    end: fc.constantFrom("paragraph", "sentence", "announcement"),
  }),
);

const sizesOf = (all: readonly Piece[]): { size: number; count: number }[] => {
  let first = 0;
  return chooseCuts(all, limits).map((cut) => {
    const taken = all.slice(first, cut);
    first = cut;
    return { size: taken.reduce((sum, { size }) => sum + size, 0), count: taken.length };
  });
};

describe("chooseCuts()", () => {
  it("puts each piece into one passage and keeps to the most words", () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const sizes = sizesOf(all);
        expect(sizes.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        for (const { size, count } of sizes) {
          expect(count).toBeGreaterThan(0);
          if (count > 1) expect(size).toBeLessThanOrEqual(limits.maxWords);
        }
      }),
    );
  });

  it("prefers the end of a paragraph to an even cut", () => {
    const all = [8, 8, 8, 8].map((size, index) => ({
      size,
      end: index === 1 ? ("sentence" as const) : ("paragraph" as const),
    }));
    expect(chooseCuts(all, { minWords: 8, maxWords: 24 })).toEqual([3, 4]);
  });

  it("cuts evenly where all ends are alike", () => {
    const all = Array.from({ length: 6 }, () => ({ size: 5, end: "paragraph" as const }));
    expect(chooseCuts(all, limits)).toEqual([3, 6]);
  });

  it("has no cut for nothing", () => {
    expect(chooseCuts([], limits)).toEqual([]);
  });
});

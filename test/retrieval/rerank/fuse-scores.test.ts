// One ranking from two: bounds, order, and that no candidate is lost.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fuseScores } from "../../../src/retrieval/rerank/fuse-scores.ts";

const candidates = fc
  .array(
    fc.record({
      wordScore: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 40, noNaN: true })),
      similarity: fc.double({ min: -1, max: 1, noNaN: true }),
    }),
    { maxLength: 30 },
  )
  .map((scores) => scores.map((score, ordinal) => ({ ordinal, ...score })));
const weight = fc.double({ min: 0, max: 1, noNaN: true });

describe("fuseScores()", () => {
  test("keeps every candidate once, with a score from 0 to 1, best first", () => {
    fc.assert(
      fc.property(candidates, weight, (given, vectorWeight) => {
        const fused = fuseScores(given, vectorWeight);
        expect(fused.map(({ ordinal }) => ordinal).sort((a, b) => a - b)).toEqual(
          given.map(({ ordinal }) => ordinal),
        );
        for (const [at, { score }] of fused.entries()) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1 + 1e-9);
          if (at > 0) expect(score).toBeLessThanOrEqual(fused[at - 1]!.score);
        }
      }),
    );
  });

  test("never ranks a candidate below one that is no better in either score", () => {
    fc.assert(
      fc.property(candidates, weight, (given, vectorWeight) => {
        const scoreOf = new Map(
          fuseScores(given, vectorWeight).map(({ ordinal, score }) => [ordinal, score]),
        );
        for (const a of given) {
          for (const b of given) {
            if (a.wordScore < b.wordScore || a.similarity < b.similarity) continue;
            expect(scoreOf.get(a.ordinal)!).toBeGreaterThanOrEqual(scoreOf.get(b.ordinal)! - 1e-9);
          }
        }
      }),
    );
  });

  test("keeps a passage that only one of the two found", () => {
    const fused = fuseScores(
      [
        { ordinal: 1, wordScore: 5, similarity: 0.1 },
        { ordinal: 2, wordScore: 0, similarity: 0.9 },
      ],
      0.25,
    );
    expect(fused.map(({ ordinal, score }) => [ordinal, score])).toEqual([
      [1, 0.75],
      [2, 0.25],
    ]);
  });

  test("gives the same scores in whatever order candidates come, and keeps the order of equals", () => {
    fc.assert(
      fc.property(candidates, weight, (given, vectorWeight) => {
        const fused = fuseScores(given, vectorWeight);
        const byOrdinal = (a: (typeof fused)[number], b: (typeof fused)[number]): number =>
          a.ordinal - b.ordinal;
        expect(fuseScores(given.toReversed(), vectorWeight).sort(byOrdinal)).toEqual(
          fused.toSorted(byOrdinal),
        );
        for (const [at, { score, ordinal }] of fused.entries()) {
          if (at > 0 && score === fused[at - 1]!.score) {
            expect(ordinal).toBeGreaterThan(fused[at - 1]!.ordinal);
          }
        }
      }),
    );
  });
});

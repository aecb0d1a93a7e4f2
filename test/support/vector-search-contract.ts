// What every search by vector must do, whichever way it goes: one suite for all of them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { VectorHit } from "../../vectorstore/local/generation.ts";
import { seededVectors } from "./seeded-vectors.ts";

/** Searches fixed unit vectors; the ordinal of each is its position. */
export interface VectorSearch {
  search(vector: Float32Array, k: number): VectorHit[];
  close(): void;
}

export type MakeVectorSearch = (vectors: readonly Float32Array[]) => Promise<VectorSearch>;

export function describeVectorSearch(name: string, make: MakeVectorSearch): void {
  describe(name, () => {
    test("finds each vector by itself, with similarity 1", async () => {
      const vectors = seededVectors(1, 300, 32);
      const search = await make(vectors);
      for (const [ordinal, vector] of vectors.entries()) {
        const [hit] = search.search(vector, 1);
        expect(hit!.ordinal).toBe(ordinal);
        expect(hit!.similarity).toBeCloseTo(1, 5);
      }
      search.close();
    });

    test("gives the same hits as comparing all, best first, with the cosine as similarity", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 200 }),
          fc.integer({ min: 1, max: 250 }),
          fc.integer({ min: 1, max: 1_000_000 }),
          async (count, k, seed) => {
            const vectors = seededVectors(seed, count, 24);
            const [question] = seededVectors(seed + 1, 1, 24);
            const search = await make(vectors);
            const hits = search.search(question!, k);
            search.close();
            const expected = compareAll(vectors, question!).slice(0, k);
            expect(hits.map(({ ordinal }) => ordinal)).toEqual(
              expected.map(({ ordinal }) => ordinal),
            );
            for (const [rank, { similarity }] of hits.entries()) {
              expect(similarity).toBeCloseTo(expected[rank]!.similarity, 4);
            }
          },
        ),
        { numRuns: 30 },
      );
    });

    test("gives equal vectors in the order of their ordinals", async () => {
      const [vector] = seededVectors(3, 1, 8);
      const search = await make(Array.from({ length: 10 }, () => vector!));
      expect(search.search(vector!, 10).map(({ ordinal }) => ordinal)).toEqual([
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
      ]);
      search.close();
    });
  });
}

export function compareAll(vectors: readonly Float32Array[], question: Float32Array): VectorHit[] {
  return vectors
    .map((vector, ordinal) => ({
      ordinal,
      similarity: vector.reduce((sum, component, at) => sum + component * question[at]!, 0),
    }))
    .sort((a, b) => b.similarity - a.similarity || a.ordinal - b.ordinal);
}

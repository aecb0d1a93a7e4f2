// The suite that every embedder must pass.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../ingest/embedders/embedder.ts";

export interface EmbedderUnderTest {
  readonly embedder: Embedder;
  readonly close: () => Promise<void>;
}

const texts = [
  "The ombudsman presented her annual report in Astana.",
  "Суд в Алматы отклонил жалобу журналиста.",
  "Үкімет жаңа заң жобасын қабылдады.",
  "A strike of oil workers ended on Friday.",
];

/** Runs the suite over the embedder that `open` gives. */
export function describeEmbedderContract(
  title: string,
  open: () => Promise<EmbedderUnderTest>,
): void {
  describe(`${title} keeps the contract of an embedder`, () => {
    let tested: EmbedderUnderTest;
    let embedder: Embedder;
    beforeAll(async () => {
      tested = await open();
      embedder = tested.embedder;
    });
    afterAll(() => tested.close());

    it("gives one vector of its dimension and of unit length per text", async () => {
      const vectors = await embedder.embedPassages(texts);
      expect(vectors).toHaveLength(texts.length);
      for (const vector of vectors) {
        expect(vector).toBeInstanceOf(Float32Array);
        expect(vector).toHaveLength(await embedder.dimension());
        expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
      }
    });

    it("keeps the order of the texts, also beyond the size of a batch", async () => {
      const many = Array.from({ length: 2 * embedder.batchSize + 1 }, (_, i) => `text number ${i}`);
      const together = await embedder.embedPassages(many);
      for (const i of [0, embedder.batchSize - 1, embedder.batchSize, many.length - 1]) {
        const [alone] = await embedder.embedPassages([many[i]!]);
        expectSame(together[i]!, alone!);
      }
    });

    it("gives the same vector for the same text", async () => {
      const [first] = await embedder.embedPassages([texts[1]!]);
      const [second] = await embedder.embedPassages([texts[1]!]);
      expectSame(first!, second!);
      expectSame(await embedder.embedQuestion("Кто?"), await embedder.embedQuestion("Кто?"));
    });

    it("gives a question a vector of the same dimension and of unit length", async () => {
      const vector = await embedder.embedQuestion("Кто подал жалобу в суд?");
      expect(vector).toHaveLength(await embedder.dimension());
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    });

    it("tells texts apart, in Latin and in Cyrillic letters", async () => {
      const [, russian, kazakh, english] = await embedder.embedPassages(texts);
      expect(cosine(russian!, kazakh!)).toBeLessThan(0.999);
      expect(cosine(russian!, english!)).toBeLessThan(0.999);
    });

    it("gives nothing for nothing", async () => {
      expect(await embedder.embedPassages([])).toEqual([]);
    });

    it("takes a text of twenty thousand characters", async () => {
      const [vector] = await embedder.embedPassages(["длинный текст ".repeat(1500)]);
      expect(Math.hypot(...vector!)).toBeCloseTo(1, 5);
    });

    it("throws the reason of a signal that has aborted", async () => {
      const reason = new Error("the reader has left");
      const call = async () => embedder.embedPassages(texts, AbortSignal.abort(reason));
      await expect(call()).rejects.toBe(reason);
    });
  });
}

function expectSame(one: Float32Array, other: Float32Array): void {
  expect(cosine(one, other)).toBeCloseTo(1, 5);
}

function cosine(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, component, i) => sum + component * other[i]!, 0);
}

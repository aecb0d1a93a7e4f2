// The built-in embedder: what its vectors tell of texts, and how it refuses.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EmbedderError } from "../../../ingest/embedders/embedder.ts";
import { createHashEmbedder } from "../../../ingest/embedders/hash-embedder.ts";

const embedder = createHashEmbedder("hash-256");

async function similarity(one: string, other: string): Promise<number> {
  const [a, b] = await embedder.embedPassages([one, other]);
  return a!.reduce((sum, component, at) => sum + component * b![at]!, 0);
}

describe("createHashEmbedder()", () => {
  test("gives every text a finite vector of unit length, and the same each time", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        const vector = await embedder.embedQuestion(text);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
        expect(await createHashEmbedder("hash-256").embedQuestion(text)).toEqual(vector);
      }),
    );
  });

  test("brings inflected words and names in two scripts nearer than other words", async () => {
    const other = await similarity("Шакиров", "наводнение");
    expect(await similarity("Шакиров", "Шакировым")).toBeGreaterThan(other + 0.3);
    expect(await similarity("Шакиров", "Shakirov")).toBeGreaterThan(other + 0.3);
    expect(await similarity("The river rose.", "river rose")).toBeCloseTo(1, 5);
  });

  test.each(["hash-", "hash-63", "hash-8193", "hash-1e3", "openai:x", ""])(
    "refuses the name %j",
    (name) => {
      expect(() => createHashEmbedder(name)).toThrow(EmbedderError);
    },
  );

  test("rejects, and does not throw, when its signal has been aborted", async () => {
    const signal = AbortSignal.abort(new Error("left"));
    await expect(embedder.embedPassages(["a"], signal)).rejects.toThrow("left");
    await expect(embedder.embedQuestion("a", signal)).rejects.toThrow("left");
  });
});

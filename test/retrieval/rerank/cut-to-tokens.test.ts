// Texts cut to a number of tokens, whatever the tokenizer.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutToTokens } from "../../../src/retrieval/rerank/cut-to-tokens.ts";

const bytes = (text: string) => Buffer.byteLength(text);

describe("cutToTokens()", () => {
  test("gives a beginning of the text that fits, and all of a text that fits already", () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 200 });
    fc.assert(
      fc.property(texts, fc.nat(100), fc.nat(20), (text, maxTokens, besides) => {
        const count = (cut: string) => besides + bytes(cut);
        const cut = cutToTokens(text, maxTokens, count);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut === "" || count(cut) <= maxTokens).toBe(true);
        if (count(text) <= maxTokens) expect(cut).toBe(text);
      }),
    );
  });

  test("never cuts a character in two", () => {
    const text = "🌍".repeat(30);
    for (let max = 0; max < 60; max++) {
      expect(cutToTokens(text, max, (cut) => cut.length).isWellFormed()).toBe(true);
    }
  });

  test("leaves most of what fits, and asks the tokenizer a few times only", () => {
    let asked = 0;
    const cut = cutToTokens("word ".repeat(2000), 512, (text) => {
      asked++;
      return 20 + text.split(" ").length;
    });
    expect(cut.split(" ").length).toBeGreaterThan(480);
    expect(asked).toBeLessThan(6);
  });
});

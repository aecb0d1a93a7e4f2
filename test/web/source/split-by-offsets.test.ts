// What is marked in an article is exactly what the offsets say.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitByOffsets } from "../../../src/web/source/split-by-offsets.ts";

const rangeArbitrary = fc.record({
  startOffset: fc.nat(40),
  endOffset: fc.nat(40),
  kind: fc.constantFrom("quote", "heading"),
});

describe("splitByOffsets()", () => {
  test("marks each character by the ranges that hold it, and loses none", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(rangeArbitrary), (text, ranges) => {
        const pieces = splitByOffsets(text, ranges);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        const marked = pieces.flatMap(({ text: part, kinds }) => part.split("").map(() => kinds));
        for (const [offset, kinds] of marked.entries()) {
          const holding = ranges.filter((r) => r.startOffset <= offset && offset < r.endOffset);
          expect(kinds).toEqual(holding.map(({ kind }) => kind));
        }
      }),
    );
  });

  test("gives the quoted words as one piece where no other range cuts them", () => {
    const text = "Before. The quoted words. After.";
    const quote = { startOffset: 8, endOffset: 25, kind: "quote" };
    expect(splitByOffsets(text, [quote])).toEqual([
      { text: "Before. ", kinds: [] },
      { text: "The quoted words.", kinds: ["quote"] },
      { text: " After.", kinds: [] },
    ]);
  });

  test("counts in UTF-16 code units", () => {
    const quote = { startOffset: 3, endOffset: 7, kind: "quote" };
    expect(splitByOffsets("🌊 река", [quote]).at(-1)).toEqual({ text: "река", kinds: ["quote"] });
  });

  test("has no piece for an empty text", () => {
    expect(splitByOffsets("", [{ startOffset: 0, endOffset: 4, kind: "quote" }])).toEqual([]);
  });
});

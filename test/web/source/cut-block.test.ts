// What is marked in a block is exactly what the quote's offsets say.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutBlock, splitByOffsets, type ShownQuote } from "../../../src/web/source/cut-block.ts";
import { layOutArticle } from "../../../src/web/source/lay-out-article.ts";

function quoteOf(startOffset: number, endOffset: number, isCurrent = true): ShownQuote {
  return { startOffset, endOffset, number: 1, isCurrent, place: { source: "a.txt" } };
}

function piecesOf(text: string, quotes: readonly ShownQuote[]) {
  const headings = [...text.matchAll(/^#+ .*(?:\n=+)?$/gm)].map((match) => ({
    kind: "heading" as const,
    startOffset: match.index,
    endOffset: match.index + match[0].length,
  }));
  return layOutArticle({ text, marks: headings }).flatMap((block) => cutBlock(block, text, quotes));
}

describe("cutBlock()", () => {
  test("marks the words of the quote, all of them and no others", () => {
    const words = fc.array(fc.constantFrom("a", " ", "\n\n", "b.", "я", "🌊"), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.nat(30), fc.nat(30), (parts, from, length) => {
        const text = parts.join("");
        const quote = quoteOf(from, from + length);
        const marked = piecesOf(text, [quote]).filter((piece) => piece.quote !== null);
        const shown = marked.map((piece) => piece.text).join("");
        const quoted = text.slice(from, from + length);
        expect(shown.replace(/\s/g, "")).toBe(quoted.replace(/\s/g, ""));
        for (const { startOffset, text: part } of marked) {
          expect(startOffset).toBeGreaterThanOrEqual(from);
          expect(text.slice(startOffset, startOffset + part.length)).toBe(part);
        }
      }),
    );
  });

  test("tells where a quote ends, so that its number stands once", () => {
    const text = "One two.\n\nThree four.";
    const ends = piecesOf(text, [quoteOf(4, 15)]).filter(({ isQuoteEnd }) => isQuoteEnd);
    expect(ends.map((piece) => piece.text)).toEqual(["Three"]);
  });

  test("shows the quote that was asked for where another one holds the same words", () => {
    const other = quoteOf(0, 11, false);
    const current = quoteOf(4, 7);
    const shown = piecesOf("One two six", [other, current]).map(({ quote }) => quote);
    expect(shown).toEqual([other, current, other]);
  });

  test("tells a heading's signs from its words", () => {
    const looks = piecesOf("## Words ##\n\nText.", []).map(({ text, look }) => [text, look]);
    expect(looks).toEqual([
      ["## ", "sign"],
      ["Words", "plain"],
      [" ##", "sign"],
      ["Text.", "plain"],
    ]);
  });
});

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

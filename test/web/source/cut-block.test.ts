// What is marked in a block is exactly what the quote's offsets say.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutBlock } from "../../../src/web/source/cut-block.ts";
import { layOutArticle } from "../../../src/web/source/lay-out-article.ts";
import type { ShownQuote } from "../../../src/web/source/shown-quote.ts";

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

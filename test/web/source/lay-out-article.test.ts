// Paragraphs are ranges of the text: nothing is lost, and nothing is moved.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutBlock } from "../../../src/web/source/cut-block.ts";
import { layOutArticle, pageBreaksOf, pageOf } from "../../../src/web/source/lay-out-article.ts";
import type { Mark } from "../../../vectorstore/article.ts";

const textArbitrary = fc
  .array(fc.constantFrom("word", " ", "\n", "\n\n", "\n \n", "  indented", "## Heading", "🌊"))
  .map((parts) => parts.join(""));

function textsOf(text: string, marks: readonly Mark[] = []): string[] {
  return layOutArticle({ text, marks }).map((block) =>
    text.slice(block.startOffset, block.endOffset),
  );
}

function markOf(kind: Mark["kind"], text: string, words: string): Mark {
  const startOffset = text.indexOf(words);
  return { kind, startOffset, endOffset: startOffset + words.length };
}

describe("layOutArticle()", () => {
  test("holds all that is not blank, in order", () => {
    fc.assert(
      fc.property(textArbitrary, (text) => {
        expect(textsOf(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });

  test("loses nothing around marks, and keeps their kinds", () => {
    fc.assert(
      fc.property(textArbitrary, fc.nat(20), fc.nat(20), (text, start, length) => {
        const bounds = { startOffset: Math.min(start, text.length), endOffset: text.length };
        const end = Math.min(bounds.startOffset + length, text.length);
        const mark: Mark = { kind: "heading", ...bounds, endOffset: end };
        const blocks = layOutArticle({ text, marks: [mark] });
        const words = blocks.map((block) => text.slice(block.startOffset, block.endOffset));
        expect(words.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        const isBlank = text.slice(mark.startOffset, end).trim() === "";
        expect(blocks.some(({ kind }) => kind === "heading")).toBe(!isBlank);
      }),
    );
  });

  test("cuts at blank lines", () => {
    expect(textsOf("One\ntwo.\n\n \n  Three.\n")).toEqual(["One\ntwo.", "  Three."]);
  });

  test("gives a heading a block of its own, without a blank line below it", () => {
    const text = "Before.\n\n## Heading\nAfter.";
    const blocks = layOutArticle({ text, marks: [markOf("heading", text, "## Heading")] });
    expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "heading", "paragraph"]);
  });

  test("leaves marks within a line to the paragraph that they begin", () => {
    const text = "First.\n\nASTANA – The report.";
    const dateline = markOf("header", text, "ASTANA –");
    expect(layOutArticle({ text, marks: [dateline] }).map(({ marks }) => marks)).toEqual([
      [],
      [dateline],
    ]);
  });

  test("takes each line for a paragraph where lines are as long as paragraphs", () => {
    const long = "A sentence of a report. ".repeat(8).trim();
    expect(textsOf(`${long}\n${long}`)).toEqual([long, long]);
  });

  test("lets lines that were cut at one width run on", () => {
    const line = "This line of a report was ended by a mail program near column seventy.";
    const [wrapped, verse] = layOutArticle({
      text: `${line}\n${line}\nEnd.\n\nOne\ntwo`,
      marks: [],
    });
    expect(wrapped?.isHardWrapped).toBe(true);
    expect(verse?.isHardWrapped).toBe(false);
  });

  test("puts short paragraphs together rather than make tens of thousands of blocks", () => {
    const text = "few words\n\n".repeat(100_000);
    const blocks = layOutArticle({ text, marks: [] });
    expect(blocks.length).toBeLessThanOrEqual(2001);
    expect(textsOf(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  });
});

const text = "Page one begins and\n\ngoes on to page three.";
const article = { text, marks: [], pageStarts: [0, 32, 32] };

describe("pageBreaksOf()", () => {
  test("names pages that hold words, and none where there is one page or no pages", () => {
    expect(pageBreaksOf(article)).toEqual([
      { page: 1, offset: 0 },
      { page: 3, offset: 32 },
    ]);
    expect(pageBreaksOf({ pageStarts: [0] })).toEqual([]);
    expect(pageBreaksOf({})).toEqual([]);
  });

  test("gives cutBlock() the pieces with which pages begin, their words unchanged", () => {
    const breaks = pageBreaksOf(article);
    const pieces = layOutArticle(article).flatMap((block) => cutBlock(block, text, [], breaks));
    expect(
      pieces.flatMap(({ page, startOffset }) => (page === null ? [] : [[page, startOffset]])),
    ).toEqual([
      [1, 0],
      [3, 32],
    ]);
    expect(pieces.map((piece) => piece.text).join("\n\n")).toContain("Page one begins and");
  });
});

describe("pageOf()", () => {
  test("names the page that holds the character", () => {
    expect([0, 31, 32, 40].map((offset) => pageOf(article, offset))).toEqual([1, 1, 3, 3]);
    expect(pageOf({}, 3)).toBeNull();
  });
});

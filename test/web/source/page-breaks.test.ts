// Where pages begin in an article on show: at the very character, each page that holds words once.
import { describe, expect, test } from "vitest";
import { cutBlock } from "../../../src/web/source/cut-block.ts";
import { layOutArticle } from "../../../src/web/source/lay-out-article.ts";
import { pageBreaksOf, pageOf } from "../../../src/web/source/page-breaks.ts";

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

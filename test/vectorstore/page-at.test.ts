// Pages by offsets: a rule that holds for all texts and all ways to divide them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageAt, pagesOf } from "../../vectorstore/page-at.ts";

const pagesOfText = fc.array(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 12 });

function startsOf(pages: readonly string[]): number[] {
  let length = 0;
  return pages.map((page) => (length += page.length) - page.length);
}

describe("pageAt()", () => {
  test("names the page whose text holds the character", () => {
    fc.assert(
      fc.property(pagesOfText, (pages) => {
        const starts = startsOf(pages);
        const owners = pages.flatMap((page, index) => Array.from(page.split(""), () => index + 1));
        expect(owners.map((_, offset) => pageAt(starts, offset))).toEqual(owners);
      }),
    );
  });

  test("wants pages", () => {
    expect(() => pageAt([], 0)).toThrow(RangeError);
  });
});

describe("pagesOf()", () => {
  test("names the last page only where it is another one", () => {
    const article = { pageStarts: [0, 10, 10, 20] };
    expect(pagesOf(article, 2, 10)).toEqual({ page: 1 });
    expect(pagesOf(article, 2, 11)).toEqual({ page: 1, pageEnd: 3 });
    expect(pagesOf(article, 25, 30)).toEqual({ page: 4 });
    expect(pagesOf({}, 2, 10)).toBeUndefined();
  });
});

// How a passage begins where it is listed without being quoted.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beginningOf, longestBeginning } from "../../../src/answering/evidence/nearest-misses.ts";

describe("beginningOf()", () => {
  test("gives short passages whole, on one line", () => {
    expect(beginningOf("The bridge\n\nis closed. ")).toBe("The bridge is closed.");
  });

  test("cuts at a word, without what only joins it to the next", () => {
    const text = `${"word ".repeat(30)}and then, another and more of it`;
    expect(beginningOf(text)).toBe(`${"word ".repeat(30)}and then…`);
  });

  test("is for any text no longer than it may be, whole letters, and what the text begins with", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const beginning = beginningOf(text);
        expect(beginning.length).toBeLessThanOrEqual(longestBeginning);
        expect(beginning.isWellFormed()).toBe(true);
        const line = text.replace(/\s+/gu, " ").trim();
        expect(
          line.startsWith(line.length <= longestBeginning ? beginning : beginning.slice(0, -1)),
        ).toBe(true);
      }),
    );
  });
});

// Characters of a rendered text and where they were written.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignWithSource } from "../../../src/web/answer/text-leaves.ts";

function aligned(text: string, source: string): number[] {
  return alignWithSource(text, source, 0, source.length);
}

describe("alignWithSource()", () => {
  test("is exact where the text stands as written", () => {
    expect(aligned("bold", "**bold** it")).toEqual([2, 3, 4, 5]);
  });

  test("skips the signs before quoted lines", () => {
    expect(aligned("one\ntwo", "> one\n> two")).toEqual([2, 3, 4, 5, 8, 9, 10]);
  });

  test("skips backslashes, and takes a character reference for its character", () => {
    expect(aligned("a*b", "a\\*b")).toEqual([0, 2, 3]);
    expect(aligned("a&b c", "a&amp;b c")).toEqual([0, 1, 6, 7, 8]);
  });

  test("gives an offset within the stretch for every character of any two texts, never going back", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, source) => {
        const offsets = aligned(text, source);
        expect(offsets).toHaveLength(text.length);
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
        expect(offsets.every((offset) => offset >= 0 && offset <= source.length)).toBe(true);
      }),
    );
  });
});

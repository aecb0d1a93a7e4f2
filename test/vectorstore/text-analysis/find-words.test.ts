// Words found step by step are those that the patterns match.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  findHyphenated,
  findWords,
  hyphenatedPattern,
  wordPattern,
} from "../../../vectorstore/text-analysis/find-words.ts";

/** Text in which numbers, initials, hyphens and letters of all kinds meet often. */
const pieces = ["U.S.", "A.", "1,000", "12.345", "٣", "²", "é", "e\u0301", "қ", "ж", "_", "x", "9"];
const signs = [".", ",", "-", "‐", "‑", " ", "\n", "\u0301", "😀", "𝟗", "𝐀", "\ud83d"];
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces, ...signs), fc.string({ unit: "binary" })), {
    maxLength: 20,
  })
  .map((parts) => parts.join(""));

describe("findWords()", () => {
  test("finds what the pattern matches, in any text", () => {
    fc.assert(
      fc.property(text, (input) => {
        const found: [string, number, number][] = [];
        findWords(input, (...word) => found.push(word));
        expect(found).toEqual(
          [...input.matchAll(wordPattern)].map(({ 0: word, index }) => [
            word,
            index,
            index + word.length,
          ]),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe("findHyphenated()", () => {
  test("finds what the pattern matches, in any text", () => {
    fc.assert(
      fc.property(text, (input) => {
        const found: string[] = [];
        findHyphenated(input, (words) => found.push(words));
        expect(found).toEqual([...input.matchAll(hyphenatedPattern)].map(([words]) => words));
      }),
      { numRuns: 2000 },
    );
  });
});

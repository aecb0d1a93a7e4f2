// Overlap of words against values of SQuAD's own script (`evaluate-v1.1.py`) and by hand.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenF1 } from "../../../src/evaluation/measuring/measure-text.ts";

describe("tokenF1()", () => {
  test.each([
    ["rock", "rock n roll", 0.5],
    ["The Denver Broncos won the game, 24-10.", "Denver Broncos", 0.5714285714285715],
    ["He visited Geneva in 2018; Geneva hosted it.", "Geneva, Geneva", 0.4],
    ["Shakirov's office", "Shakirovs office of the Ombudsman", 0.6666666666666666],
    ["Paris", "London", 0],
  ])("of %j and %j is what SQuAD's script computes", (text, known, expected) => {
    expect(tokenF1(text, known)).toBeCloseTo(expected, 12);
  });

  test("knows the words of all scripts, and ё as е", () => {
    // One of two words said, one of one wanted.
    expect(tokenF1("Артём Шакиров.", "«артем»")).toBeCloseTo(2 / 3, 12);
  });

  test("of nothing is 1 only with nothing", () => {
    expect(tokenF1("", "the")).toBe(1);
    expect(tokenF1("", "Geneva")).toBe(0);
    expect(tokenF1("Geneva", "...")).toBe(0);
  });

  test("is 1 for the same words in any order, from 0 to 1, and the same both ways", () => {
    const words = fc.array(fc.constantFrom("one", "two", "three", "жыл"), { minLength: 1 });
    fc.assert(
      fc.property(words, words, (first, second) => {
        const value = tokenF1(first.join(" "), second.join(" "));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(value).toBe(tokenF1(second.join(" "), first.join(" ")));
        expect(tokenF1(first.join(" "), first.toReversed().join(", "))).toBe(1);
      }),
    );
  });
});

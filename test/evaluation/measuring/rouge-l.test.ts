// The longest common subsequence against published results of Google's `rouge_score`.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rougeL } from "../../../src/evaluation/measuring/measure-text.ts";

describe("rougeL()", () => {
  test.each([
    // The example of the package's description.
    [
      "The quick brown dog jumps on the log.",
      "The quick brown fox jumps over the lazy dog",
      0.5882352941176471,
    ],
    // From the package's tests.
    ["testing one", "testing one two", 4 / 5],
    ["testing two", "testing one two", 4 / 5],
    ["", "testing one two", 0],
    ["/", "w1 w2 w3 w4 w5", 0],
  ])("of %j and %j is what rouge_score computes", (text, known, expected) => {
    expect(rougeL(text, known)).toBeCloseTo(expected, 12);
  });

  test("follows the example of the paper: the same words in another order are worth less", () => {
    // Lin, 2004, section 3.1: S1 "police killed the gunman".
    expect(rougeL("police kill the gunman", "police killed the gunman")).toBeCloseTo(3 / 4, 12);
    expect(rougeL("the gunman kill police", "police killed the gunman")).toBeCloseTo(2 / 4, 12);
  });

  test("knows the letters of all scripts", () => {
    expect(rougeL("Арман Шакиров Алматыда", "Шакиров")).toBeCloseTo(1 / 2, 12);
  });

  test("is 1 for the same words, and never more", () => {
    const text = fc
      .array(fc.constantFrom("one", "two", "three", "жыл"), { minLength: 1 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (first, second) => {
        expect(rougeL(first, first)).toBe(1);
        expect(rougeL(first, second)).toBeLessThanOrEqual(1);
        expect(rougeL(first, second)).toBe(rougeL(second, first));
      }),
    );
  });
});

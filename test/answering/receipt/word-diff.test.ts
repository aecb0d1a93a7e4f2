// Differences word by word, and the stretch of a text that comes nearest to a quote.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestText } from "../../../src/answering/receipt/nearest-text.ts";
import { diffAsText, wordDiff, wordsOf } from "../../../src/answering/receipt/word-diff.ts";

const words = fc.array(fc.constantFrom("a", "b", "c", "ә"), { maxLength: 12 });

describe("wordDiff()", () => {
  test("marks what was replaced, removed and added", () => {
    const diff = wordDiff("He signed it on 23 June.", "He has signed it on 24 June");
    expect(diffAsText(diff)).toBe("He {+has+} signed it on [-23 June.-] {+24 June+}");
  });

  test("has both texts in it, and keeps as many words as the texts share", () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const diff = wordDiff(before.join(" "), after.join(" "));
        const without = (kind: string) =>
          diff
            .filter((part) => part.kind !== kind)
            .flatMap(({ text }) => wordsOf(text).map(({ word }) => word));
        expect(without("added")).toEqual(before);
        expect(without("removed")).toEqual(after);
      }),
    );
  });
});

describe("nearestText()", () => {
  test("finds the sentence that was rewritten, and nothing around it", () => {
    const text = "It rained. The river rose by three metres on Monday. Nobody was hurt.";
    const nearest = nearestText("The river rose by two metres on Monday.", text)!;
    expect(nearest.text).toBe("The river rose by three metres on Monday.");
    expect(text.slice(nearest.startOffset, nearest.endOffset)).toBe(nearest.text);
  });

  test("finds nothing in a text that says nothing alike", () => {
    expect(nearestText("The river rose.", "Nobody was hurt on that day.")).toBeNull();
    expect(nearestText("The river rose.", "")).toBeNull();
  });

  test("finds the words themselves wherever they stand among others", () => {
    const some = fc.array(fc.constantFrom("x", "y"), { maxLength: 6 });
    const quoted = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, quoted, some, (before, quote, after) => {
        const text = [...before, ...quote, ...after].join("  ");
        const nearest = nearestText(quote.join(" "), text)!;
        expect(wordsOf(nearest.text).map(({ word }) => word)).toEqual(quote);
        expect(text.slice(nearest.startOffset, nearest.endOffset)).toBe(nearest.text);
      }),
    );
  });
});

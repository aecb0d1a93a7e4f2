// Where an answer's checked sentences stand in its text.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeSentences } from "../../../src/web/answer/place-sentences.ts";
import { withoutCitations } from "../../../src/web/answer/find-citations.ts";
import { madeSentence } from "../../support/made-answer.ts";

/** What stands at the places. */
function placed(answer: string, texts: readonly string[]): string[] {
  const { text, places } = placeSentences(
    answer,
    texts.map((sentence) => madeSentence(sentence)),
  );
  return places.map(({ startOffset, endOffset }) => text.slice(startOffset, endOffset));
}

describe("placeSentences()", () => {
  test("counts the marks in and behind a sentence to it", () => {
    expect(placed("It rose [1] and fell [2]. Then [3]\n\nit grew.", ["It rose and fell.", "Then"])) //
      .toEqual(["It rose [1] and fell [2].", "Then [3]"]);
  });

  test("finds a sentence behind an equal one", () => {
    const { places } = placeSentences("Yes. [1] Yes. [2]", [
      madeSentence("Yes."),
      madeSentence("Yes."),
    ]);
    expect(places).toEqual([
      { startOffset: 0, endOffset: 8 },
      { startOffset: 9, endOffset: 17 },
    ]);
  });

  test("keeps the text of an answer without sentences", () => {
    expect(placeSentences("Nothing found.", [])).toEqual({ text: "Nothing found.", places: [] });
  });

  test("sets the sentences alone, with their marks, where one is not in the text", () => {
    const { text } = placeSentences("One. [1] Two. [2]", [
      madeSentence("One."),
      madeSentence("Three.", { citations: [2, 4] }),
    ]);
    expect(text).toBe("One. [1]\n\nThree. [2] [4]");
  });

  test("finds every sentence of any answer made of them, in order, without overlap", () => {
    const words = fc.stringMatching(/^[A-Za-z *]{0,6}[a-z]\.$/);
    const separator = fc.constantFrom(" ", "\n\n", "\n- ", " However, ");
    fc.assert(
      fc.property(fc.array(fc.tuple(words, separator), { maxLength: 6 }), (parts) => {
        const answer = parts.map(([text, after], i) => `${text} [${i + 1}]${after}`).join("");
        const sentences = parts.map(([text]) => text);
        expect(placed(answer, sentences).map(withoutCitations)).toEqual(sentences);
        const { places } = placeSentences(
          answer,
          sentences.map((text) => madeSentence(text)),
        );
        const bounds = places.flatMap(({ startOffset, endOffset }) => [startOffset, endOffset]);
        expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
      }),
    );
  });
});

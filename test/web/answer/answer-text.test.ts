// How an answer's text is taken apart for the page.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnswerSentence } from "../../../src/answering/answer.ts";
import { layOutSentences } from "../../../src/web/answer/lay-out-sentences.ts";
import { splitAtCitations, withoutCitations } from "../../../src/web/answer/split-at-citations.ts";

function sentence(text: string): AnswerSentence {
  return { text, citations: [1], support: "supported" };
}

describe("splitAtCitations()", () => {
  test("finds single and joined marks", () => {
    expect(splitAtCitations("It rose [1]. It fell.[2, 13] End")).toEqual([
      { kind: "text", text: "It rose" },
      { kind: "citation", number: 1 },
      { kind: "text", text: ". It fell." },
      { kind: "citation", number: 2 },
      { kind: "citation", number: 13 },
      { kind: "text", text: " End" },
    ]);
  });

  test.each(["It rose [", "It rose [1", "It rose [1, "])(
    "holds the begun mark of %j back",
    (text) => {
      expect(splitAtCitations(text)).toEqual([{ kind: "text", text: "It rose" }]);
    },
  );

  test("leaves other brackets alone", () => {
    expect(splitAtCitations("[sic] and [1990s]")).toEqual([
      { kind: "text", text: "[sic] and [1990s]" },
    ]);
  });
});

describe("layOutSentences()", () => {
  test("keeps paragraphs and list signs between the sentences", () => {
    const pieces = layOutSentences("One. [1]\n\n- Two [2].\n", [
      sentence("One."),
      sentence("Two."),
    ]);
    expect(pieces).toEqual([
      { kind: "sentence", sentence: sentence("One.") },
      { kind: "between", text: "\n\n- " },
      { kind: "sentence", sentence: sentence("Two.") },
    ]);
  });

  test("sets sentences in a row that are not in the text word for word", () => {
    const sentences = [sentence("One."), sentence("Three.")];
    expect(layOutSentences("One. [1] Two. [2]", sentences)).toEqual([
      { kind: "sentence", sentence: sentence("One.") },
      { kind: "between", text: " " },
      { kind: "sentence", sentence: sentence("Three.") },
    ]);
  });

  test("shows the text of an answer without sentences", () => {
    expect(layOutSentences("Nothing found.", [])).toEqual([
      { kind: "between", text: "Nothing found." },
    ]);
  });

  test("shows every sentence once, in order, and no other words of the text get lost", () => {
    const words = fc.stringMatching(/^[A-Za-z ]{0,6}[a-z]\.$/);
    const separator = fc.constantFrom(" ", "\n\n", "\n- ", " However, ");
    fc.assert(
      fc.property(fc.array(fc.tuple(words, separator), { maxLength: 6 }), (parts) => {
        const answer = parts.map(([text, after], i) => `${text} [${i + 1}]${after}`).join("");
        const sentences = parts.map(([text]) => sentence(text));
        const pieces = layOutSentences(answer, sentences);
        const shown = pieces.flatMap((piece) =>
          piece.kind === "sentence" ? [piece.sentence] : [],
        );
        expect(shown).toEqual(sentences);
        const text = pieces
          .map((piece) => (piece.kind === "sentence" ? piece.sentence.text : piece.text))
          .join("");
        expect(text.trimEnd()).toBe(withoutCitations(answer).trimEnd());
      }),
    );
  });
});

// Which texts count as holding an answer.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  containsAnswer,
  normalizeAnswer,
} from "../../../src/evaluation/measuring/contains-answer.ts";

const holds = (text: string, ...answers: string[]): boolean => containsAnswer(text, [answers]);

describe("containsAnswer()", () => {
  test("passes over case, punctuation, width and the two ways to write ё", () => {
    expect(holds("It was held in ALMATY, on 23\u00a0June.", "Almaty on 23 june")).toBe(true);
    expect(holds("Всё решено", "все решено")).toBe(true);
    expect(holds("the U.S.-led group", "u.s. led")).toBe(true);
  });

  test("does not find a number in a longer one", () => {
    expect(holds("1175 people came", "117")).toBe(false);
    expect(holds("in 2117", "117")).toBe(false);
    expect(holds("117 people came", "117")).toBe(true);
  });

  test("finds a word with an ending, but not a short one", () => {
    expect(holds("the rights of migrants", "migrant")).toBe(true);
    expect(holds("Кездесу Алматыда өтті", "Алматы")).toBe(true);
    expect(holds("an article", "art")).toBe(false);
    expect(holds("the immigrant", "migrant")).toBe(false);
  });

  test("wants one alternative of every group", () => {
    const groups = [["Uzbekistan", "Өзбекстан"], ["Tajikistan"]];
    expect(containsAnswer("Uzbekistan and Tajikistan", groups)).toBe(true);
    expect(containsAnswer("Өзбекстан", groups)).toBe(false);
  });

  test("looks for an answer of signs alone as it is", () => {
    expect(holds("It costs 5 €.", "€")).toBe(true);
    expect(holds("It costs 5.", "€")).toBe(false);
    expect(holds("anything", " ")).toBe(false);
  });

  test("finds every text in itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        fc.pre(text.trim() !== "");
        expect(holds(`before ${text} after`, text)).toBe(true);
      }),
    );
  });
});

describe("normalizeAnswer()", () => {
  test("gives the same for what it gave", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(normalizeAnswer(normalizeAnswer(text))).toBe(normalizeAnswer(text));
      }),
    );
  });
});

// Acronyms that the articles themselves introduce.
import { describe, expect, test } from "vitest";
import { learnAcronyms } from "../../../src/retrieval/terms/learn-acronyms.ts";
import type { AnalyzedQuestion } from "../../../src/retrieval/terms/analyze-question.ts";
import { analyzeText } from "../../../vectorstore/text-analysis/analyze-text.ts";
import { noStatistics } from "../../support/made-hits.ts";

function questionOf(text: string): AnalyzedQuestion {
  const terms = analyzeText(text).map(({ term, word }) => ({
    term,
    word,
    worth: 1,
    variants: new Map([[term, 1]]),
    translations: [],
    isInArchive: true,
  }));
  return { text, terms, searchTerms: [], statistics: noStatistics };
}

describe("learnAcronyms()", () => {
  test("lets an acronym stand for each word of the name that it is introduced with", () => {
    const question = questionOf("Who heads the International Labor Organization?");
    const { terms } = learnAcronyms(question, [
      "He met the International Labor Organization (ILO).",
    ]);
    const standing = terms.filter(({ variants }) => variants.has("ilo")).map(({ word }) => word);
    expect(standing).toEqual(["international", "labor", "organization"]);
    expect(terms[1]!.variants.get(terms[1]!.term)).toBe(1);
  });

  test("reads over the small words of a name", () => {
    const text = "The Office of the High Commissioner for Human Rights (OHCHR) spoke.";
    const question = questionOf("Who leads the Office of the High Commissioner for Human Rights?");
    const { terms } = learnAcronyms(question, [text]);
    expect(terms.filter(({ variants }) => variants.has("ohchr"))).toHaveLength(5);
  });

  test("leaves a question alone that has not the whole name", () => {
    const question = questionOf("Who heads the labor party?");
    expect(learnAcronyms(question, ["The International Labor Organization (ILO)."])).toBe(question);
  });

  test("leaves brackets alone that hold no initials", () => {
    const question = questionOf("Who is the Commissioner for Human Rights?");
    expect(learnAcronyms(question, ["The Commissioner for Human Rights (USA) came."])).toBe(
      question,
    );
  });
});

// A candidate has the golden set's schema, and says only what the reader and the answer said.
import { describe, expect, test } from "vitest";
import { goldenCandidate } from "../../src/feedback/golden-candidate.ts";
import { sampleAnswer } from "../support/fake-answerer.ts";
import { madeFeedback } from "../support/made-feedback.ts";

const citation = sampleAnswer.citations[0]!;
const refusal = { ...sampleAnswer, status: "not-in-articles" as const, citations: [] };
const searchedWith = (filter: typeof sampleAnswer.searched.filter) => ({
  answer: { ...sampleAnswer, searched: { ...sampleAnswer.searched, filter } },
});

describe("goldenCandidate()", () => {
  test("takes question, history, verdict and reason, and each cited article once", () => {
    const history = [{ role: "user" as const, text: "Did the river rise?" }];
    const answer = { ...sampleAnswer, citations: [citation, { ...citation, number: 2 }] };
    const reason = "The metres are wrong.";
    const feedback = madeFeedback("7", { history, answer, verdict: "bad", reason });
    expect(goldenCandidate(feedback)).toEqual({
      id: "feedback-7",
      question: "How far did the river rise?",
      history,
      answerable: true,
      answers: [],
      sources: ["news/river.txt"],
      tags: ["candidate", "bad"],
      note: reason,
    });
  });

  test("leaves out what was not given", () => {
    const feedback = madeFeedback("7", { history: [], reason: "" });
    expect(Object.keys(goldenCandidate(feedback))).toEqual([
      "id",
      "question",
      "answerable",
      "answers",
      "sources",
      "tags",
    ]);
  });

  test.each([
    ["answered", "good", sampleAnswer, true],
    ["answered", "bad", sampleAnswer, true],
    ["refused", "good", refusal, false],
    ["refused", "bad", refusal, true],
  ] as const)("of a question that was %s, found %s", (_, verdict, answer, answerable) => {
    expect(goldenCandidate(madeFeedback("7", { verdict, answer })).answerable).toBe(answerable);
  });

  test("keeps the filter that was set, and not the period that was inferred", () => {
    const set = { from: "2018-01-01", to: "2018-12-31", sources: ["news/"] };
    expect(goldenCandidate(madeFeedback("7", searchedWith(set))).filter).toEqual(set);
    const inferred = { ...set, inferredFrom: "in 2018", effect: "prefer" as const };
    expect(goldenCandidate(madeFeedback("7", searchedWith(inferred))).filter).toEqual({
      sources: ["news/"],
    });
  });
});

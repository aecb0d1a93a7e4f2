// What counts as failed.
import { expect, test } from "vitest";
import { problemsOf } from "../../../src/evaluation/report/problems-of.ts";
import { madeEvaluated, type MadeQuestion } from "../../support/made-report.ts";

const reasonsOf = (made: MadeQuestion) =>
  problemsOf(madeEvaluated("a", made)).map(({ kind, reason }) => `${kind}: ${reason}`);

test("problemsOf() finds none in a right answer, nor in a right refusal", () => {
  expect(reasonsOf({})).toEqual([]);
  expect(
    reasonsOf({
      golden: { answerable: false, answers: [], sources: [] },
      measures: { contains: null, refusedAnswerable: null, refusedUnanswerable: 1 },
    }),
  ).toEqual([]);
});

test("problemsOf() names the parts that the answer lacks, and only those", () => {
  const golden = { answers: [["two metres"], ["May", "мая"], ["Ural"]] };
  expect(
    reasonsOf({ golden, answer: { answer: "Two metres, in May." }, measures: { contains: 0 } }),
  ).toEqual(['answer: the answer lacks "Ural"']);
});

test("problemsOf() calls a needless refusal that, and not a lacking answer too", () => {
  expect(reasonsOf({ measures: { contains: 0, refusedAnswerable: 1 } })).toEqual([
    "refusal: needless refusal: the articles answer it",
  ]);
});

test("problemsOf() finds an unanswerable question that was answered", () => {
  const measures = { contains: null, refusedAnswerable: null, refusedUnanswerable: 0 };
  expect(reasonsOf({ golden: { answerable: false }, measures })).toEqual([
    "refusal: answered, though the articles do not answer it",
  ]);
});

test("problemsOf() finds inexact quotes and unknown citations in an answer that is right", () => {
  expect(reasonsOf({ measures: { quoteExactness: 0, unknownCitations: 2 } })).toEqual([
    "citation: inexact quotes: 1 of 1 not in the article at their offsets",
    "citation: unknown citations: 2 in the text that name none",
  ]);
});

test("problemsOf() tells of an error nothing but the error", () => {
  const more = { answer: null, failure: "the server is gone" };
  expect(reasonsOf({ more, measures: { contains: 0, unknownCitations: 1 } })).toEqual([
    "error: not answered: the server is gone",
  ]);
});

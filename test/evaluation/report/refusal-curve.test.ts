// Shares refused over thresholds, against values counted by hand.
import { expect, test } from "vitest";
import { refusalCurve } from "../../../src/evaluation/report/refusal-curve.ts";
import { madeEvaluated } from "../../support/made-report.ts";

function decided(id: string, answerable: boolean, confidence: number, isRefused: boolean) {
  const signals = { confidence, gate: 0.5 };
  return madeEvaluated(id, {
    golden: { answerable },
    answer: {
      status: isRefused ? "not-in-articles" : "answered",
      searched: { question: "Who?", filter: {}, nearest: [], signals },
    },
  });
}

const questions = [
  decided("a", true, 0.4, true),
  decided("b", true, 0.9, false),
  decided("c", false, 0.2, true),
  decided("d", false, 0.5, false),
];

test("refusalCurve() refuses what lies below a threshold, and not what lies on it", () => {
  const { points } = refusalCurve(questions)!;
  expect(
    points.map((point) => [point.threshold, point.answerableRefused, point.unanswerableRefused]),
  ).toEqual([
    [0, 0, 0],
    [0.2, 0, 0],
    [0.4, 0, 0.5],
    [0.5, 0.5, 0.5],
    [0.9, 0.5, 1],
    [1, 1, 1],
  ]);
});

test("refusalCurve() marks the gate that was in force, and what was refused in truth", () => {
  const { gates, actual } = refusalCurve(questions)!;
  expect(gates).toEqual([
    { threshold: 0.5, answerableRefused: 0.5, unanswerableRefused: 0.5, questions: 4 },
  ]);
  expect(actual).toEqual({ answerableRefused: 0.5, unanswerableRefused: 0.5 });
});

test("refusalCurve() is not drawn from questions of one kind, or without confidence", () => {
  expect(refusalCurve(questions.slice(0, 2))).toBeNull();
  expect(refusalCurve([madeEvaluated("a")])).toBeNull();
});

// Agreement of a judge with the measures, against values worked out by hand.
import { expect, test } from "vitest";
import { judgeAgreement } from "../../../src/evaluation/report/judge-section.ts";
import { madeEvaluated } from "../../support/made-report.ts";

function judged(id: string, contains: number, verdict: number | null) {
  return madeEvaluated(id, {
    measures: { contains, judgedCorrect: verdict },
    more: { judgements: [{ aspect: "correct", trial: 1, verdict, reason: "" }] },
  });
}

test("judgeAgreement() counts a trial without verdict as failed, and in nothing else", () => {
  // Cohen's kappa: 3 of 4 agree; by chance 1/2 · 3/4 + 1/2 · 1/4 = 1/2, so (3/4 - 1/2) / (1/2).
  const questions = [
    judged("a", 1, 1),
    judged("b", 1, 1),
    judged("c", 0, 1),
    judged("d", 0, 0),
    judged("e", 1, null),
  ];
  expect(judgeAgreement(questions)).toEqual([
    {
      aspect: "correct",
      measure: "contains",
      bothYes: 2,
      bothNo: 1,
      onlyJudge: 1,
      onlyMeasure: 0,
      agreement: 0.75,
      kappa: 0.5,
      trials: 5,
      failedTrials: 1,
    },
  ]);
});

test("judgeAgreement() has no kappa where both always say the same one thing", () => {
  expect(judgeAgreement([judged("a", 1, 1)])[0]).toMatchObject({ agreement: 1, kappa: null });
});

test("judgeAgreement() is empty for a run without a judge", () => {
  expect(judgeAgreement([madeEvaluated("a")])).toEqual([]);
});

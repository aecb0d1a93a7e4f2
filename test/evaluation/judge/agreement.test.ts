// Agreement of the judge with the measures, held against a published example and the ends of the scale.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EvaluatedQuestion } from "../../../src/evaluation/evaluation-report.ts";
import { agreementOf, judgeAgreement } from "../../../src/evaluation/judge/agreement.ts";
import { noMeasures } from "../../../src/evaluation/measure-question.ts";
import { sampleAnswer } from "../../support/fake-answerer.ts";
import { madeGolden } from "../../support/made-golden.ts";

function times(count: number, judged: number, measured: number): [number, number][] {
  return Array.from({ length: count }, () => [judged, measured]);
}

describe("agreementOf()", () => {
  test("gives Cohen's kappa: 20 yes, 15 no, 5 and 10 disagreements are 0.7 and 0.4", () => {
    const pairs = [...times(20, 1, 1), ...times(5, 1, 0), ...times(10, 0, 1), ...times(15, 0, 0)];
    const { count, share, kappa } = agreementOf(pairs);
    expect({ count, share }).toEqual({ count: 50, share: 0.7 });
    expect(kappa).toBeCloseTo(0.4, 12);
  });

  test("takes verdicts from 0.5 on as good, and leaves out what has no verdict", () => {
    const pairs = [...times(1, 0.5, 1), ...times(1, 0.49, 0)];
    expect(agreementOf([...pairs, [null, 1], [1, null]])).toEqual({ count: 2, share: 1, kappa: 1 });
  });

  test("knows nothing of nothing, and no kappa where both always say the same", () => {
    expect(agreementOf([])).toEqual({ count: 0, share: null, kappa: null });
    expect(agreementOf(times(3, 1, 1))).toEqual({ count: 3, share: 1, kappa: null });
  });

  test("is never above the share of agreement, and the same for either side", () => {
    const verdict = fc.constantFrom(0, 0.4, 0.5, 1);
    fc.assert(
      fc.property(fc.array(fc.tuple(verdict, verdict), { minLength: 1 }), (pairs) => {
        const { share, kappa } = agreementOf(pairs);
        const turned = agreementOf(pairs.map(([a, b]) => [b, a] as const));
        expect(turned.share).toBe(share);
        if (kappa === null) return;
        expect(kappa).toBeLessThanOrEqual(share! + 1e-12);
        expect(turned.kappa).toBeCloseTo(kappa, 12);
      }),
    );
  });
});

describe("judgeAgreement()", () => {
  const evaluated = (
    measures: object,
    more: Partial<EvaluatedQuestion> = {},
  ): EvaluatedQuestion => ({
    golden: madeGolden("a"),
    answer: sampleAnswer,
    evidence: [],
    failure: null,
    measures: { ...noMeasures, ...measures },
    judgements: [],
    ...more,
  });

  test("leaves out refusals, and counts the trials that failed", () => {
    const failed = { aspect: "correct", trial: 1, verdict: null, reason: "Too slow." } as const;
    const refused = { ...sampleAnswer, status: "not-in-articles", sentences: [] } as const;
    const agreement = judgeAgreement([
      evaluated({ judgedCorrect: 1, contains: 1, judgedFaithful: 0 }),
      evaluated({ contains: 1 }, { judgements: [failed, { ...failed, trial: 2, verdict: 1 }] }),
      evaluated({ judgedCorrect: 0, contains: 0 }, { answer: { ...refused, sentences: [] } }),
    ]);
    expect(agreement).toEqual({
      correct: { count: 1, share: 1, kappa: null },
      faithful: { count: 1, share: 0, kappa: 0 },
      failedTrials: 1,
      trials: 2,
    });
  });
});

// Whether a judge's verdicts go with what was measured without one.
import type { EvaluatedQuestion, Judgement } from "../evaluation-report.ts";
import type { MeasureName } from "../measures.ts";

export interface JudgeAgreement {
  readonly aspect: Judgement["aspect"];
  /** What its verdicts are held against: from one half on, both say yes. */
  readonly measure: MeasureName;
  readonly bothYes: number;
  readonly bothNo: number;
  readonly onlyJudge: number;
  readonly onlyMeasure: number;
  /** Share of the answered questions that both say the same of; null without such. */
  readonly agreement: number | null;
  /** Cohen's kappa (1960): agreement beyond chance; null where chance alone agrees always. */
  readonly kappa: number | null;
  readonly trials: number;
  /** Trials without verdict. They count nowhere else. */
  readonly failedTrials: number;
}

const aspects = [
  { aspect: "correct", judged: "judgedCorrect", measure: "contains" },
  { aspect: "faithful", judged: "judgedFaithful", measure: "citationRecall" },
] as const;

/** Of the aspects that were judged; empty for a run without a judge. */
export function judgeAgreement(questions: readonly EvaluatedQuestion[]): JudgeAgreement[] {
  // A refusal is called bad by rule on both sides, which would be no agreement of two minds.
  const answered = questions.filter(({ answer }) => answer?.status === "answered");
  return aspects.flatMap(({ aspect, judged, measure }) => {
    const trials = questions.flatMap(({ judgements }) =>
      judgements.filter((judgement) => judgement.aspect === aspect),
    );
    if (trials.length === 0) return [];
    const failedTrials = trials.filter(({ verdict }) => verdict === null).length;
    const pairs = answered.flatMap(({ measures }) => {
      const [byJudge, byMeasure] = [measures[judged], measures[measure]];
      return byJudge === null || byMeasure === null
        ? []
        : [{ byJudge: byJudge >= 0.5, byMeasure: byMeasure >= 0.5 }];
    });
    return [{ aspect, measure, ...tallyOf(pairs), trials: trials.length, failedTrials }];
  });
}

function tallyOf(pairs: readonly { byJudge: boolean; byMeasure: boolean }[]) {
  const count = (judge: boolean, measure: boolean): number =>
    pairs.filter(({ byJudge, byMeasure }) => byJudge === judge && byMeasure === measure).length;
  const tally = {
    bothYes: count(true, true),
    bothNo: count(false, false),
    onlyJudge: count(true, false),
    onlyMeasure: count(false, true),
  };
  if (pairs.length === 0) return { ...tally, agreement: null, kappa: null };
  const total = pairs.length;
  const agreement = (tally.bothYes + tally.bothNo) / total;
  const judgeYes = (tally.bothYes + tally.onlyJudge) / total;
  const measureYes = (tally.bothYes + tally.onlyMeasure) / total;
  const byChance = judgeYes * measureYes + (1 - judgeYes) * (1 - measureYes);
  const kappa = byChance === 1 ? null : (agreement - byChance) / (1 - byChance);
  return { ...tally, agreement, kappa };
}

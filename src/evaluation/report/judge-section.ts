// What the judge's verdicts have in common with the measures, in report.html.
import type { EvaluatedQuestion, Judgement } from "../evaluation-report.ts";
import { measureDescriptions, type MeasureName } from "../measuring/measures.ts";
import { formatValue } from "./format-value.ts";
import { markup, type Markup } from "./markup.ts";
import { table } from "./measures-section.ts";

/** Null for a run without a judge. */
export function judgeSection(questions: readonly EvaluatedQuestion[]): Markup | null {
  const found = judgeAgreement(questions);
  if (found.length === 0) return null;
  const titles = [
    "both yes",
    "both no",
    "only the judge",
    "only the measure",
    "agreement",
    "kappa",
    "trials",
    "failed to judge",
  ];
  return markup`<section>
    <h2>Judge and measures</h2>
    ${table(
      "Agreement of the judge with the measures",
      markup`<th scope="col">judged</th>
        <th scope="col">against</th>
        ${titles.map((title) => markup`<th scope="col" class="number">${title}</th>`)}`,
      found.map(
        (one) =>
          markup`<tr>
            <th scope="row">${one.aspect}</th>
            <td>${measureDescriptions[one.measure].title}</td>
            ${[
              one.bothYes,
              one.bothNo,
              one.onlyJudge,
              one.onlyMeasure,
              formatValue(one.agreement, "share"),
              formatValue(one.kappa, "share"),
              one.trials,
              one.failedTrials,
            ].map((cell) => markup`<td class="number">${cell}</td>`)}
          </tr>`,
      ),
    )}
    <p class="note">
      Questions by what both say, yes from one half on; kappa is agreement beyond chance (Cohen,
      1960). A trial that failed to judge counts as that and as nothing else.
    </p>
  </section>`;
}

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

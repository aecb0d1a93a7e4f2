// What the judge's verdicts have in common with the measures, in report.html.
import type { EvaluatedQuestion } from "../evaluation-report.ts";
import { measureDescriptions } from "../measures.ts";
import { formatValue } from "./format-value.ts";
import { judgeAgreement } from "./judge-agreement.ts";
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

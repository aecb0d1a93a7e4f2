// Measures in report.html: of all questions with intervals and changes, and by slice.
import type { Comparison, EvaluationReport, Slice } from "../evaluation-report.ts";
import { measureDescriptions, measureNames, type MeasureName } from "../measuring/measures.ts";
import { verdictMarks, type Changes } from "./format-value.ts";
import { formatChange, formatInterval, formatP, formatValue } from "./format-value.ts";
import { markup, type Markup } from "./markup.ts";
import { plotLatency } from "./plots/plot-latency.ts";
import { plotMeasures, plotSlice } from "./plots/plot-measures.ts";
import { plotRefusals } from "./plots/plot-refusals.ts";
import { refusalCurve } from "./refusal-curve.ts";

export function measuresSection(
  report: EvaluationReport,
  comparison: Comparison | null,
  changes: Changes,
): Markup {
  const [all, ...others] = report.slices;
  if (all === undefined) return markup``;
  const curve = refusalCurve(report.questions);
  const hollow = comparison === null ? null : " Hollow dots: the baseline.";
  return markup`<section>
    <h2>Measures</h2>
    ${measuresTable(all, comparison !== null, changes)}
    <p class="note">
      Value: the mean over the n questions that a measure applies to, with its 95 % bootstrap
      interval.${
        comparison === null
          ? null
          : ` ${verdictMarks.better} is better and ${verdictMarks.worse} worse by more than the tolerance, whichever way the number went.`
      }
    </p>
    <h2>Distributions</h2>
    <div class="plots">
      ${plotSlice(all, changes)} ${plotLatency(report)}
      ${curve === null ? null : plotRefusals(curve)}
    </div>
    ${others.length === 0 ? null : slicesPart(report.slices, changes, hollow)}
  </section>`;
}

function measuresTable(slice: Slice, isCompared: boolean, changes: Changes): Markup {
  const names = measureNames.filter((name) => slice.measures[name].value !== null);
  return table(
    "Measures of all questions",
    markup`<th scope="col">measure</th>
      <th scope="col" class="number">value</th>
      <th scope="col">95 % interval</th>
      <th scope="col" class="number">n</th>
      ${
        isCompared
          ? markup`<th scope="col" class="number">baseline</th>
              <th scope="col">change</th>`
          : null
      }
      <th scope="col">what it is</th>`,
    names.map((name) => {
      const { title, unit, meaning } = measureDescriptions[name];
      const interval = slice.measures[name];
      return markup`<tr>
        <th scope="row">${title}</th>
        <td class="number">${formatValue(interval.value, unit)}</td>
        <td>${formatInterval(interval, unit)}</td>
        <td class="number">${interval.count}</td>
        ${isCompared ? changeCells(slice.name, name, changes) : null}
        <td class="soft">${meaning}</td>
      </tr>`;
    }),
  );
}

function changeCells(slice: string, name: MeasureName, changes: Changes): Markup {
  const change = changes.of(slice, name);
  if (change === null)
    return markup`<td></td>
      <td></td>`;
  const { before, after, verdict, pValue } = change;
  const { unit } = measureDescriptions[name];
  const size = before === after ? null : `${formatChange(before, after, unit)} ${formatP(pValue)}`;
  return markup`<td class="number">${formatValue(before, unit)}</td>
    <td class="${verdict}">
      ${verdictMarks[verdict]} ${size}
    </td>`;
}

function slicesPart(slices: readonly Slice[], changes: Changes, hollow: string | null): Markup {
  const names = measureNames.filter((name) =>
    slices.some(({ measures }) => measures[name].value !== null),
  );
  return markup`<h2>By slice</h2>
    ${table(
      "Measures by slice",
      markup`<th scope="col">slice</th>
        <th scope="col" class="number">questions</th>
        <th scope="col" class="number">errors</th>
        <th scope="col" class="number">refusal F1</th>
        ${names.map((name) => markup`<th scope="col" class="number">${measureDescriptions[name].title}</th>`)}`,
      slices.map(
        (slice) =>
          markup`<tr>
            <th scope="row">${slice.name}</th>
            <td class="number">${slice.questions}</td>
            <td class="number">${slice.failures}</td>
            <td class="number">${formatValue(slice.refusal?.f1 ?? null, "share")}</td>
            ${names.map((name) => sliceCell(slice, name, changes))}
          </tr>`,
      ),
    )}
    <p class="note">Lines: 95 % bootstrap intervals.${hollow}</p>
    <div class="plots">${plotMeasures(slices, changes)}</div>`;
}

function sliceCell(slice: Slice, name: MeasureName, changes: Changes): Markup {
  const { unit } = measureDescriptions[name];
  const verdict = changes.of(slice.name, name)?.verdict ?? "same";
  const mark = verdict === "same" ? "" : `${verdictMarks[verdict]} `;
  const { count, value } = slice.measures[name];
  const isOfFewer = value !== null && count !== slice.questions;
  return markup`<td class="number ${verdict}">
    ${mark}${formatValue(value, unit)}${isOfFewer ? markup` <span class="soft">n ${count}</span>` : null}
  </td>`;
}

/** One that scrolls by itself where the page is too narrow for it, by keyboard too. */
export function table(name: string, titles: Markup, rows: readonly Markup[]): Markup {
  return markup`<div class="scroll" role="region" aria-label="${name}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${titles}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

// The report on the terminal: what was evaluated, measures with intervals, slices, and what failed.
import type { Comparison, EvaluationReport, Slice } from "../evaluation-report.ts";
import { measureDescriptions, measureNames, type MeasureName } from "../measuring/measures.ts";
import {
  changesOf,
  verdictMarks,
  type Changes,
  countOf,
  formatChange,
  formatInterval,
  formatP,
  formatValue,
} from "./format-value.ts";
import { problemsOf } from "./problems-of.ts";

export interface PrintOptions {
  /** Characters in a line; the terminal's unless given, and 100 where there is none. */
  readonly width?: number;
}

/** More are in the page. */
const mostFailures = 40;
const leastWidth = 32;

/** Lines that fit the width; ends without a line feed. */
export function printReport(
  report: EvaluationReport,
  comparison: Comparison | null,
  options: PrintOptions = {},
): string {
  // Not defined where the output is no terminal, whatever its type says.
  const terminal = process.stdout.columns as number | undefined;
  const width = Math.max(leastWidth, options.width ?? terminal ?? 100);
  const changes = changesOf(comparison);
  const all = report.slices[0];
  return [
    ...headLines(report, comparison, width),
    ...(all === undefined ? [] : ["", ...measureLines(all, changes, comparison !== null, width)]),
    ...sliceLines(report.slices.slice(1), changes, width),
    ...failureLines(report, changes, width),
    ...endLines(comparison, width),
  ].join("\n");
}

function headLines(
  { about, questions }: EvaluationReport,
  comparison: Comparison | null,
  width: number,
): string[] {
  const failed = questions.filter((question) => problemsOf(question).length > 0).length;
  const lines = [
    `${countOf(questions.length, "question")} of ${about.golden.path}, ${failed} failed`,
    `model ${about.model ?? "unknown"}, embedder ${about.embedder ?? "unknown"}, generation ${about.generation ?? "unknown"}`,
  ];
  if (about.against !== null) lines.push(`asked ${about.against}`);
  if (comparison !== null) {
    const { createdAt, commit } = comparison.baseline;
    lines.push(`compared with ${createdAt}${commit === null ? "" : `, ${commit.slice(0, 10)}`}`);
  }
  return lines.flatMap((line) => wrap(line, width));
}

function measureLines(
  slice: Slice,
  changes: Changes,
  isCompared: boolean,
  width: number,
): string[] {
  const names = measureNames.filter((name) => slice.measures[name].value !== null);
  const columns: Column[] = [
    { title: "measure", align: "left" },
    { title: "value", align: "right" },
    { title: "95 % interval", align: "left" },
    { title: "n", align: "right" },
    ...(isCompared ? [{ title: "change", align: "left" } as const] : []),
  ];
  const rows = names.map((name) => measureRow(name, slice, changes));
  const lines =
    tableWidth(columns, rows) <= width
      ? textTable(columns, rows)
      : rows.flatMap(([title, value, ...rest]) => narrowRow(title!, value!, rest, width));
  return slice.refusal === null ? lines : [...lines, ...refusalLines(slice.refusal, width)];
}

function measureRow(name: MeasureName, slice: Slice, changes: Changes): string[] {
  const { title, unit } = measureDescriptions[name];
  const interval = slice.measures[name];
  return [
    title,
    formatValue(interval.value, unit),
    formatInterval(interval, unit),
    String(interval.count),
    changeInWords(name, slice.name, changes),
  ];
}

function changeInWords(name: MeasureName, slice: string, changes: Changes): string {
  const change = changes.of(slice, name);
  if (change === null) return "";
  const { before, after, pValue, verdict } = change;
  if (before === after) return verdictMarks[verdict];
  const size = formatChange(before, after, measureDescriptions[name].unit);
  return `${verdictMarks[verdict]} ${size} ${formatP(pValue)}`.trimEnd();
}

/** The value beside its title, and under it what else is known of it. */
function narrowRow(
  title: string,
  value: string,
  [interval, count, change]: readonly string[],
  width: number,
): string[] {
  const more = [interval, `n ${count!}`, change].filter(
    (part) => part !== undefined && part !== "",
  );
  const space = " ".repeat(Math.max(1, width - title.length - value.length));
  return [`${title}${space}${value}`, `  ${clip(more.join(", "), width - 2)}`];
}

function refusalLines(refusal: NonNullable<Slice["refusal"]>, width: number): string[] {
  const [precision, recall, f1] = [refusal.precision, refusal.recall, refusal.f1].map((value) =>
    formatValue(value, "share"),
  );
  return ["", ...wrap(`refusals: precision ${precision!}, recall ${recall!}, F1 ${f1!}`, width)];
}

/** As many of these as fit, the first ones before the others. */
const sliceMeasures = [
  "contains",
  "refusedAnswerable",
  "refusedUnanswerable",
  "citationPrecision",
  "articleRecall10",
  "sourceCorrectness",
  "citationRecall",
  "tokenF1",
] as const satisfies readonly MeasureName[];

function sliceLines(slices: readonly Slice[], changes: Changes, width: number): string[] {
  if (slices.length === 0) return [];
  const nameWidth = Math.floor(width / 2);
  const columns: Column[] = [
    { title: "slice", align: "left" },
    { title: "n", align: "right" },
    ...sliceMeasures.map(
      (name) => ({ title: measureDescriptions[name].title, align: "right" }) as const,
    ),
  ];
  const rows = slices.map((slice) => [
    clip(slice.name, nameWidth),
    String(slice.questions),
    ...sliceMeasures.map((name) => sliceCell(slice, name, changes)),
  ]);
  let shown = columns.length;
  while (shown > 3 && tableWidth(columns.slice(0, shown), rows) > width) shown--;
  return ["", ...textTable(columns.slice(0, shown), rows)];
}

function sliceCell(slice: Slice, name: MeasureName, changes: Changes): string {
  const verdict = changes.of(slice.name, name)?.verdict ?? "same";
  const mark = verdict === "same" ? "" : `${verdictMarks[verdict]} `;
  return mark + formatValue(slice.measures[name].value, measureDescriptions[name].unit);
}

function failureLines({ questions }: EvaluationReport, changes: Changes, width: number): string[] {
  const failed = questions.flatMap((question) => {
    const reasons = problemsOf(question).map(({ reason }) => reason);
    return reasons.length === 0 ? [] : [{ id: question.golden.id, reason: reasons.join("; ") }];
  });
  if (failed.length === 0) return [];
  const lines = failed.slice(0, mostFailures).flatMap(({ id, reason }) => {
    const change = changes.ofQuestion(id);
    const mark = change === "worse" || change === "better" ? `${verdictMarks[change]} ` : "";
    return wrap(`${mark}${id}: ${reason}`, width - 2);
  });
  const left = failed.length - mostFailures;
  const rest = left > 0 ? [`${left} more are in report.markup`] : [];
  return ["", "failed:", ...[...lines, ...rest].map((line) => `  ${line}`)];
}

function endLines(comparison: Comparison | null, width: number): string[] {
  if (comparison === null) return [];
  const { better, worse, onlyBefore, onlyAfter, changed, regression } = comparison;
  const counts = `${verdictMarks.better} ${better.length} better, ${verdictMarks.worse} ${worse.length} worse, ${onlyAfter.length} new, ${onlyBefore.length} gone, ${changed.length} reworded`;
  // The reason a build fails is told whole, however long.
  const verdict = regression === null ? [] : [clip(regression, Number.POSITIVE_INFINITY)];
  return ["", ...wrap(counts, width), ...verdict];
}

export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
}

/** Rows under a line of titles, two spaces between columns; without what trails. */
function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const titles = columns.map(({ title }) => title);
  const widths = columns.map((_, at) =>
    Math.max(...[titles, ...rows].map((row) => widthOf(row[at] ?? ""))),
  );
  const line = (row: readonly string[]): string =>
    columns
      .map(({ align }, at) => pad(row[at] ?? "", widths[at]!, align))
      .join("  ")
      .trimEnd();
  return [line(titles), ...rows.map(line)];
}

/** The width that a table of these cells takes. */
function tableWidth(columns: readonly Column[], rows: readonly (readonly string[])[]): number {
  return Math.max(...textTable(columns, rows).map(widthOf));
}

/** On one line, without what could steer a terminal; ends in `…` where it is cut to the width. */
function clip(text: string, width: number): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  const signs = Array.from(plain);
  return signs.length <= width ? plain : `${signs.slice(0, Math.max(0, width - 1)).join("")}…`;
}

/** The same on as many lines as it takes, those after the first indented by two spaces. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of clip(text, Number.POSITIVE_INFINITY).split(" ")) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(clip(word, width));
    else if (widthOf(last) + 1 + widthOf(word) <= width) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(`  ${clip(word, width - 2)}`);
  }
  return lines;
}

/** In characters; all that is printed here takes one column each. */
export function widthOf(text: string): number {
  return Array.from(text).length;
}

function pad(text: string, width: number, align: Column["align"]): string {
  const space = " ".repeat(width - widthOf(text));
  return align === "left" ? text + space : space + text;
}

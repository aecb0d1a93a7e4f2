// A sweep as one table, in Markdown, which is readable on a terminal too.
import { measureDescriptions, type MeasureName } from "../measuring/measures.ts";
import { describeCombination } from "./read-grid.ts";
import type { SweepRow } from "./run-combinations.ts";

const shown = [
  "articleRecall10",
  "articleNdcg10",
  "contains",
  "tokenF1",
  "citationPrecision",
  "citationRecall",
  "quoteExactness",
  "sourceCorrectness",
  "refusedAnswerable",
  "refusedUnanswerable",
] as const satisfies readonly MeasureName[];

export function sweepTable(rows: readonly SweepRow[]): string {
  const heads = [
    "combination",
    ...shown.map((measure) => measureDescriptions[measure].title),
    "p50 ms",
    "failed",
  ];
  const body = rows.map(({ combination, all }) => [
    describeCombination(combination),
    ...shown.map((measure) => asShare(all?.measures[measure].value ?? null)),
    all?.latency.totalP50?.toFixed(0) ?? "–",
    all === null ? "all" : String(all.failures),
  ]);
  const table = [heads, ...body].map((cells) => cells.map((cell) => cell.replaceAll("|", "\\|")));
  const widths = heads.map((_, at) => Math.max(...table.map((cells) => cells[at]!.length)));
  const lines = table.map((cells) => asLine(cells, widths));
  lines.splice(1, 0, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`);
  return `${[...lines, ...failureLines(rows)].join("\n")}\n`;
}

function asLine(cells: readonly string[], widths: readonly number[]): string {
  const padded = cells.map((cell, at) =>
    at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!),
  );
  return `| ${padded.join(" | ")} |`;
}

function failureLines(rows: readonly SweepRow[]): string[] {
  const lines = rows.flatMap(({ combination, failure }) =>
    failure === null ? [] : [`FAILED ${describeCombination(combination)}: ${failure}`],
  );
  return lines.length === 0 ? [] : ["", ...lines];
}

function asShare(value: number | null): string {
  return value === null ? "–" : value.toFixed(3);
}

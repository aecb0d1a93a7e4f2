// How measured numbers are written, the same on the terminal and on the page, and their differences to
// the baseline, looked up by slice and measure or by question.
import type { Interval, Comparison, MeasureChange } from "../evaluation-report.ts";
import type { MeasureDescription, MeasureName } from "../measuring/measures.ts";

type Unit = MeasureDescription["unit"];

/** What stands for a value that does not apply. */
const noValue = "–";

/** Shares with three digits, times in ms or s, tokens whole or with one digit. */
export function formatValue(value: number | null, unit: Unit): string {
  if (value === null) return noValue;
  if (unit === "share") return value.toFixed(3);
  if (unit === "ms") return formatTime(value);
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}

/** `0.712–0.840`; empty without an interval. */
export function formatInterval({ low, high }: Interval, unit: Unit): string {
  if (low === null || high === null) return "";
  return `${formatValue(low, unit)}–${formatValue(high, unit)}`;
}

/** With its sign, a real minus. */
export function formatChange(before: number, after: number, unit: Unit): string {
  const change = after - before;
  const size = formatValue(Math.abs(change), unit);
  if (/^[0. ]+(ms|s)?$/.test(size)) return `±${size}`;
  return `${change > 0 ? "+" : "−"}${size}`;
}

/** `p 0.03`, `p < 0.001`; empty where there was no test. */
export function formatP(pValue: number | null): string {
  if (pValue === null) return "";
  if (pValue < 0.001) return "p < 0.001";
  return `p ${pValue.toPrecision(2)}`;
}

/** `1 question`, `2 questions`. */
export function countOf(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function formatTime(ms: number): string {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`;
  return ms >= 10 ? `${Math.round(ms)} ms` : `${ms.toFixed(1)} ms`;
}

/** Up is better, whichever way the number went. */
export const verdictMarks: Readonly<Record<MeasureChange["verdict"], string>> = {
  better: "▲",
  worse: "▼",
  same: "=",
};

/** `new` to the run, or `reworded`: another question under the id of an earlier one. */
export type QuestionChange = "better" | "worse" | "new" | "reworded";

export interface Changes {
  readonly of: (slice: string, measure: MeasureName) => MeasureChange | null;
  readonly ofQuestion: (id: string) => QuestionChange | null;
}

/** Of a run without a baseline there are none. */
export function changesOf(comparison: Comparison | null): Changes {
  const bySlice = new Map(
    comparison?.changes.map((change) => [keyOf(change.slice, change.measure), change]),
  );
  const byQuestion = new Map<string, QuestionChange>();
  for (const id of comparison?.onlyAfter ?? []) byQuestion.set(id, "new");
  for (const id of comparison?.changed ?? []) byQuestion.set(id, "reworded");
  for (const id of comparison?.better ?? []) byQuestion.set(id, "better");
  for (const id of comparison?.worse ?? []) byQuestion.set(id, "worse");
  return {
    of: (slice, measure) => bySlice.get(keyOf(slice, measure)) ?? null,
    ofQuestion: (id) => byQuestion.get(id) ?? null,
  };
}

function keyOf(slice: string, measure: MeasureName): string {
  return `${measure} ${slice}`;
}

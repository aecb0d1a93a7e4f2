// How measured numbers are written, the same on the terminal and on the page.
import type { Interval } from "../evaluation-report.ts";
import type { MeasureDescription } from "../measures.ts";

type Unit = MeasureDescription["unit"];

/** What stands for a value that does not apply. */
export const noValue = "–";

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

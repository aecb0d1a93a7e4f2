// How long whole answers took: a histogram with the median and the 95th percentile.
import * as Plot from "@observablehq/plot";
import type { EvaluationReport } from "../../evaluation-report.ts";
import { countOf, formatValue } from "../format-value.ts";
import type { Markup } from "../markup.ts";
import { drawPlot } from "./draw-plot.ts";

interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const mostBins = 30;
/** No scale of powers has a place for 0. */
const leastMs = 0.1;

/** Null where no time was taken. */
export function plotLatency({ questions, slices }: EvaluationReport): Markup | null {
  const times = questions.flatMap(({ measures }) => measures.totalMs ?? []);
  const { totalP50 = null, totalP95 = null } = slices[0]?.latency ?? {};
  if (times.length === 0) return null;
  const bins = binsOf(times);
  const marks = [
    { at: totalP50, name: "p50" },
    { at: totalP95, name: "p95" },
  ].flatMap(({ at, name }) => (at === null ? [] : [{ at: Math.max(leastMs, at), name }]));
  const inWords = marks.map(({ at, name }) => `${name} ${formatValue(at, "ms")}`).join(", ");
  const options: Plot.PlotOptions = {
    width: 380,
    height: 290,
    marginTop: 40,
    marginRight: 20,
    marginBottom: 44,
    style: { fontSize: "12px" },
    // One slow answer is not to press all others into the first bar.
    x: { type: "log", label: "whole answer (ms)", ticks: 4, tickFormat: tickName },
    y: { label: "questions", grid: true, ticks: 5, tickFormat: "d" },
    marks: [
      Plot.rectY(bins, { x1: "from", x2: "to", y: "count", fill: "var(--accent)", inset: 0.5 }),
      Plot.ruleX(marks, { x: "at", stroke: "var(--ink)", strokeDasharray: "4 3" }),
      // Of two that are close, neither is to hide the other.
      nameMark(marks.slice(0, 1), "end"),
      nameMark(marks.slice(1), "start"),
      Plot.ruleY([0]),
    ],
  };
  return drawPlot(options, {
    title: "Time to the whole answer",
    description: `Histogram of ${countOf(times.length, "question")}: ${inWords}`,
    note: inWords,
  });
}

function nameMark(marks: { at: number; name: string }[], textAnchor: "start" | "end"): Plot.Text {
  return Plot.text(marks, {
    x: "at",
    text: "name",
    frameAnchor: "top",
    dy: -12,
    textAnchor,
    fill: "var(--ink)",
  });
}

/** Of equal width on a scale of powers, about as many as the root of the number of times. */
function binsOf(times: readonly number[]): Bin[] {
  const logs = times.map((time) => Math.log(Math.max(leastMs, time)));
  const least = logs.reduce((low, log) => Math.min(low, log));
  const most = logs.reduce((high, log) => Math.max(high, log));
  const number = Math.min(mostBins, Math.max(5, Math.ceil(Math.sqrt(times.length))));
  const size = (most - least) / number || Math.LN2;
  const counts = new Array<number>(number).fill(0);
  for (const log of logs) counts[Math.min(number - 1, Math.floor((log - least) / size))]! += 1;
  return counts.map((count, at) => ({
    from: Math.exp(least + at * size),
    to: Math.exp(least + (at + 1) * size),
    count,
  }));
}

function tickName(ms: number): string {
  return ms >= 1 ? String(Math.round(ms)) : ms.toPrecision(1);
}

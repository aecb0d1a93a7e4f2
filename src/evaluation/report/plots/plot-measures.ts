// Shares with their intervals as dots and lines; what the baseline had as hollow dots.
import * as Plot from "@observablehq/plot";
import type { Slice } from "../../evaluation-report.ts";
import { measureDescriptions, measureNames, type MeasureName } from "../../measuring/measures.ts";
import type { Changes } from "../format-value.ts";
import { formatInterval, formatValue } from "../format-value.ts";
import type { Markup } from "../markup.ts";
import { drawPlot, shortName } from "./draw-plot.ts";

interface Row {
  /** Unique; the axis shows it cut short. */
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly before: number | null;
  readonly title: string;
}

const width = 380;
const rowHeight = 20;

/** Every share of one slice, a row each. Null where none applies. */
export function plotSlice(slice: Slice, changes: Changes): Markup | null {
  const rows = sharesOf([slice]).flatMap((measure) =>
    rowsOf(measureDescriptions[measure].title, slice, measure, changes),
  );
  return rows.length === 0 ? null : plotRows(rows, "All questions");
}

/** One plot for each share that applies somewhere, a row for each slice. */
export function plotMeasures(slices: readonly Slice[], changes: Changes): Markup[] {
  return sharesOf(slices).map((measure) => {
    const rows = slices.flatMap((slice) => rowsOf(slice.name, slice, measure, changes));
    const { title, better } = measureDescriptions[measure];
    return plotRows(rows, better === "lower" ? `${title} (lower is better)` : title);
  });
}

/** Of those that apply, the ones between 0 and 1. */
function sharesOf(slices: readonly Slice[]): MeasureName[] {
  return measureNames.filter(
    (name) =>
      name !== "unknownCitations" &&
      measureDescriptions[name].unit === "share" &&
      slices.some(({ measures }) => measures[name].value !== null),
  );
}

function rowsOf(name: string, slice: Slice, measure: MeasureName, changes: Changes): Row[] {
  const interval = slice.measures[measure];
  const { value } = interval;
  if (value === null) return [];
  const before = changes.of(slice.name, measure)?.before ?? null;
  const was = before === null ? "" : `, baseline ${formatValue(before, "share")}`;
  return [
    {
      name,
      value,
      low: interval.low ?? value,
      high: interval.high ?? value,
      before,
      title: `${name}: ${formatValue(value, "share")} (${formatInterval(interval, "share")}), n ${interval.count}${was}`,
    },
  ];
}

function plotRows(rows: readonly Row[], title: string): Markup {
  const options: Plot.PlotOptions = {
    width,
    height: rows.length * rowHeight + 50,
    marginLeft: 140,
    marginRight: 16,
    style: { fontSize: "12px" },
    x: { domain: [0, 1], grid: true, label: null, ticks: 5 },
    y: {
      domain: rows.map(({ name }) => name),
      label: null,
      tickSize: 0,
      tickFormat: (name: string) => shortName(name),
    },
    marks: [
      Plot.ruleY(rows, {
        y: "name",
        x1: "low",
        x2: "high",
        stroke: "var(--accent)",
        strokeWidth: 2,
      }),
      Plot.dot(rows, { y: "name", x: "value", r: 4, fill: "var(--accent)", title: "title" }),
      Plot.dot(
        rows.filter(({ before }) => before !== null),
        { y: "name", x: "before", r: 5.5, stroke: "var(--soft-ink)", strokeWidth: 1.5 },
      ),
    ],
  };
  return drawPlot(options, { title, description: `${title}: ${descriptionOf(rows)}` });
}

function descriptionOf(rows: readonly Row[]): string {
  const shown = rows.slice(0, 12).map(({ title }) => title);
  const left = rows.length - shown.length;
  return [...shown, ...(left > 0 ? [`${left} more in the table`] : [])].join("; ");
}

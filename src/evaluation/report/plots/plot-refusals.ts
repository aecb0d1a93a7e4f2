// What is refused at every threshold of the confidence, with the gates that were in force.
import * as Plot from "@observablehq/plot";
import { countOf, formatValue } from "../format-value.ts";
import type { Markup } from "../markup.ts";
import type { RefusalCurve, RefusalPoint } from "../refusal-curve.ts";
import { drawPlot } from "./draw-plot.ts";

const answerable = "answerable refused";
const unanswerable = "unanswerable refused";

const mostGateLines = 3;
const lineHeight = 13;

interface CurvePoint {
  readonly threshold: number;
  readonly share: number;
}

/** The lower the one curve and the higher the other at a gate, the better. */
export function plotRefusals(curve: RefusalCurve): Markup {
  const { points, gates, actual } = curve;
  const options: Plot.PlotOptions = {
    width: 380,
    height: 300,
    marginTop: 50,
    marginBottom: 44,
    marginRight: 16,
    style: { fontSize: "12px" },
    x: { domain: [0, 1], label: "least confidence", grid: true },
    y: { domain: [0, 1], label: "share refused", grid: true },
    marks: [
      curveMark(pointsOf(points, "answerableRefused"), "var(--error)"),
      curveMark(pointsOf(points, "unanswerableRefused"), "var(--good)", "6 3"),
      Plot.ruleX(gates, { x: "threshold", stroke: "var(--ink)", strokeDasharray: "2 3" }),
      Plot.dot(gates, { x: "threshold", y: "answerableRefused", r: 4, fill: "var(--error)" }),
      Plot.dot(gates, { x: "threshold", y: "unanswerableRefused", r: 4, fill: "var(--good)" }),
      ...gates.map(gateName),
    ],
  };
  const gateWords = gates.map(
    (gate) =>
      `gate ${formatValue(gate.threshold, "share")} (in force for ${countOf(gate.questions, "question")}) would refuse ${inWords(gate)}`,
  );
  return drawPlot(options, {
    title: "What the gate refuses",
    description: `Shares refused over the least confidence: ${gateWords.join("; ")}`,
    note: [
      `Solid: ${answerable}. Dashed: ${unanswerable}. Dotted: the gates in force.`,
      `${capitalized(gateWords.join("; "))}${gateWords.length === 0 ? "" : ". "}In truth were refused ${inWords(actual)}; other reasons than the confidence count there.`,
    ].join(" "),
  });
}

/** Above the plot; of gates that are close, none hides another. */
function gateName(gate: RefusalPoint, at: number): Plot.Text {
  return Plot.text([gate], {
    x: "threshold",
    text: () => formatValue(gate.threshold, "share"),
    frameAnchor: "top",
    dy: -10 - (at % mostGateLines) * lineHeight,
    fill: "var(--ink)",
  });
}

function curveMark(points: CurvePoint[], stroke: string, dashes?: string): Plot.Line {
  return Plot.line(points, {
    x: "threshold",
    y: "share",
    curve: "step-before",
    stroke,
    strokeWidth: 2,
    ...(dashes === undefined ? {} : { strokeDasharray: dashes }),
  });
}

function pointsOf(
  points: readonly RefusalPoint[],
  name: "answerableRefused" | "unanswerableRefused",
): CurvePoint[] {
  return points.map((point) => ({ threshold: point.threshold, share: point[name] }));
}

function inWords({
  answerableRefused,
  unanswerableRefused,
}: Omit<RefusalPoint, "threshold">): string {
  return `${percent(answerableRefused)} of the answerable and ${percent(unanswerableRefused)} of the unanswerable`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

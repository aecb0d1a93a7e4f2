// Fits the refusal gates to golden questions, and tells what that changes.
import type { Gate, GateName, Gates } from "../../answering/reading/gate.ts";
import {
  calibrateGate,
  isRefusedBy,
  scored,
  type CalibratedGate,
  type CalibrateOptions,
  leastForThreshold,
  refusalAt,
  refusalFigures,
  type RefusalFigures,
} from "./calibrate-gate.ts";
import type { GateExample } from "./golden-signals.ts";

export interface CurvePoint extends RefusalFigures {
  readonly threshold: number;
}

export interface GateCalibration extends CalibratedGate {
  readonly name: GateName;
  readonly questions: { readonly answerable: number; readonly unanswerable: number };
  /** The present threshold. */
  readonly leastBefore: number;
  readonly curve: readonly CurvePoint[];
}

export interface Calibration {
  readonly gates: Gates;
  readonly byGate: readonly GateCalibration[];
  /** Over all questions. */
  readonly before: RefusalFigures;
  readonly after: RefusalFigures;
  /** Questions that would change sides. */
  readonly nowRefused: readonly GateExample[];
  readonly nowAnswered: readonly GateExample[];
}

const curvePoints = 10;
const gateNames = ["latin", "cyrillic", "translated"] as const satisfies readonly GateName[];

export function calibrate(
  examples: readonly GateExample[],
  present: Gates,
  options: CalibrateOptions,
): Calibration {
  const byGate = gateNames.map((name) =>
    calibrateOne(
      name,
      examples.filter(({ gate }) => gate === name),
      present[name],
      options,
    ),
  );
  const [latin, cyrillic, translated] = byGate.map(({ gate }) => gate) as [Gate, Gate, Gate];
  const gates: Gates = { latin, cyrillic, translated };
  const fitted = new Set(byGate.flatMap((one) => (one.fitted === "none" ? [] : one.name)));
  const after = examples.map((example) => ({
    example,
    isAnswerable: example.isAnswerable,
    isRefused: fitted.has(example.gate)
      ? isRefusedBy(example, gates[example.gate])
      : example.isRefused,
  }));
  const moved = after.filter(({ example, isRefused }) => example.isRefused !== isRefused);
  return {
    gates,
    byGate,
    before: refusalFigures(examples),
    after: refusalFigures(after),
    nowRefused: moved.filter(({ isRefused }) => isRefused).map(({ example }) => example),
    nowAnswered: moved.filter(({ isRefused }) => !isRefused).map(({ example }) => example),
  };
}

function calibrateOne(
  name: GateName,
  examples: readonly GateExample[],
  present: Gate,
  options: CalibrateOptions,
): GateCalibration {
  const calibrated = calibrateGate(examples, present, options);
  const withConfidence = scored(examples, calibrated.gate);
  const thresholds = Array.from({ length: curvePoints }, (_, at) => (at + 0.5) / curvePoints);
  return {
    ...calibrated,
    name,
    questions: {
      answerable: examples.filter(({ isAnswerable }) => isAnswerable).length,
      unanswerable: examples.filter(({ isAnswerable }) => !isAnswerable).length,
    },
    leastBefore: present.least,
    curve: thresholds.map((threshold) => ({ threshold, ...refusalAt(withConfidence, threshold) })),
  };
}

export function calibrationAsText(calibration: Calibration): string {
  const { byGate, before, after, nowRefused, nowAnswered } = calibration;
  const lines = [
    ...byGate.flatMap(gateLines),
    "All questions",
    `  with the present gates  ${figuresAsText(before)}`,
    `  with the new gates      ${figuresAsText(after)}`,
    "",
    ...changeLines("would now be refused", nowRefused),
    ...changeLines("would now be answered", nowAnswered),
  ];
  return `${lines.join("\n")}\n`;
}

function gateLines(calibration: GateCalibration): string[] {
  const { name, questions, gate, leastBefore, fitted, figures, heldOut, curve } = calibration;
  const { answerable, unanswerable } = questions;
  const head = `Gate ${name}: ${answerable} answerable and ${unanswerable} unanswerable questions`;
  if (fitted === "none") {
    return [`${head}. Kept as it is: at least ${leastForThreshold} of each are needed.`, ""];
  }
  const what = fitted === "weights" ? "weights and threshold fitted" : "threshold fitted";
  return [
    `${head}, ${what}`,
    `  threshold ${leastBefore.toFixed(3)} → ${gate.least.toFixed(3)}  ${figuresAsText(figures)}`,
    `  on questions not fitted to  ${figuresAsText(heldOut!)}`,
    "  curve:",
    ...curve.map((point) => `    below ${point.threshold.toFixed(2)}  ${figuresAsText(point)}`),
    "",
  ];
}

/** `refusing: precision 95.0 %, recall 80.0 %; needless 2.0 %`. */
function figuresAsText({ precision, recall, needless }: RefusalFigures): string {
  return `refusing: precision ${percent(precision)}, recall ${percent(recall)}; needless ${percent(needless)}`;
}

function changeLines(what: string, examples: readonly GateExample[]): string[] {
  const lines = examples.map(({ id, question, isAnswerable }) => {
    const kind = isAnswerable ? "answerable" : "unanswerable";
    return `  ${id} (${kind}): ${question.replace(/\s+/gu, " ")}`;
  });
  const count = examples.length === 1 ? "1 question" : `${examples.length} questions`;
  return [`${count} ${what}${examples.length === 0 ? "." : ":"}`, ...lines];
}

function percent(value: number | null): string {
  return value === null ? "–" : `${(value * 100).toFixed(1)} %`;
}

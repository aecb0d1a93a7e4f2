// What a calibration found, for the terminal.
import type { Calibration, GateCalibration } from "./calibrate.ts";
import { leastForThreshold } from "./calibrate-gate.ts";
import type { RefusalFigures } from "./choose-threshold.ts";
import type { GateExample } from "./golden-signals.ts";

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

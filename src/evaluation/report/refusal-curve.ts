// What the refusal gate would do at every threshold, from the confidence that each answer tells.
import type { EvaluatedQuestion } from "../evaluation-report.ts";

export interface RefusalPoint {
  /** Questions of lower confidence are refused. */
  readonly threshold: number;
  /** Share of the answerable questions that are refused. */
  readonly answerableRefused: number;
  /** Share of the unanswerable questions that are refused. */
  readonly unanswerableRefused: number;
}

export interface RefusalCurve {
  /** By rising threshold, from 0, where nothing is refused, to 1. */
  readonly points: readonly RefusalPoint[];
  /** Gates that were in force, with what they make of all questions, the most used one first. */
  readonly gates: readonly (RefusalPoint & { readonly questions: number })[];
  /** What was refused in truth: other reasons than the confidence count too. */
  readonly actual: Omit<RefusalPoint, "threshold">;
}

interface Decision {
  readonly isAnswerable: boolean;
  readonly isRefused: boolean;
  readonly confidence: number;
  readonly gate: number | null;
}

/** Null where answerable or unanswerable questions that tell their confidence are missing. */
export function refusalCurve(questions: readonly EvaluatedQuestion[]): RefusalCurve | null {
  const decisions = questions.flatMap(decisionOf);
  const answerable = decisions.filter(({ isAnswerable }) => isAnswerable);
  const unanswerable = decisions.filter(({ isAnswerable }) => !isAnswerable);
  if (answerable.length === 0 || unanswerable.length === 0) return null;
  const pointAt = (threshold: number): RefusalPoint => ({
    threshold,
    answerableRefused: shareOf(answerable, ({ confidence }) => confidence < threshold),
    unanswerableRefused: shareOf(unanswerable, ({ confidence }) => confidence < threshold),
  });
  // Between two neighbouring confidences nothing changes, so each needs one threshold only.
  const steps = new Set(decisions.map(({ confidence }) => confidence));
  const thresholds = [...new Set([0, ...steps, 1])].sort((a, b) => a - b);
  return {
    points: thresholds.map(pointAt),
    gates: gatesOf(decisions).map(([gate, count]) => ({ ...pointAt(gate), questions: count })),
    actual: {
      answerableRefused: shareOf(answerable, ({ isRefused }) => isRefused),
      unanswerableRefused: shareOf(unanswerable, ({ isRefused }) => isRefused),
    },
  };
}

function decisionOf({ golden, answer }: EvaluatedQuestion): Decision[] {
  const confidence = answer?.searched.signals["confidence"];
  if (answer === null || confidence === undefined) return [];
  return [
    {
      isAnswerable: golden.answerable,
      isRefused: answer.status === "not-in-articles",
      confidence,
      gate: answer.searched.signals["gate"] ?? null,
    },
  ];
}

/** A gate can differ from question to question, as with their language. */
function gatesOf(decisions: readonly Decision[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const { gate } of decisions) {
    if (gate !== null) counts.set(gate, (counts.get(gate) ?? 0) + 1);
  }
  return [...counts].sort(([a, first], [b, second]) => second - first || a - b);
}

function shareOf(decisions: readonly Decision[], is: (decision: Decision) => boolean): number {
  return decisions.filter(is).length / decisions.length;
}

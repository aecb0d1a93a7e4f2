// Differences to the baseline, looked up by slice and measure or by question, with their marks.
import type { Comparison, MeasureChange } from "../evaluation-report.ts";
import type { MeasureName } from "../measures.ts";

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

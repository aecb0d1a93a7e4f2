// The measures of a run by tag: means with their intervals, the decision to refuse, and waiting times.
import { bootstrapMean } from "./statistics.ts";
import type { EvaluatedQuestion, Interval, Slice } from "../evaluation-report.ts";
import { measureNames, type MeasureName } from "./measures.ts";
import { quantile } from "./statistics.ts";

/** Holds every question. */
export const allSlice = "all";

/** `all` first, then one for each tag, in the order of their names. */
export function slicesOf(questions: readonly EvaluatedQuestion[]): Slice[] {
  const tags = new Set(questions.flatMap(({ golden }) => golden.tags));
  tags.delete(allSlice);
  const ofTags = [...tags].sort().map((tag) =>
    sliceOf(
      tag,
      questions.filter(({ golden }) => golden.tags.includes(tag)),
    ),
  );
  return [sliceOf(allSlice, questions), ...ofTags];
}

function sliceOf(name: string, questions: readonly EvaluatedQuestion[]): Slice {
  const measures = measureNames.map((measure) => [
    measure,
    intervalOf(valuesOf(questions, measure), `${name} ${measure}`),
  ]);
  return {
    name,
    questions: questions.length,
    failures: questions.filter(({ failure }) => failure !== null).length,
    measures: Object.fromEntries(measures) as Record<MeasureName, Interval>,
    refusal: refusalOf(questions),
    latency: latencyOf(questions),
  };
}

/** Where it applies. */
function valuesOf(questions: readonly EvaluatedQuestion[], measure: MeasureName): number[] {
  return questions.flatMap(({ measures }) => measures[measure] ?? []);
}

function intervalOf(values: readonly number[], seed: string): Interval {
  if (values.length === 0) return { count: 0, value: null, low: null, high: null };
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  return { count: values.length, value, ...bootstrapMean(values, seed) };
}

/**
 * A refusal of an unanswerable question is a true positive. Precision is 0 where nothing was refused,
 * F1 where precision and recall are.
 */
function refusalOf(questions: readonly EvaluatedQuestion[]): Slice["refusal"] {
  const needless = valuesOf(questions, "refusedAnswerable");
  const right = valuesOf(questions, "refusedUnanswerable");
  if (needless.length === 0 || right.length === 0) return null;
  const refusedRightly = count(right);
  const refused = refusedRightly + count(needless);
  const precision = refused === 0 ? 0 : refusedRightly / refused;
  const recall = refusedRightly / right.length;
  const f1 = (2 * refusedRightly) / (refused + right.length);
  return { precision, recall, f1 };
}

function count(values: readonly number[]): number {
  return values.filter((value) => value === 1).length;
}

function latencyOf(questions: readonly EvaluatedQuestion[]): Slice["latency"] {
  const at = (measure: MeasureName, part: number): number | null => {
    const values = valuesOf(questions, measure);
    return values.length === 0 ? null : quantile(values, part);
  };
  return {
    firstTokenP50: at("firstTokenMs", 0.5),
    firstTokenP95: at("firstTokenMs", 0.95),
    totalP50: at("totalMs", 0.5),
    totalP95: at("totalMs", 0.95),
  };
}

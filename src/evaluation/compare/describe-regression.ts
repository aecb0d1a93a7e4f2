// Why a build fails, in one line.
import type { EvaluationReport, MeasureChange } from "../evaluation-report.ts";
import { measureDescriptions } from "../measures.ts";
import { allSlice } from "../slices.ts";
import { brokenHardRule, countQuestions, nameSome } from "./hard-rules.ts";
import type { QuestionPair } from "./pair-questions.ts";

/** A change with a greater p value may be noise. */
const significance = 0.05;

/** Null where nothing regressed. Of several reasons the gravest, with the number of the others. */
export function describeRegression(
  pairs: readonly QuestionPair[],
  { questions }: EvaluationReport,
  changes: readonly MeasureChange[],
): string | null {
  const worse = changes.filter(({ verdict }) => verdict === "worse").sort(byGravity);
  const reasons = [brokenHardRule(questions), newFailures(pairs), ...worse.map(describeChange)];
  const [first, ...others] = reasons.filter((reason) => reason !== null);
  if (first === undefined) return null;
  return others.length === 0 ? first : `${first}; and ${others.length} more`;
}

/** A failure has no measures, so that no mean would tell of it. */
function newFailures(pairs: readonly QuestionPair[]): string | null {
  const failed = pairs.filter(
    ({ before, after }) => before.failure === null && after.failure !== null,
  );
  if (failed.length === 0) return null;
  const ids = failed.map(({ after }) => after.golden.id);
  return `${countQuestions(ids)} that had an answer and now failed: ${nameSome(ids)}`;
}

/** Those of all questions first, and among their like those furthest beyond their tolerance. */
function byGravity(a: MeasureChange, b: MeasureChange): number {
  const isOfTag = (change: MeasureChange): number => (change.slice === allSlice ? 0 : 1);
  return isOfTag(a) - isOfTag(b) || excessOf(b) - excessOf(a);
}

function excessOf({ before, after, tolerance }: MeasureChange): number {
  return Math.abs(after - before) / Math.max(tolerance ?? Infinity, 1e-6);
}

/** `contains answer of all: 0.850 → 0.700 (tolerance 0.020, 60 questions, p = 0.003)`. */
export function describeChange(change: MeasureChange): string {
  const { slice, measure, before, after, questions, tolerance, pValue } = change;
  const { title, unit } = measureDescriptions[measure];
  const show = (value: number): string =>
    unit === "share" ? value.toFixed(3) : `${Math.round(value)} ${unit}`;
  const details = [
    tolerance === null ? "not gated" : `tolerance ${show(tolerance)}`,
    questions === 1 ? "1 question" : `${questions} questions`,
    pValue === null ? "too few to test" : describeChance(pValue),
  ];
  return `${title} of ${slice}: ${show(before)} → ${show(after)} (${details.join(", ")})`;
}

function describeChance(pValue: number): string {
  const shown = pValue < 0.001 ? "p < 0.001" : `p = ${pValue.toFixed(3)}`;
  return pValue > significance ? `${shown}, may be noise` : shown;
}

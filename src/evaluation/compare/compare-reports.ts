// Two runs over the same golden questions: what changed, whether it may be chance, and whether the
// build is to fail.
import type {
  Comparison,
  EvaluatedQuestion,
  EvaluationReport,
  MeasureChange,
} from "../evaluation-report.ts";
import { measureDescriptions, measureNames, type MeasureName } from "../measuring/measures.ts";
import { allSlice } from "../measuring/slices.ts";
import { pairedTest } from "./paired-test.ts";
import { pairQuestions, type QuestionPair } from "./pair-questions.ts";
import { toleranceOf, type Tolerances } from "./read-tolerances.ts";
import { brokenHardRule, countQuestions, nameSome } from "./hard-rules.ts";

/** Against rounding, so that a change of exactly the tolerance is within it. */
const epsilon = 1e-9;

/** Throws `ComparisonError` for the report of another golden set. */
export function compareReports(
  baseline: EvaluationReport,
  report: EvaluationReport,
  tolerances: Tolerances,
): Comparison {
  const { pairs, ...others } = pairQuestions(baseline, report);
  const changes = slicesOfPairs(pairs).flatMap(([slice, ofSlice]) =>
    measureNames.flatMap((measure) => changeOf(slice, measure, ofSlice, tolerances) ?? []),
  );
  const moves = pairs.map(({ before, after }) => ({
    id: after.golden.id,
    move: gradeOf(after) - gradeOf(before),
  }));
  return {
    baseline: baseline.about,
    changes,
    better: moves.filter(({ move }) => move > 0).map(({ id }) => id),
    worse: moves.filter(({ move }) => move < 0).map(({ id }) => id),
    ...others,
    regression: describeRegression(pairs, report, changes),
  };
}

/** `all` first. Tags are those of the later run: a golden question may have got another one. */
function slicesOfPairs(
  pairs: readonly QuestionPair[],
): (readonly [name: string, pairs: readonly QuestionPair[]])[] {
  const tags = new Set(pairs.flatMap(({ after }) => after.golden.tags));
  tags.delete(allSlice);
  const ofTags = [...tags]
    .sort()
    .map((tag) => [tag, pairs.filter(({ after }) => after.golden.tags.includes(tag))] as const);
  return [[allSlice, pairs], ...ofTags];
}

/** Null where the measure applies to no question in both runs. */
function changeOf(
  slice: string,
  measure: MeasureName,
  pairs: readonly QuestionPair[],
  tolerances: Tolerances,
): MeasureChange | null {
  const values = pairs.flatMap(({ before, after }) => {
    const [earlier, later] = [before.measures[measure], after.measures[measure]];
    return earlier === null || later === null ? [] : [{ earlier, later }];
  });
  if (values.length === 0) return null;
  const before = mean(values.map(({ earlier }) => earlier));
  const after = mean(values.map(({ later }) => later));
  const tolerance = toleranceOf(tolerances, measure, slice, values.length);
  return {
    slice,
    measure,
    before,
    after,
    questions: values.length,
    tolerance,
    pValue: pairedTest(values.map(({ earlier, later }) => later - earlier)),
    verdict: verdictOf(measure, after - before, tolerance),
  };
}

function verdictOf(
  measure: MeasureName,
  change: number,
  tolerance: number | null,
): MeasureChange["verdict"] {
  if (tolerance === null || Math.abs(change) <= tolerance + epsilon) return "same";
  return change > 0 === (measureDescriptions[measure].better === "higher") ? "better" : "worse";
}

/**
 * How good an outcome is, for the lists of questions that got better or worse: right, refused, wrong,
 * failed. A wrong answer is worse than a needless refusal.
 */
function gradeOf({ failure, measures }: EvaluatedQuestion): number {
  if (failure !== null) return 0;
  if (measures.refusedUnanswerable !== null) return measures.refusedUnanswerable === 1 ? 3 : 1;
  if (measures.refusedAnswerable === 1) return 2;
  // Where no answer is given with the question, any cited one will do.
  return (measures.contains ?? 1) === 1 ? 3 : 1;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A change with a greater p value may be noise. */
const significance = 0.05;

/** Null where nothing regressed. Of several reasons the gravest, with the number of the others. */
function describeRegression(
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
function describeChange(change: MeasureChange): string {
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

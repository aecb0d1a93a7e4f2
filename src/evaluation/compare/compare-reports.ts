// Two runs over the same golden questions: what changed, whether it may be chance, and whether the
// build is to fail.
import type {
  Comparison,
  EvaluatedQuestion,
  EvaluationReport,
  MeasureChange,
} from "../evaluation-report.ts";
import { measureDescriptions, measureNames, type MeasureName } from "../measures.ts";
import { allSlice } from "../slices.ts";
import { describeRegression } from "./describe-regression.ts";
import { pairedTest } from "./paired-test.ts";
import { pairQuestions, type QuestionPair } from "./pair-questions.ts";
import { toleranceOf, type Tolerances } from "./read-tolerances.ts";

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

// The questions that two runs have in common.
import { createHash } from "node:crypto";
import type { EvaluatedQuestion, EvaluationReport } from "../evaluation-report.ts";
import type { GoldenQuestion } from "../golden/golden-question.ts";
import { ComparisonError } from "./read-report.ts";

export interface QuestionPair {
  readonly before: EvaluatedQuestion;
  readonly after: EvaluatedQuestion;
}

export interface PairedQuestions {
  /** In the order of their ids, so that sums do not depend on that of the file. */
  readonly pairs: readonly QuestionPair[];
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
  readonly changed: readonly string[];
}

/** Of the smaller run, the share of questions below which the other one is of another golden set. */
const leastShared = 0.5;

/** Throws `ComparisonError` for runs of different golden sets. */
export function pairQuestions(before: EvaluationReport, after: EvaluationReport): PairedQuestions {
  const known = new Map(before.questions.map((question) => [question.golden.id, question]));
  const asked = new Set(after.questions.map(({ golden }) => golden.id));
  const common = after.questions.flatMap((question) => {
    const earlier = known.get(question.golden.id);
    return earlier === undefined ? [] : [{ before: earlier, after: question }];
  });
  const pairs = common.filter((pair) => isAlike(pair));
  checkSameSet(before, after, pairs.length);
  return {
    pairs: pairs.sort((a, b) => (a.after.golden.id < b.after.golden.id ? -1 : 1)),
    onlyBefore: [...known.keys()].filter((id) => !asked.has(id)),
    onlyAfter: [...asked].filter((id) => !known.has(id)),
    changed: common.filter((pair) => !isAlike(pair)).map((pair) => pair.after.golden.id),
  };
}

/** Whether it asks the same and expects the same. Tags and notes change no measure. */
function isAlike({ before, after }: QuestionPair): boolean {
  return hashOf(before.golden) === hashOf(after.golden);
}

function hashOf(golden: GoldenQuestion): string {
  const { question, history, filter, answerable, answers, sources, notSources, quotes } = golden;
  const parts = [question, history, filter, answerable, answers, sources, notSources, quotes];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

function checkSameSet(before: EvaluationReport, after: EvaluationReport, shared: number): void {
  const smaller = Math.min(before.questions.length, after.questions.length);
  if (shared > 0 && shared >= smaller * leastShared) return;
  const sets = `${before.about.golden.path} (${before.questions.length} questions) and ${after.about.golden.path} (${after.questions.length} questions)`;
  throw new ComparisonError(
    `Cannot compare with the baseline: it is of another golden set; ${sets} have ${shared} questions in common. Name a baseline of the same set, or write a new one with --update-baseline.`,
  );
}

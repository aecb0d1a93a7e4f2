// Why a run must fail the build that it is part of, if it must.
import { brokenHardRule, countQuestions, nameSome } from "./compare/hard-rules.ts";
import type { Comparison, EvaluatedQuestion, EvaluationReport } from "./evaluation-report.ts";

/**
 * One line; null where nothing is wrong. A broken hard rule fails every run, whatever a baseline or a
 * tolerance says, and so does a question without an answer.
 */
export function whyRunFails(
  { questions }: Pick<EvaluationReport, "questions">,
  comparison: Pick<Comparison, "regression"> | null,
): string | null {
  return brokenHardRule(questions) ?? whyUnanswered(questions) ?? comparison?.regression ?? null;
}

/** One line; null where every question was answered or refused. */
export function whyUnanswered(questions: readonly EvaluatedQuestion[]): string | null {
  const failed = questions.filter(({ failure }) => failure !== null);
  if (failed.length === 0) return null;
  const ids = failed.map(({ golden }) => golden.id);
  const reason = failed[0]!.failure!.replace(/\s+/gu, " ");
  return `${countQuestions(ids)} without an answer: ${nameSome(ids)}. The first because: ${reason} Run the same command again to ask only these.`;
}

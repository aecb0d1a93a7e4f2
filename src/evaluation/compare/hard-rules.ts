// What no run may do, whatever the run before it did, and why a run must fail the build that it is part
// of: a wrong citation is the worst bug.
import type { EvaluatedQuestion, Comparison, EvaluationReport } from "../evaluation-report.ts";

interface HardRule {
  readonly isBroken: (question: EvaluatedQuestion) => boolean;
  /** Follows the number of questions. */
  readonly complaint: string;
}

const rules: readonly HardRule[] = [
  {
    isBroken: ({ measures }) => measures.quoteExactness !== null && measures.quoteExactness < 1,
    complaint: "with a quote that is not the article's text, where there must be none",
  },
  {
    isBroken: ({ measures }) => measures.unknownCitations !== null && measures.unknownCitations > 0,
    complaint: "with a citation mark that names no citation, where there must be none",
  },
];

const mostNamed = 5;

/** A sentence for the first rule that is broken, with the questions; null where all are kept. */
export function brokenHardRule(questions: readonly EvaluatedQuestion[]): string | null {
  for (const { isBroken, complaint } of rules) {
    const broken = questions.filter(isBroken).map(({ golden }) => golden.id);
    if (broken.length > 0) return `${countQuestions(broken)} ${complaint}: ${nameSome(broken)}`;
  }
  return null;
}

export function countQuestions({ length }: readonly unknown[]): string {
  return length === 1 ? "1 question" : `${length} questions`;
}

/** The first few ids, and how many more. */
export function nameSome(ids: readonly string[]): string {
  const named = ids.slice(0, mostNamed).join(", ");
  return ids.length > mostNamed ? `${named} and ${ids.length - mostNamed} more` : named;
}

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
function whyUnanswered(questions: readonly EvaluatedQuestion[]): string | null {
  const failed = questions.filter(({ failure }) => failure !== null);
  if (failed.length === 0) return null;
  const ids = failed.map(({ golden }) => golden.id);
  const reason = failed[0]!.failure!.replace(/\s+/gu, " ");
  return `${countQuestions(ids)} without an answer: ${nameSome(ids)}. The first because: ${reason} Run the same command again to ask only these.`;
}

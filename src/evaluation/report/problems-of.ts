// What is wrong with one answer, in words: what the terminal, the page and the JUnit file call failed.
import { containsAnswer } from "../measuring/contains-answer.ts";
import type { EvaluatedQuestion } from "../evaluation-report.ts";

export interface Problem {
  /** An error is a failure to answer at all; nothing can be said of the answer then. */
  readonly kind: "error" | "refusal" | "answer" | "citation";
  readonly reason: string;
}

/** Empty where the question passed. */
export function problemsOf(question: EvaluatedQuestion): Problem[] {
  const { failure, answer } = question;
  if (failure !== null) return [{ kind: "error", reason: `not answered: ${failure}` }];
  if (answer === null) return [{ kind: "error", reason: "not answered: no reason was kept" }];
  return [...decisionProblems(question), ...citationProblems(question)];
}

function decisionProblems({ golden, answer, measures }: EvaluatedQuestion): Problem[] {
  if (measures.refusedAnswerable === 1) {
    return [{ kind: "refusal", reason: "needless refusal: the articles answer it" }];
  }
  if (measures.refusedUnanswerable === 0) {
    return [{ kind: "refusal", reason: "answered, though the articles do not answer it" }];
  }
  if (!golden.answerable || measures.contains !== 0) return [];
  const missing = golden.answers.filter((group) => !containsAnswer(answer?.answer ?? "", [group]));
  return [{ kind: "answer", reason: `the answer lacks ${expectedInWords(missing)}` }];
}

function citationProblems({ measures, answer }: EvaluatedQuestion): Problem[] {
  const problems: Problem[] = [];
  const { quoteExactness, unknownCitations } = measures;
  if (quoteExactness !== null && quoteExactness < 1) {
    const total = answer?.citations.length ?? 0;
    const inexact = Math.max(1, Math.round((1 - quoteExactness) * total));
    problems.push({
      kind: "citation",
      reason: `inexact quotes: ${inexact} of ${total} not in the article at their offsets`,
    });
  }
  if (unknownCitations !== null && unknownCitations > 0) {
    problems.push({
      kind: "citation",
      reason: `unknown citations: ${unknownCitations} in the text that name none`,
    });
  }
  return problems;
}

/** `"a" or "b", and "c"`: groups that must all occur, each as alternatives. */
export function expectedInWords(answers: readonly (readonly string[])[]): string {
  return answers
    .map((group) => group.map((alternative) => `"${alternative}"`).join(" or "))
    .join(", and ");
}

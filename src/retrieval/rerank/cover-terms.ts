// How much of a question's terms a set of terms holds, weighted by what each is worth.
import type { QuestionTerm } from "../terms/analyze-question.ts";

/** How well one term of the question is met: 1 by itself, less by a variant, 0 not at all. */
export function coverOf(question: QuestionTerm, terms: ReadonlySet<string>): number {
  if (terms.has(question.term)) return 1;
  let best = 0;
  for (const [variant, value] of question.variants) {
    if (value > best && terms.has(variant)) best = value;
  }
  return best;
}

/** The worth that is met as a share of all worth, 0 to 1; 0 for a question without terms. */
export function coverage(
  question: readonly QuestionTerm[],
  coverOfTerm: (term: QuestionTerm, at: number) => number,
): number {
  let met = 0;
  let all = 0;
  for (const [at, term] of question.entries()) {
    met += term.worth * coverOfTerm(term, at);
    all += term.worth;
  }
  return all === 0 ? 0 : met / all;
}

// The built-in answerer: the sentences that best answer the question, word for word.
import type { AnalyzedQuestion } from "../retrieval/analyze-question.ts";
import { coverOf } from "../retrieval/cover-terms.ts";
import { questionKind } from "../retrieval/question-kind.ts";
import type { ScoredSentence } from "./score-sentences.ts";

const mostSentences = { usual: 3, list: 5 };
/** A further sentence must score at least this share of the best one. */
const leastShare = 0.72;
/** A sentence that has so much of another's terms says the same again. */
const sameShare = 0.75;

/** The sentences to quote, the one that answers first. Empty only where there are no sentences. */
export function extractAnswer(
  question: AnalyzedQuestion,
  ranked: readonly ScoredSentence[],
): ScoredSentence[] {
  const best = ranked[0];
  if (best === undefined) return [];
  const isList = questionKind(question.text) === "list";
  const most = isList ? mostSentences.list : mostSentences.usual;
  const chosen = [best];
  for (const sentence of ranked.slice(1)) {
    if (chosen.length === most) break;
    if (sentence.score < leastShare * best.score) break;
    if (chosen.some((other) => saysTheSame(sentence, other))) continue;
    if (!meetsAnyTerm(question, sentence)) continue;
    chosen.push(sentence);
  }
  return chosen;
}

function meetsAnyTerm({ terms }: AnalyzedQuestion, sentence: ScoredSentence): boolean {
  return terms.some((term) => coverOf(term, sentence.terms) > 0);
}

function saysTheSame(a: ScoredSentence, b: ScoredSentence): boolean {
  const [shorter, longer] = a.terms.size < b.terms.size ? [a, b] : [b, a];
  let common = 0;
  for (const term of shorter.terms) if (longer.terms.has(term)) common++;
  return common >= sameShare * shorter.terms.size;
}

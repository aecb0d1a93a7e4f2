// The built-in answerer: the sentences that best answer the question, word for word.
import type { AnalyzedQuestion } from "../retrieval/analyze-question.ts";
import { coverOf } from "../retrieval/cover-terms.ts";
import { questionKind } from "../retrieval/question-kind.ts";
import type { ScoredSentence } from "./score-sentences.ts";
import { withAntecedent, type QuotedStretch } from "./with-antecedent.ts";

/** Quotes of an answer; a sentence that one brings along to be understood does not count. */
const mostQuotes = { usual: 3, list: 5 };
/** A further sentence must score at least this share of the best one. */
const leastShare = 0.72;
/** A sentence that has so much of another's terms says the same again. */
const sameShare = 0.75;

/**
 * What to quote, the sentence that answers first. A sentence that cannot stand alone brings the one
 * before it. Empty only where there are no sentences.
 */
export function extractAnswer(
  question: AnalyzedQuestion,
  ranked: readonly ScoredSentence[],
): QuotedStretch[] {
  const best = ranked[0];
  if (best === undefined) return [];
  const isList = questionKind(question.text) === "list";
  const most = isList ? mostQuotes.list : mostQuotes.usual;
  const chosen = [best];
  const stretches = [withAntecedent(best)];
  for (const sentence of ranked.slice(1)) {
    if (sentence.score < leastShare * best.score) break;
    if (stretches.some((stretch) => holds(stretch, sentence))) continue;
    if (chosen.some((other) => saysTheSame(sentence, other))) continue;
    if (!meetsAnyTerm(question, sentence)) continue;
    const stretch = withAntecedent(sentence);
    if (stretches.some((other) => overlaps(stretch, other))) continue;
    chosen.push(sentence);
    stretches.push(stretch);
    if (stretches.length === most) break;
  }
  return stretches;
}

function holds(stretch: QuotedStretch, sentence: ScoredSentence): boolean {
  return (
    stretch.evidence === sentence.evidence &&
    stretch.startOffset <= sentence.startOffset &&
    sentence.endOffset <= stretch.endOffset
  );
}

function overlaps(a: QuotedStretch, b: QuotedStretch): boolean {
  return a.evidence === b.evidence && a.startOffset < b.endOffset && b.startOffset < a.endOffset;
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

// Answers that list things: each sentence has to bring something that is not listed yet.
import type { AnalyzedQuestion } from "../retrieval/analyze-question.ts";
import { holdsKind } from "../retrieval/question-kind.ts";
import type { SaidSentence } from "./says-nothing-new.ts";
import type { QuotedStretch } from "./with-antecedent.ts";

/** Words that an enumeration without names must add to be another one, and any other sentence. */
const leastNewWords = { enumeration: 3, other: 5 };

/** Whether a sentence has a name, an enumeration, or much else that neither the question nor `said` has. */
export function bringsItem(
  { terms }: AnalyzedQuestion,
  sentence: SaidSentence,
  said: readonly SaidSentence[],
): boolean {
  const known = new Set(terms.flatMap(({ variants }) => [...variants.keys()]));
  for (const other of said) for (const term of other.terms) known.add(term);
  const added = sentence.words.filter(({ term }) => !known.has(term));
  const hasName = added.some(
    ({ startOffset }) => startOffset > 0 && /^\p{Lu}/u.test(sentence.text.slice(startOffset)),
  );
  const least = holdsKind(sentence.text, "list") ? leastNewWords.enumeration : leastNewWords.other;
  return hasName || added.length >= least;
}

/**
 * The sentence that answers best stays first; behind it a list taken from one article reads as the
 * article does.
 */
export function inReadingOrder(stretches: readonly QuotedStretch[]): QuotedStretch[] {
  const [first, ...others] = stretches;
  if (first === undefined) return [];
  const { id } = first.evidence.article;
  if (others.some(({ evidence }) => evidence.article.id !== id)) return [...stretches];
  return [first, ...others.sort((a, b) => a.startOffset - b.startOffset)];
}

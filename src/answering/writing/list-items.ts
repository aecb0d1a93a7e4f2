// Answers that list things: each sentence has to bring something that is not listed yet.
import type { AnalyzedQuestion } from "../../retrieval/terms/analyze-question.ts";
import { holdsKind } from "../../retrieval/terms/question-kind.ts";
import type { SaidSentence } from "./says-nothing-new.ts";

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

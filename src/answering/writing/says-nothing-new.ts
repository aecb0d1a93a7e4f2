// News tells a thing in its lead and again below: a sentence that repeats what was quoted before is
// not worth a quote of its own.
import type { EvidenceSentence } from "../evidence/evidence-sentence.ts";

export type SaidSentence = Pick<EvidenceSentence, "terms" | "words" | "text">;

/** Of two sentences, one that has so much of the other's terms says the same. */
const sameShare = 0.75;

/** A figure that was not told before is new, however alike the sentences are: they may disagree. */
export function saysNothingNew(sentence: SaidSentence, said: readonly SaidSentence[]): boolean {
  if (said.length === 0) return false;
  const known = new Set(said.flatMap(({ text }) => numbersIn(text)));
  if (numbersIn(sentence.text).some((number) => !known.has(number))) return false;
  return said.some((other) => saysTheSame(sentence, other));
}

function saysTheSame(a: SaidSentence, b: SaidSentence): boolean {
  const [shorter, longer] = a.terms.size < b.terms.size ? [a, b] : [b, a];
  let common = 0;
  for (const term of shorter.terms) if (longer.terms.has(term)) common++;
  return common >= sameShare * shorter.terms.size;
}

function numbersIn(text: string): string[] {
  return text.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? [];
}

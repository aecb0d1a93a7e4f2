// What else an English article may say for a word of a question: the same word as the other side of the
// Atlantic spells it, and where the question asks who, another name of an office.
import { allLanguages } from "../../../languages/all-languages.ts";
import { termsOf } from "../../../vectorstore/text-analysis/analyze-text.ts";
import { isOn, type Without } from "../mechanisms.ts";
import { officeWordsFor } from "./office-words.ts";

export interface Alternative {
  readonly term: string;
  /** What finding it is worth against the term itself, below 1. */
  readonly value: number;
}

const spellingValue = 0.95;
const officeValue = 0.5;

/** `word` is the term as the question spells it, folded. */
export function alternativesOf(
  term: string,
  word: string,
  asksWho: boolean,
  without?: Without,
): Alternative[] {
  const spellings = isOn(without, "english-spelling")
    ? allLanguages.flatMap(({ words }) => words.otherSpelling?.(word) ?? [])
    : [];
  const spelt = spellings.flatMap(termsOf);
  const offices = asksWho && isOn(without, "office-words") ? officeWordsFor(term) : [];
  return [
    ...spelt.map((other) => ({ term: other, value: spellingValue })),
    ...offices.map((other) => ({ term: other, value: officeValue })),
  ].filter((other) => other.term !== term);
}

// The words that ask, as patterns to cut a question at.
import { patternOfAny } from "../../../languages/any-language.ts";

const wordEnd = String.raw`(?![\p{L}\p{N}’'-])`;
const wordStart = String.raw`(?<![\p{L}\p{N}’'-])`;

const asking = (asksInPlace: boolean): string =>
  patternOfAny(({ splitting }) => (splitting.asksInPlace === asksInPlace ? splitting.asking : ""));

/** Asks at the start of its clause. */
export const frontWord = `${asking(false)}${wordEnd}`;
/** Stands where the answer would stand, anywhere in its clause. */
export const inPlaceWord = `${wordStart}${asking(true)}${wordEnd}`;

/** Needs a noun behind it before there is a clause: "which ministry" asks nothing yet. */
const determiner = new RegExp(
  `^(?:\\p{L}{1,6}\\s+)?${patternOfAny(({ splitting }) => splitting.determiners)}(?!\\p{L})`,
  "iu",
);

/** Whether words that ask are followed by enough to be a clause of their own. */
export function isAskingClause(words: string, whole: string): boolean {
  const more = countWords(whole) - countWords(words);
  return more >= (determiner.test(words) ? 2 : 1);
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
}

// Words that the checks treat in a way of their own.
import { allLanguages } from "../../../languages/all-languages.ts";
import { wordsIn, wordsOfAny } from "../../../languages/any-language.ts";

const reporting = wordsOfAny(({ statements }) => statements.reporting);
const openers = wordsOfAny(({ statements }) => statements.openers);
const officesAndTitles = wordsOfAny(({ offices }) => `${offices.names} ${offices.titles}`);
const opposites = allLanguages.flatMap(({ statements }) =>
  statements.opposites.map((row) => row.split("/").map(wordsIn) as [string[], string[]]),
);

/** Papers and models report with different verbs, which say the same. */
export function isReporting(word: string): boolean {
  return reporting.has(word);
}

/** Words that begin sentences of answers, and are no names. */
export function isCommonOpener(word: string): boolean {
  return openers.has(word);
}

/** What stands before a name by office. `word` is folded. */
export function isOfficeOrTitle(word: string): boolean {
  return officesAndTitles.has(word);
}

/** Where a word stands in the rows of opposites; none for most words. */
export function sidesOf(word: string): { readonly row: number; readonly side: 0 | 1 }[] {
  return opposites.flatMap(([one, other], row) => [
    ...(one.some((start) => begins(word, start)) ? [{ row, side: 0 as const }] : []),
    ...(other.some((start) => begins(word, start)) ? [{ row, side: 1 as const }] : []),
  ]);
}

/** Short English words only with the endings of a verb: `join` would find `joint`. */
function begins(word: string, start: string): boolean {
  if (!/^[a-z]{1,4}$/u.test(start)) return word.startsWith(start);
  return word.startsWith(start) && /^(?:s|es|d|ed|ing)?$/u.test(word.slice(start.length));
}

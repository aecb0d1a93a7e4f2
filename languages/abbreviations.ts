// What a full stop after a short word means. Only rules and word lists of our own: the segmenter of
// the runtime changes between versions, and with it the passages' hashes.
import { wordsOfAny } from "./any-language.ts";

/**
 * - `never`: no sentence ends here (`Mr.`)
 * - `number`: none ends here if a number follows (`No. 5`); an ordinary word otherwise
 * - `initial`: a name's initial, which a line break does not end either
 * - `ambiguous`: one ends here only if the next word is one that is capitalised for that alone
 *   (`U.S.`, `Dec.`)
 * - `closing`: one ends here if a capital follows (`etc.`)
 */
export type AbbreviationKind = "never" | "number" | "initial" | "ambiguous" | "closing";

/** Titles, written with a capital: `gen.` and `rep.` in lower case may end a sentence. */
const titles = wordsOfAny(({ sentences }) => sentences.abbreviations.titles);

const kinds = new Map<string, AbbreviationKind>();
for (const [kind, list] of [
  ["never", "never"],
  ["number", "beforeNumber"],
  ["ambiguous", "ambiguous"],
  ["closing", "closing"],
] as const) {
  for (const word of wordsOfAny(({ sentences }) => sentences.abbreviations[list])) {
    kinds.set(word, kind);
  }
}

/** Words that stand with a capital in mid-sentence only as part of a name. */
const sentenceStarters = wordsOfAny(({ sentences }) => sentences.openers);

export const startsSentence = (word: string): boolean => sentenceStarters.has(word);

/**
 * The kind of abbreviation that `word` is, given without its last full stop (`Dec`, `т.д`); null
 * for an ordinary word. `before` is the text just before it, so that `т. д.` is seen as one.
 */
export function abbreviationKind(word: string, before = ""): AbbreviationKind | null {
  if (titles.has(word)) return "never";
  const spaced = /(?:^|[^\p{L}])(\p{Ll}\.)\s$/u.exec(before);
  const lower = word.toLowerCase();
  if (spaced && word === lower && word.length === 1) {
    const joined = kinds.get(`${spaced[1]!}${word}`);
    if (joined) return joined;
  }
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) {
    return kinds.get(lower) === "ambiguous" && word.length > 1 ? "ambiguous" : "initial";
  }
  const kind = kinds.get(lower);
  if (kind) return kind;
  return /^(?:\p{Ll}|(?:\p{L}{1,2}\.)+\p{L}{1,2})$/u.test(word) ? "ambiguous" : null;
}

// Whether a text holds a known answer, whatever its case, punctuation and endings.
import { withPlainLetters } from "../../../languages/plain-letters.ts";

/** A shorter word that goes on is mostly another word: `art` and `article`. */
const leastInflectedLength = 4;

/**
 * Whether the text holds one alternative of every group. An alternative begins where a word begins
 * and ends where one ends; if its last word has four letters or more, that one may have an ending,
 * so that `migrant` is found in `migrants`, but not `117` in `1175`.
 */
export function containsAnswer(text: string, groups: readonly (readonly string[])[]): boolean {
  const normal = normalizeAnswer(text);
  return groups.every((group) => group.some((answer) => containsOne(text, normal, answer)));
}

/** Letters and digits in lower case with single spaces between words. */
export function normalizeAnswer(text: string): string {
  return withPlainLetters(text.normalize("NFKC").toLowerCase())
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

function containsOne(text: string, normal: string, answer: string): boolean {
  const wanted = normalizeAnswer(answer);
  // An answer without letters and digits, such as a currency sign, is looked for as it is.
  if (wanted === "") return answer.trim() !== "" && text.includes(answer.trim());
  const lastWord = wanted.slice(wanted.lastIndexOf(" ") + 1);
  const isWord = /^[\p{L}\p{M}]+$/u.test(lastWord) && lastWord.length >= leastInflectedLength;
  const ending = isWord ? "[\\p{L}\\p{M}]*" : "";
  return new RegExp(`(?<![^ ])${wanted}${ending}(?![^ ])`, "u").test(normal);
}

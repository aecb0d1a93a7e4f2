// Spellings that readers take for the same, written one way.
import { allLanguages } from "./all-languages.ts";

const letters = new Map(
  allLanguages.flatMap((language) => Object.entries(language.letters.sameLetters)),
);
const varied = letters.size === 0 ? /(?!)/u : new RegExp(`[${[...letters.keys()].join("")}]`, "gu");

/** A lower-case text with one letter for those that mean the same. */
export function withPlainLetters(text: string): string {
  return text.replace(varied, (letter) => letters.get(letter)!);
}

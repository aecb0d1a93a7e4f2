// What a name looks like in scripts that have capitals, whatever the language.

/** Source of a pattern for a word that is written like a name, and not in capitals throughout. */
export const nameWord = String.raw`\p{Lu}\p{Ll}[\p{Ll}’'-]*`;

/** Whether a word is a person's name or a place by its letters, no acronym. */
export function isWrittenAsName(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word);
}

/** Whether a word is written as names are: with a capital first. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Whether the word at an offset has a capital that does not merely open the text. */
export function isNameAt(text: string, startOffset: number): boolean {
  return startOffset > 0 && isCapitalised(text.slice(startOffset, startOffset + 2));
}

const nameInside = /(?<=[\p{L}\p{N},;:)»”"]\s+[«“"(]?)\p{Lu}[’']?\p{L}/u;

/** Whether a sentence has a capitalised word besides the one that begins it. */
export function holdsName(sentence: string): boolean {
  return nameInside.test(sentence);
}

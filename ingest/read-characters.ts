// How the rules of this folder look at single characters and white space. Kept in one place, so
// that sentences, lines and marks agree on what ends a line and what closes a sentence.

const space = /\s/u;
const letter = /\p{L}/u;
/** Marks that may stand between a full stop and the end of its sentence. */
const closers = new Set(Array.from("\"'”’»›“)]}*_`"));
const terminators = new Set(Array.from("…。！？"));
const lineBreak = /\r\n|[\n\r\f\u2028\u2029]/gu;

/** Letters and signs of ASCII are told by their code, as most characters are such. */
export const isSpace = (character: string | undefined): boolean => {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : space.test(character);
};

export const isTerminator = (character: string | undefined): boolean => {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  return code < 128 ? code === 46 || code === 33 || code === 63 : terminators.has(character);
};

export const isCloser = (character: string | undefined): boolean =>
  character !== undefined && closers.has(character);

export const isLetter = (character: string | undefined): boolean =>
  character !== undefined && letter.test(character);

/** True for letters such as `a`; false for letters without case, digits and signs. */
export function isLowerCase(character: string | undefined): boolean {
  return character !== undefined && character !== character.toUpperCase();
}

/** The first offset at or after `offset` that holds no white space, at most `endOffset`. */
export function skipSpace(text: string, offset: number, endOffset: number): number {
  let position = offset;
  while (position < endOffset && isSpace(text[position])) position += 1;
  return position;
}

/**
 * The first offset at or after `offset` that may hold something else than a letter of the Latin,
 * Greek or Cyrillic alphabet: letters are most of a text, and code units are told fastest.
 */
export function skipLetters(text: string, offset: number, endOffset: number): number {
  let position = offset;
  for (; position < endOffset; position += 1) {
    const code = text.charCodeAt(position);
    const isLatin = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (!isLatin && (code < 0xc0 || code > 0x52f)) break;
  }
  return position;
}

/** The offset after the last character before `endOffset` that is no white space. */
export function trimEnd(text: string, startOffset: number, endOffset: number): number {
  let position = endOffset;
  while (position > startOffset && isSpace(text[position - 1])) position -= 1;
  return position;
}

/** Line breaks between two offsets; `\r\n` counts once. */
export function countLineBreaks(text: string, startOffset: number, endOffset: number): number {
  return text.slice(startOffset, endOffset).match(lineBreak)?.length ?? 0;
}

/** Whether the text before `endOffset` ends a sentence: a full stop, closing quotes may follow it. */
export function endsSentence(text: string, startOffset: number, endOffset: number): boolean {
  let position = trimEnd(text, startOffset, endOffset);
  while (position > startOffset && isCloser(text[position - 1])) position -= 1;
  return position > startOffset && isTerminator(text[position - 1]);
}

export function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

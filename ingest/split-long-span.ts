// Cuts what is too long for one sentence, at the best place there is.
import { isSpace, skipSpace, trimEnd } from "./read-characters.ts";

/** A stretch of a text. UTF-16 code units, end exclusive. */
export interface Span {
  readonly startOffset: number;
  readonly endOffset: number;
}

/** Best first: after these a long sentence is cut. */
const cuts = [/;\s|\n/gu, /,\s/gu, /\s/gu];

/** `[startOffset, endOffset)` in pieces of at most `maxLength` UTF-16 code units. */
export function splitLongSpan(
  text: string,
  startOffset: number,
  endOffset: number,
  maxLength: number,
): Span[] {
  const spans: Span[] = [];
  let start = startOffset;
  while (endOffset - start > maxLength) {
    const cut = lastCut(text, start, start + maxLength);
    const end = trimEnd(text, start, cut);
    if (end > start) spans.push({ startOffset: start, endOffset: end });
    start = skipSpace(text, cut, endOffset);
  }
  if (endOffset > start) spans.push({ startOffset: start, endOffset });
  return spans;
}

/** The last good place to cut in the later two thirds of the window, else its end. */
function lastCut(text: string, start: number, end: number): number {
  const from = start + Math.floor((end - start) / 3);
  const window = text.slice(from, end);
  for (const cut of cuts) {
    const last = [...window.matchAll(cut)].at(-1);
    if (last) return from + last.index + (isSpace(last[0][0]) ? 0 : 1);
  }
  // No space at all: cut anywhere but between the halves of one character.
  return /[\uD800-\uDBFF]/.test(text[end - 1] ?? "") ? end - 1 : end;
}

// Sentences by rules of our own, in one pass: the same on every version of Node, because the hashes
// of passages, and with them the vectors already paid for, depend on where sentences end.
import { abbreviationKind, startsSentence } from "../languages/abbreviations.ts";
import {
  countLineBreaks,
  isCloser,
  isLetter,
  isLowerCase,
  isSpace,
  isTerminator,
  skipLetters,
  skipSpace,
  trimEnd,
} from "./read-characters.ts";
import { splitLongSpan, type Span } from "./split-long-span.ts";

/** Longer sentences are cut: no reader finds the words in them, and no model reads them well. */
export const maxSentenceLength = 1200;

/** How far ahead a bracket's end is looked for before its sentence is held together. */
const bracketReach = 300;
const longestAbbreviation = 8;
const openers = new Set(Array.from("\"'“„‘«‹([{*_`¿¡"));
const dashes = new Set(Array.from("-–—―"));
const bullet = /[•‣◦▪●]\s/uy;
const listMarker = /(?:[-–—*+]|\(?(?:\d{1,3}|\p{Ll})[.)])\s+\S/uy;

/**
 * The sentences of `text` between two offsets: sorted, without white space around them, not
 * overlapping, and covering all that is not white space. A closing quote belongs to its sentence.
 */
export function splitSentences(text: string, startOffset = 0, endOffset = text.length): Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, startOffset, endOffset);
  let position = start;
  let openBrackets = 0;
  const endAt = (end: number): void => {
    if (end > start) spans.push(...splitLongSpan(text, start, end, maxSentenceLength));
    start = position = skipSpace(text, end, endOffset);
    openBrackets = 0;
  };
  while (position < endOffset) {
    const character = text[position];
    if (isTerminator(character)) {
      const runEnd = endOfRun(text, position, endOffset);
      const close = endOfClosers(text, runEnd, endOffset);
      const open = openBrackets + bracketBalance(text, runEnd, close);
      if (isBoundary(text, { start, stop: position, runEnd, close, open, endOffset })) endAt(close);
      else position = runEnd;
    } else if (isSpace(character)) {
      const next = skipSpace(text, position, endOffset);
      if (isParagraphBreak(text, start, position, next)) endAt(position);
      else position = next;
    } else {
      openBrackets = Math.max(0, openBrackets + bracketBalance(text, position, position + 1));
      position = skipLetters(text, position + 1, endOffset);
    }
  }
  endAt(trimEnd(text, start, endOffset));
  return spans;
}

/** A full stop (or a run of them) in the sentence that begins at `start`. */
interface Stop {
  readonly start: number;
  readonly stop: number;
  /** After the run of full stops. */
  readonly runEnd: number;
  /** After the closing quotes and brackets that follow the run. */
  readonly close: number;
  /** Brackets still open after them. */
  readonly open: number;
  readonly endOffset: number;
}

function isBoundary(text: string, at: Stop): boolean {
  if (at.close >= at.endOffset) return true;
  if (!isSpace(text[at.close])) return false;
  const next = skipSpace(text, at.close, at.endOffset);
  if (next >= at.endOffset) return true;
  const lineBreaks = countLineBreaks(text, at.close, next);
  if (lineBreaks >= 2) return true;
  // `. . .` is an ellipsis set with spaces.
  if (isTerminator(text[next])) return false;
  if (isElision(text, at) || (at.open > 0 && closesSoon(text, at.close, at.endOffset, at.open))) {
    return false;
  }
  if (lineBreaks === 1 && startsList(text, at.start, at.close, next)) return true;
  return wordRule(text, at, next, lineBreaks) ?? plainRule(text, at, next, lineBreaks);
}

/** What the word before a single full stop decides; null leaves it to the plain rule. */
function wordRule(text: string, at: Stop, next: number, lineBreaks: number): boolean | null {
  if (text[at.stop] !== "." || at.runEnd !== at.stop + 1) return null;
  const wordStart = startOfWord(text, at.start, at.stop);
  const word = text.slice(wordStart, at.stop);
  if (wordStart === at.start && /^\d{1,3}(?:\.\d{1,2})*$/u.test(word)) return false;
  const kind = abbreviationKind(word, text.slice(Math.max(at.start, wordStart - 4), wordStart));
  if (kind === null) return null;
  const first = firstOf(text, next, at.endOffset);
  if (kind === "never") return false;
  if (kind === "closing") return isLetter(text[first]) ? !isLowerCase(text[first]) : null;
  if (kind === "number") return /\d/u.test(text[first] ?? "") ? false : null;
  const isCapital = isLetter(text[first]) && !isLowerCase(text[first]);
  if (kind === "ambiguous" && lineBreaks === 1 && isCapital) return true;
  return startsSentence(capitalisedWord(text, first, at.endOffset));
}

function plainRule(text: string, at: Stop, next: number, lineBreaks: number): boolean {
  const hasClosers = at.close > at.runEnd;
  const first = firstOf(text, next, at.endOffset);
  const isContinued = isLowerCase(text[first]);
  if (lineBreaks === 1) return !(isContinued && (hasClosers || text[at.runEnd - 1] === "…"));
  if (dashes.has(text[next] ?? "")) {
    const spoken = skipSpace(text, next + 1, at.endOffset);
    return !hasClosers && !isLowerCase(text[firstOf(text, spoken, at.endOffset)]);
  }
  return !isContinued;
}

/** A blank line, or a new line that begins an item of a list. */
function isParagraphBreak(text: string, start: number, end: number, next: number): boolean {
  const lineBreaks = countLineBreaks(text, end, next);
  if (lineBreaks !== 1) return lineBreaks > 1;
  return startsList(text, start, end, next);
}

function startsList(text: string, start: number, end: number, next: number): boolean {
  bullet.lastIndex = next;
  if (bullet.test(text)) return true;
  listMarker.lastIndex = next;
  if (!listMarker.test(text)) return false;
  listMarker.lastIndex = start;
  // A dash or number may also begin a wrapped line; punctuation before it or an item above decides.
  return /[.!?…:;,]/u.test(text[end - 1] ?? "") || listMarker.test(text);
}

function endOfRun(text: string, offset: number, endOffset: number): number {
  let position = offset;
  while (position < endOffset && isTerminator(text[position])) position += 1;
  return position;
}

/** Closing quotes and brackets, one of them after a space (`fin. »`), and note numbers (`end.[3]`). */
function endOfClosers(text: string, offset: number, endOffset: number): number {
  let position = offset;
  while (position < endOffset && isCloser(text[position])) position += 1;
  if (/[ \u00a0\u202f]/u.test(text[position] ?? "") && /[»›”]/u.test(text[position + 1] ?? "")) {
    if (position + 2 <= endOffset) position += 2;
  }
  const note = /(?:\[\d{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})+/uy;
  note.lastIndex = position;
  if (note.test(text) && note.lastIndex <= endOffset) position = note.lastIndex;
  return position;
}

function bracketBalance(text: string, startOffset: number, endOffset: number): number {
  let balance = 0;
  for (let position = startOffset; position < endOffset; position += 1) {
    const character = text[position];
    const isOpening = character === "(" || character === "[";
    // Not where it is the mouth of a face.
    if (isOpening && !/[:;=]/u.test(text[position - 1] ?? "")) balance += 1;
    if (character === ")" || character === "]") balance -= 1;
  }
  return balance;
}

/** Whether the brackets that are open are closed on the same line and within reach. */
function closesSoon(text: string, offset: number, endOffset: number, open: number): boolean {
  let depth = open;
  const limit = Math.min(endOffset, offset + bracketReach);
  for (let position = offset; position < limit && text[position] !== "\n"; position += 1) {
    depth += bracketBalance(text, position, position + 1);
    if (depth <= 0) return true;
  }
  return false;
}

/** `[...]` and `(…)` stand for words left out. */
function isElision(text: string, at: Stop): boolean {
  return /[([]/u.test(text[at.stop - 1] ?? "") && /[)\]]/u.test(text[at.runEnd] ?? "");
}

function startOfWord(text: string, floor: number, end: number): number {
  let position = end;
  const limit = Math.max(floor, end - longestAbbreviation);
  while (position > limit && /[\p{L}\p{N}.-]/u.test(text[position - 1]!)) position -= 1;
  const isCut = position === limit && position > floor && isLetter(text[position - 1]);
  // Longer than any abbreviation: an empty word is none of them.
  return isCut ? end : position;
}

/** The first character that is no opening quote, bracket or emphasis. */
function firstOf(text: string, offset: number, endOffset: number): number {
  let position = offset;
  while (position < endOffset && openers.has(text[position]!)) position += 1;
  return position;
}

/** The word at `offset`, empty if a full stop follows it: then it is an initial itself. */
function capitalisedWord(text: string, offset: number, endOffset: number): string {
  let position = offset;
  const limit = Math.min(endOffset, offset + 16);
  while (position < limit && (isLetter(text[position]) || text[position] === "-")) position += 1;
  return text[position] === "." ? "" : text.slice(offset, position);
}

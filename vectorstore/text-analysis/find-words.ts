// Where the words of a text stand. `U.S.` and `1,000` are one word each.
import { classOf, letterBit, markBit, numberBit, surrogateBit } from "./letter-classes.ts";

/** What a word is. Followed step by step below, which is quicker. */
export const wordPattern =
  /(?<![\p{L}\p{N}])(?:[A-Z]\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?<=\p{N})[.,](?=\p{N}{3}\b)\p{N}+)*/gu;

const wordBits = letterBit | numberBit;
const insideBits = letterBit | numberBit | markBit;
const fullStop = 46;
const comma = 44;
/** Digits between two commas of a number. */
const groupLength = 3;

/** Calls `visit` with each match of `wordPattern`, in order. Offsets in UTF-16 code units, end exclusive. */
export function findWords(
  text: string,
  visit: (word: string, startOffset: number, endOffset: number) => void,
): void {
  if (hasSurrogates(text)) {
    for (const { 0: word, index } of text.matchAll(wordPattern)) {
      visit(word, index, index + word.length);
    }
    return;
  }
  for (let at = 0; at < text.length;) {
    if ((classOf(text.charCodeAt(at)) & wordBits) === 0) {
      at++;
      continue;
    }
    const end = endOfInitials(text, at) || endOfWord(text, at);
    visit(text.slice(at, end), at, end);
    at = end;
  }
}

/** Words that hyphens join. */
export const hyphenatedPattern = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+/gu;
const hyphen = /[-‐‑]/gu;

/** Calls `visit` with each match of `hyphenatedPattern`, in order, found from its first hyphen on. */
export function findHyphenated(text: string, visit: (words: string) => void): void {
  if (!/[-‐‑]/u.test(text)) return;
  if (hasSurrogates(text)) {
    for (const [words] of text.matchAll(hyphenatedPattern)) visit(words);
    return;
  }
  let end = 0;
  for (const { index } of text.matchAll(hyphen)) {
    if (index < end) continue;
    const start = startOfRun(text, end, index);
    end = endOfHyphenated(text, index);
    if (start < index && end > index) visit(text.slice(start, end));
    else end = index + 1;
  }
}

function startOfRun(text: string, floor: number, end: number): number {
  let start = end;
  while (start > floor && (classOf(text.charCodeAt(start - 1)) & wordBits) !== 0) start--;
  return start;
}

/** Where the words end that a hyphen joins to what stands before; its own place where there are none. */
function endOfHyphenated(text: string, hyphenAt: number): number {
  let end = hyphenAt;
  while (isHyphen(text.charAt(end))) {
    let runEnd = end + 1;
    while (runEnd < text.length && (classOf(text.charCodeAt(runEnd)) & wordBits) !== 0) runEnd++;
    if (runEnd === end + 1) break;
    end = runEnd;
  }
  return end;
}

function isHyphen(character: string): boolean {
  return character === "-" || character === "‐" || character === "‑";
}

function hasSurrogates(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xd800 && (classOf(code) & surrogateBit) !== 0) return true;
  }
  return false;
}

/** The end of `U.S.`; 0 where there is none. */
function endOfInitials(text: string, start: number): number {
  if (text.charCodeAt(start + 1) !== fullStop) return 0;
  if (start > 0 && (classOf(text.charCodeAt(start - 1)) & wordBits) !== 0) return 0;
  let end = start;
  while (isCapital(text.charCodeAt(end)) && text.charCodeAt(end + 1) === fullStop) end += 2;
  return end - start >= 4 ? end : 0;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && (classOf(text.charCodeAt(end)) & insideBits) !== 0) end++;
  while (continuesNumber(text, end)) end = skipNumbers(text, end + 1);
  return end;
}

/** Whether a number goes on behind a full stop or comma: three digits, and then no letter. */
function continuesNumber(text: string, end: number): boolean {
  const sign = text.charCodeAt(end);
  if ((sign !== fullStop && sign !== comma) || !isNumber(text, end - 1)) return false;
  const groupEnd = end + 1 + groupLength;
  for (let at = end + 1; at < groupEnd; at++) if (!isNumber(text, at)) return false;
  return isOfAscii(text, groupEnd - 1) !== isOfAscii(text, groupEnd);
}

function skipNumbers(text: string, start: number): number {
  let end = start;
  while (isNumber(text, end)) end++;
  return end;
}

function isNumber(text: string, at: number): boolean {
  return at < text.length && (classOf(text.charCodeAt(at)) & numberBit) !== 0;
}

/** Whether `\b` takes it for part of a word. */
function isOfAscii(text: string, at: number): boolean {
  return /^\w$/u.test(text.charAt(at));
}

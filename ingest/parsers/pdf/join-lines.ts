// How a line goes on from the one before: in the same paragraph, in the same word, or anew.
import { patternOfAny, wordsIn, wordsOfAny } from "../../../languages/any-language.ts";
import type { Line } from "./page-rows.ts";

export type Joint =
  /** A new paragraph. */
  | "paragraph"
  /** A new line of the same paragraph, as in a list or an address. */
  | "line"
  | "space"
  /** The word goes on: the hyphen at the end of the line goes, or stays where it belongs to the word. */
  | "word"
  | "hyphen";

/** What the lines around say of their setting. Lengths are points. */
export interface Setting {
  readonly left: number;
  readonly right: number;
  /** From line to line, in font sizes. */
  readonly leading: number;
}

/** Whether a word stands in the text without a hyphen, and with one. */
export interface KnownWords {
  has(word: string): boolean;
}

const sentenceEnd = /[.!?…:;]["'»”’)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$/u;
const numberedHeading = /^\d+(?:\.\d+)*\.?\s+\p{Lu}/u;
/** What begins further right begins a paragraph, in font sizes. */
const indent = 0.8;
const bullet = /^(?:[•▪●◦‣*–—-]|\(?\d{1,3}[.)]|\(?\p{L}\))\s/u;
const letterHyphen = /(?<before>[\p{L}\p{N}]+)(?<sign>[-\u2010\u00AD])$/u;
const softHyphen = "\u00AD";

/** Parts of words whose hyphen belongs to the word. */
const hyphenatedEnds = new RegExp(
  `^${patternOfAny(({ sentences }) => wordsIn(sentences.hyphenated.last))}(?!\\p{L})`,
  "iu",
);
const hyphenatedStarts = wordsOfAny(({ sentences }) => sentences.hyphenated.first);

/** Between two lines of one column. */
export function jointOf(line: Line, next: Line, setting: Setting, words: KnownWords): Joint {
  if (line.isTabular || next.isTabular)
    return line.isTabular && next.isTabular ? "line" : "paragraph";
  const isFar = next.y - line.y > 1.4 * setting.leading * Math.max(line.size, next.size);
  if (isFar || isOtherSize(line, next)) return "paragraph";
  if (bullet.test(next.text)) return bullet.test(line.text) ? "line" : "paragraph";
  const isIndented = (one: Line): boolean => one.x - setting.left > indent * one.size;
  if (isIndented(next) && !isIndented(line) && !isCentred(line, next)) return "paragraph";
  if (couldHaveGoneOn(line, next, setting)) {
    if (sentenceEnd.test(line.text)) return "paragraph";
    if (!isCentred(line, next) && !letterHyphen.test(line.text)) return "line";
  }
  return withinParagraph(line, next, words);
}

/** What the last line of a column or page, and the first of the next one, stand in. */
export interface Sides {
  readonly before: Setting;
  readonly after: Setting;
  /** Most lines of the column end because it ends: it holds prose, no list and no address. */
  readonly isProse: boolean;
}

/** Between the last line of a column or page and the first of the next one. */
export function jointAcross(line: Line, next: Line, sides: Sides, words: KnownWords): Joint {
  const isApart = line.isTabular || next.isTabular || isOtherSize(line, next);
  if (isApart || sentenceEnd.test(line.text) || bullet.test(next.text)) return "paragraph";
  const goesOn = letterHyphen.test(line.text) || /^\p{Ll}/u.test(next.text);
  return goesOn || isFullAcross(line, next, sides)
    ? withinParagraph(line, next, words)
    : "paragraph";
}

/** A capital may begin a name as well as a paragraph: the line before it tells, where it is full. */
function isFullAcross(line: Line, next: Line, { before, after, isProse }: Sides): boolean {
  if (!isProse || bullet.test(line.text) || numberedHeading.test(next.text)) return false;
  if (next.x - after.left > indent * next.size) return false;
  const moved = { ...next, x: line.x, right: line.x + next.right - next.x };
  return !couldHaveGoneOn(line, moved, before);
}

/** Whether most of a column's lines are as full as their next words allow; three at the least tell. */
export function isProse(lines: readonly Line[], setting: Setting): boolean {
  const full = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && !couldHaveGoneOn(line, next, setting);
  });
  return lines.length >= 3 && full.length >= (lines.length - 1) / 2;
}

function withinParagraph(line: Line, next: Line, words: KnownWords): Joint {
  const { before, sign } = letterHyphen.exec(line.text)?.groups ?? {};
  const after = /^[\p{L}\p{N}]+/u.exec(next.text)?.[0];
  if (before === undefined || sign === undefined || after === undefined) return "space";
  if (sign === softHyphen) return "word";
  if (!/^\p{Ll}/u.test(after) || !/^\p{L}+$/u.test(before)) return "hyphen";
  const [whole, parted] = [before + after, `${before}-${after}`].map((word) => word.toLowerCase());
  if (words.has(whole!)) return "word";
  if (words.has(parted!)) return "hyphen";
  const belongs = hyphenatedEnds.test(next.text) || hyphenatedStarts.has(before.toLowerCase());
  return belongs ? "hyphen" : "word";
}

/** There was room for the next word: the line was ended on purpose. */
function couldHaveGoneOn(line: Line, next: Line, { right }: Setting): boolean {
  const perCharacter = (next.right - next.x) / Math.max(1, next.text.length);
  const word = next.text.split(" ", 1)[0]!.length * perCharacter;
  return line.right + word + 1.5 * line.size < right;
}

function isCentred(line: Line, next: Line): boolean {
  const distance = Math.abs(line.x + line.right - next.x - next.right) / 2;
  return distance < line.size && Math.abs(line.x - next.x) > line.size;
}

function isOtherSize(line: Line, next: Line): boolean {
  return Math.abs(line.size - next.size) > 0.12 * Math.max(line.size, next.size);
}

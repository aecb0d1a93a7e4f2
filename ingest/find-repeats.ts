// Paragraphs that say nothing new: a line that stood before, and the caption under a picture that
// is put together from the words of a neighbouring paragraph.
import { wordsOfAny } from "../languages/any-language.ts";
import { countWords } from "./read-characters.ts";
import type { TextLine } from "./split-lines.ts";
import { splitSentences } from "./split-sentences.ts";

/**
 * A sentence that returns further on may be meant there as well, as the same answer to another
 * question is. So a repeat counts right after the first, or as a whole long paragraph.
 */
const nearRepeat = { words: 8, lines: 2 };
const farRepeatWords = 25;
const runWords = 4;
const maxJoiningWords = 2;
const joiningWords = wordsOfAny(({ sentences }) => sentences.joining);
/** Captions stand near what they repeat; looking no further keeps the work linear. */
const reach = 6;

export function findRepeats(lines: readonly TextLine[]): TextLine[] {
  const lastSeen = new Map<string, number>();
  return lines.filter((line, index) => {
    if (!line.isParagraph || /^[-*•|]|[:?]$/u.test(line.text)) return false;
    const seenAt = lastSeen.get(line.text);
    lastSeen.set(line.text, index);
    if (seenAt !== undefined) return isRepeat(line.text, index - seenAt);
    const near = [
      ...lines.slice(Math.max(0, index - reach), index),
      ...lines.slice(index + 1, index + 2),
    ];
    return line.isBlankBefore && line.isBlankAfter && isCaption(line.text, near);
  });
}

function isRepeat(text: string, linesApart: number): boolean {
  const words = countWords(text);
  if (words >= farRepeatWords) return true;
  return (
    words >= nearRepeat.words && linesApart <= nearRepeat.lines && !/^[-*•|]|[:?]$/u.test(text)
  );
}

/**
 * One sentence that consists, up to two joining words, of at least two runs of four or more words
 * that stand verbatim in one neighbouring paragraph.
 */
function isCaption(text: string, near: readonly TextLine[]): boolean {
  if (splitSentences(text).length !== 1) return false;
  const words = wordsOf(text);
  if (words.length < 2 * runWords || words.length > 60) return false;
  return near.some((line) => line.text.length < 5000 && isMadeOf(words, wordsOf(line.text)));
}

function isMadeOf(words: readonly string[], source: readonly string[]): boolean {
  if (source.length <= words.length) return false;
  let joins = 0;
  let position = 0;
  while (position < words.length) {
    const run = longestRun(words, position, source);
    if (run >= runWords) {
      position += run;
    } else {
      joins += 1;
      if (joins > maxJoiningWords || !joiningWords.has(words[position]!.toLowerCase()))
        return false;
      position += 1;
    }
  }
  return true;
}

/** How many words from `position` on stand in the source in the same order, at the most. */
function longestRun(words: readonly string[], position: number, source: readonly string[]): number {
  let longest = 0;
  for (let start = 0; start < source.length; start += 1) {
    let length = 0;
    while (
      position + length < words.length &&
      start + length < source.length &&
      source[start + length] === words[position + length]
    ) {
      length += 1;
    }
    longest = Math.max(longest, length);
  }
  return longest;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

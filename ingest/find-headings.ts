// The title line and the headings of a text that has no markup: short lines that stand apart and
// end like no sentence does.
import type { TextLine } from "./split-lines.ts";
import { isClosed } from "./split-lines.ts";
import { countWords } from "./read-characters.ts";

const maxTitleLength = 200;
const maxHeadingLength = 80;
const maxHeadingWords = 10;

/**
 * The first line if it is a title: it ends without a full stop, something follows, and a blank line
 * (or a line that `opensReport`, such as a dateline) comes next.
 */
export function findTitleLine(
  lines: readonly TextLine[],
  opensReport: (line: TextLine) => boolean,
): TextLine | null {
  const [first, second] = lines;
  if (!first || !second) return null;
  if (first.text.length > maxTitleLength || !looksLikeTitle(first)) return null;
  const standsApart = first.isBlankAfter || opensReport(second);
  return standsApart && lines.slice(1).some(isClosed) && !opensReport(first) ? first : null;
}

/** Short lines between paragraphs of sentences. */
export function findHeadings(lines: readonly TextLine[]): TextLine[] {
  return lines.filter((line, index) => {
    const before = lines[index - 1];
    const after = lines[index + 1];
    if (!before || !after || !line.isBlankBefore || !line.isBlankAfter) return false;
    const isShort =
      line.text.length <= maxHeadingLength && countWords(line.text) <= maxHeadingWords;
    return isShort && looksLikeTitle(line) && isProse(before) && isProse(after);
  });
}

/** Begins with a capital or a figure and a word, holds no address, and is not left open. */
function looksLikeTitle(line: TextLine): boolean {
  const { text } = line;
  if (isClosed(line) || /[,;:…–—-]$/u.test(text)) return false;
  if (/https?:|www\.|[@|{}<>\\=]|^\p{L}[^.!?]*[.!?]\s/u.test(text)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (
    /^["“«'‘]?(?:\p{Lu}|\d+[\d.,]*\s+\p{L})/u.test(text) &&
    letters >= text.length / 2 &&
    countWords(text) >= 2
  );
}

/** A line of sentences, so that the line beside it is no item of a list or table. */
function isProse(line: TextLine): boolean {
  return isClosed(line) && countWords(line.text) >= 8;
}

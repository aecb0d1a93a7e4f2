// The lines of a text with what stands around them: marks are decided line by line.
import type { Mark } from "../vectorstore/article.ts";
import { endsSentence, trimEnd, skipSpace } from "./read-characters.ts";

/** A line that holds something. Offsets leave out the white space around it. */
export interface TextLine {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly text: string;
  /** A blank line, or nothing, comes before and after. */
  readonly isBlankBefore: boolean;
  readonly isBlankAfter: boolean;
  /**
   * The line is a paragraph of its own: it neither continues the line before nor is continued by
   * the line after, as far as full stops and blank lines tell.
   */
  readonly isParagraph: boolean;
}

/** The lines of `text` that hold more than white space. */
export function splitLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let isBlankBefore = true;
  for (const { start, end } of rawLines(text)) {
    const startOffset = skipSpace(text, start, end);
    const endOffset = trimEnd(text, startOffset, end);
    if (startOffset === endOffset) {
      isBlankBefore = true;
      continue;
    }
    const line = text.slice(startOffset, endOffset);
    lines.push({
      startOffset,
      endOffset,
      text: line,
      isBlankBefore,
      isBlankAfter: true,
      isParagraph: true,
    });
    isBlankBefore = false;
  }
  return lines.map((line, index) => withNeighbours(line, lines[index - 1], lines[index + 1]));
}

function withNeighbours(
  line: TextLine,
  before: TextLine | undefined,
  after: TextLine | undefined,
): TextLine {
  const isBlankAfter = after?.isBlankBefore ?? true;
  const starts = line.isBlankBefore || before === undefined || isClosed(before);
  return { ...line, isBlankAfter, isParagraph: starts && (isBlankAfter || isClosed(line)) };
}

/** Whether the line ends with a full stop, so that the next one begins something new. */
export function isClosed(line: TextLine): boolean {
  return endsSentence(line.text, 0, line.text.length);
}

/** The lines that no mark touches; both are sorted. */
export function linesOutside(lines: readonly TextLine[], marks: readonly Mark[]): TextLine[] {
  let index = 0;
  return lines.filter((line) => {
    while (index < marks.length && marks[index]!.endOffset <= line.startOffset) index += 1;
    const mark = marks[index];
    return mark === undefined || mark.startOffset >= line.endOffset;
  });
}

function* rawLines(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (const match of text.matchAll(/\r\n|[\n\r\f\u2028\u2029]/gu)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: text.length };
}

// Finds what Markdown itself marks: headings, rules, comments, pictures and link addresses that
// stand in lines of their own. Fenced code is left as it is.
import type { Mark } from "../../vectorstore/article.ts";
import { headingWords } from "../heading-words.ts";
import { linesOutside, splitLines, type TextLine } from "../split-lines.ts";

export interface MarkdownHeading {
  readonly mark: Mark;
  /** 1 for `#` to 6. */
  readonly level: number;
  /** Without the signs of Markdown. */
  readonly words: string;
}

export interface MarkdownMarks {
  readonly headings: readonly MarkdownHeading[];
  /** Sorted. */
  readonly others: readonly Mark[];
}

const fence = /^(?:```|~~~)/u;
const heading = /^(?<signs>#{1,6})[ \t]+(?<words>.*\S)/u;
const underline = /^(?:=+|-{2,})$/u;
const rule = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const picture = /^!\[[^\]]*\]\([^)]*\)$/u;
const linkAddress = /^\[[^\]]+\]:\s+\S+(?:\s+["'(].*)?$/u;

export function findMarkdownMarks(text: string, bodyOffset: number): MarkdownMarks {
  const comments = findComments(text, bodyOffset);
  const lines = linesOutside(withoutCode(splitLines(text)), comments).filter(
    (line) => line.startOffset >= bodyOffset,
  );
  const headings: MarkdownHeading[] = [];
  const others: Mark[] = [...comments];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const found = readHeading(line) ?? readUnderlined(text, line, next);
    const isUnderline = headings.at(-1)?.mark.endOffset === line.endOffset;
    if (found) headings.push(found);
    else if (!isUnderline && [rule, picture, linkAddress].some((sign) => sign.test(line.text))) {
      others.push({ ...offsets(line), kind: "boilerplate" });
    }
  });
  return { headings, others: others.toSorted((a, b) => a.startOffset - b.startOffset) };
}

function readHeading(line: TextLine): MarkdownHeading | null {
  const signs = heading.exec(line.text)?.groups?.["signs"];
  if (signs === undefined) return null;
  const mark = { ...offsets(line), kind: "heading" as const };
  return { mark, level: signs.length, words: headingWords(line.text) };
}

/** A line of its own with `===` or `---` right below it. */
function readUnderlined(
  text: string,
  line: TextLine,
  next: TextLine | undefined,
): MarkdownHeading | null {
  if (!next || line.isBlankAfter || !line.isBlankBefore || !underline.test(next.text)) return null;
  if (/^(?:[-*+>|]|\d+[.)])\s/u.test(line.text) || underline.test(line.text)) return null;
  const mark = {
    kind: "heading" as const,
    startOffset: line.startOffset,
    endOffset: next.endOffset,
  };
  const words = headingWords(text.slice(mark.startOffset, mark.endOffset));
  return { mark, level: next.text.startsWith("=") ? 1 : 2, words };
}

function withoutCode(lines: readonly TextLine[]): TextLine[] {
  let open: string | null = null;
  return lines.filter((line) => {
    const sign = fence.exec(line.text)?.[0] ?? null;
    if (open === null && sign !== null) open = sign;
    else if (open !== null && sign === open) {
      open = null;
      return false;
    }
    return open === null;
  });
}

function findComments(text: string, bodyOffset: number): Mark[] {
  const comments: Mark[] = [];
  let start = text.indexOf("<!--", bodyOffset);
  while (start >= 0) {
    const end = text.indexOf("-->", start + 4);
    if (end < 0) break;
    comments.push({ kind: "boilerplate", startOffset: start, endOffset: end + 3 });
    start = text.indexOf("<!--", end + 3);
  }
  return comments;
}

function offsets(line: TextLine): { readonly startOffset: number; readonly endOffset: number } {
  return { startOffset: line.startOffset, endOffset: line.endOffset };
}

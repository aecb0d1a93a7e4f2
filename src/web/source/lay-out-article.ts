// Cuts an article's text into paragraphs and headings to be shown. Nothing is changed: each block is a
// range of the text, so that what is marked in it is exactly what the offsets say.
import type { Article, Mark } from "../../../vectorstore/article.ts";

type BlockKind = "paragraph" | "heading" | "title" | "front-matter";

/** Offsets are UTF-16 code units into the article's text. */
export interface ArticleBlock {
  readonly kind: BlockKind;
  readonly startOffset: number;
  readonly endOffset: number;
  /** Line ends inside of it come from a narrow window, not from the writer. */
  readonly isHardWrapped: boolean;
  /** Marks of what is no report, the block's own kind left out. */
  readonly marks: readonly Mark[];
}

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
}

/** About as many blocks as a page lays out at once without a pause, however long the text is. */
const mostBlocks = 2000;

export function layOutArticle({ text, marks }: Pick<Article, "text" | "marks">): ArticleBlock[] {
  const shortest = Math.ceil(text.length / mostBlocks);
  const blocks: ArticleBlock[] = [];
  const rest = [...marks];
  const takeMarks = ({ startOffset, endOffset }: Range): Mark[] => {
    while (rest[0] !== undefined && rest[0].endOffset <= startOffset) rest.shift();
    const next = rest.findIndex((mark) => mark.startOffset >= endOffset);
    return next === -1 ? [...rest] : rest.slice(0, next);
  };
  for (const part of partsOf(text, marks)) {
    for (const range of paragraphsOf(text, part, shortest)) {
      blocks.push({
        kind: part.kind,
        ...range,
        isHardWrapped: part.kind === "paragraph" && isHardWrapped(linesOf(text, range)),
        marks: takeMarks(range).filter(({ kind }) => kind !== part.kind),
      });
    }
  }
  return blocks;
}

interface Part extends Range {
  readonly kind: BlockKind;
}

/** What stands in a line of its own, and the text between. */
function* partsOf(text: string, marks: readonly Mark[]): Generator<Part> {
  let end = 0;
  for (const { kind, startOffset, endOffset } of marks) {
    if (kind === "header" || kind === "boilerplate") continue;
    yield { kind: "paragraph", startOffset: end, endOffset: startOffset };
    yield { kind, startOffset, endOffset };
    end = endOffset;
  }
  yield { kind: "paragraph", startOffset: end, endOffset: text.length };
}

/** The paragraphs, without the blank lines around them; short ones together where there are too many. */
function paragraphsOf(text: string, part: Part, shortest: number): Range[] {
  if (part.kind !== "paragraph") return trimmed(text, part);
  const atBlankLines = cutAt(text, part, /\n(?:[^\S\n]*\n)+/g, shortest);
  return atBlankLines.flatMap((range) =>
    hasParagraphPerLine(linesOf(text, range)) ? cutAt(text, range, /\n/g, shortest) : [range],
  );
}

function cutAt(text: string, part: Range, border: RegExp, shortest: number): Range[] {
  const ranges: Range[] = [];
  let start = part.startOffset;
  for (const { index, 0: found } of text.slice(start, part.endOffset).matchAll(border)) {
    const end = part.startOffset + index;
    if (end - start < shortest) continue;
    ranges.push(...trimmed(text, { startOffset: start, endOffset: end }));
    start = end + found.length;
  }
  return [...ranges, ...trimmed(text, { startOffset: start, endOffset: part.endOffset })];
}

/** Without blank lines at the beginning and blanks at the end; none where nothing else is there. */
function trimmed(text: string, { startOffset, endOffset }: Range): Range[] {
  const part = text.slice(startOffset, endOffset);
  const start = /^(?:[^\S\n]*\n)*/.exec(part)![0].length;
  const length = part.trimEnd().length;
  return length <= start
    ? []
    : [{ startOffset: startOffset + start, endOffset: startOffset + length }];
}

function linesOf(text: string, { startOffset, endOffset }: Range): string[] {
  return text.slice(startOffset, endOffset).split("\n");
}

/** Mail programs and old terminals end lines near 72 columns; nobody ends paragraphs so evenly. */
function isHardWrapped(lines: readonly string[]): boolean {
  const full = lines.slice(0, -1);
  return full.length > 0 && full.every((line) => line.length >= 50 && line.length <= 90);
}

/** Texts out of databases often have one line for each paragraph, and no blank lines. */
function hasParagraphPerLine(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const long = lines.filter((line) => line.length > 120).length;
  return long * 2 >= lines.length;
}

/** Where a page of the file begins, for files that have pages. */
export interface PageBreak {
  /** Counted from 1. */
  readonly page: number;
  /** UTF-16 code units into the article's text. */
  readonly offset: number;
}

/** In order; none for a file of one page. A page without text is not named: nothing is on it. */
export function pageBreaksOf({ pageStarts = [] }: Pick<Article, "pageStarts">): PageBreak[] {
  if (pageStarts.length < 2) return [];
  return pageStarts.flatMap((offset, index) =>
    pageStarts[index + 1] === offset ? [] : [{ page: index + 1, offset }],
  );
}

/** The page that holds the character; null where the file has no pages to tell apart. */
export function pageOf(article: Pick<Article, "pageStarts">, offset: number): number | null {
  return pageBreaksOf(article).findLast((one) => one.offset <= offset)?.page ?? null;
}

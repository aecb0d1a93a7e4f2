// An article on its way into a generation: its line, and which ordinal each passage has.
import { createHash } from "node:crypto";
import type { Article } from "../article.ts";
import { metadataOf, parseArticleLine, type ArticleLine } from "./article-table.ts";
import type { OpenGeneration } from "./open-generation.ts";
import { none } from "./passage-table.ts";
import type { NewPassage } from "../store.ts";

export interface StagedPassage {
  readonly ordinal: number;
  readonly startOffset: number;
  readonly endOffset: number;
  /** Position in the article's headings, or `none`. */
  readonly heading: number;
}

export interface StagedArticle {
  readonly line: ArticleLine;
  /** In text order. */
  readonly passages: readonly StagedPassage[];
}

/** Throws `RangeError` unless each passage is a slice of the article's text, and another one. */
export function checkPassages(article: Article, passages: readonly NewPassage[]): void {
  const places = new Set(passages.map((passage) => `${passage.startOffset}-${passage.endOffset}`));
  if (places.size < passages.length) {
    throw new RangeError(`Cannot put the article '${article.id}': it has a passage twice.`);
  }
  for (const { startOffset, endOffset, text } of passages) {
    const isSlice =
      Number.isInteger(startOffset) &&
      startOffset >= 0 &&
      startOffset < endOffset &&
      article.text.slice(startOffset, endOffset) === text &&
      text.length === endOffset - startOffset;
    if (isSlice) continue;
    throw new RangeError(
      `Cannot put the article '${article.id}': the passage from ${startOffset} to ${endOffset} is no slice of its text.`,
    );
  }
}

/** Throws `RangeError` unless the pages begin at 0, in order and inside the text. */
export function checkPages({ id, text, pageStarts = [0] }: Article): void {
  const areInOrder = pageStarts.every(
    (start, index) => Number.isInteger(start) && start >= (pageStarts[index - 1] ?? 0),
  );
  if (pageStarts[0] === 0 && areInOrder && pageStarts.at(-1)! <= text.length) return;
  throw new RangeError(`Cannot put the article '${id}': its pages are not in order.`);
}

/** `ordinals` holds one per passage, in the same order. */
export function stageArticle(
  article: Article,
  passages: readonly NewPassage[],
  ordinals: readonly number[],
  textStart: number,
): StagedArticle {
  const { text, marks, pageStarts } = article;
  const headings = [...new Set(passages.flatMap(({ heading }) => heading ?? []))];
  const positions = new Map(headings.map((heading, position) => [heading, position]));
  const line: ArticleLine = {
    ...metadataOf(article),
    textHash: createHash("sha256").update(text, "utf8").digest("hex"),
    textStart,
    textLength: text.length,
    headings,
    marks: marks.map(({ kind, startOffset, endOffset }) => ({ kind, startOffset, endOffset })),
    ...(pageStarts === undefined ? {} : { pageStarts: [...pageStarts] }),
  };
  const staged = passages.map(({ startOffset, endOffset, heading }, index) => ({
    ordinal: ordinals[index]!,
    startOffset,
    endOffset,
    heading: heading === null ? none : positions.get(heading)!,
  }));
  return { line, passages: staged.sort(byOffset) };
}

/** Whether the generation holds the article just as it is staged. */
export function isUnchanged(previous: OpenGeneration, staged: StagedArticle): boolean {
  const { id } = staged.line;
  const line = readLine(previous, id);
  if (line === null || textOf(line) !== textOf(staged.line)) return false;
  const ordinals = previous.passagesOf(id);
  const { startOffsets, endOffsets, headings } = previous.table;
  return (
    ordinals.length === staged.passages.length &&
    staged.passages.every(
      ({ ordinal, startOffset, endOffset, heading }, index) =>
        ordinals[index] === ordinal &&
        startOffsets[ordinal] === startOffset &&
        endOffsets[ordinal] === endOffset &&
        headings[ordinal] === heading,
    )
  );
}

/** An article's line in an older generation; null if it has none. */
export function readLine(previous: OpenGeneration, articleId: string): ArticleLine | null {
  const text = previous.lineOf(articleId);
  return text === undefined ? null : parseArticleLine(text);
}

/** A line for comparing, wherever its text stands in the file. */
function textOf(line: ArticleLine): string {
  return JSON.stringify({ ...line, textStart: 0 });
}

function byOffset(a: StagedPassage, b: StagedPassage): number {
  return a.startOffset - b.startOffset || a.endOffset - b.endOffset || a.ordinal - b.ordinal;
}

// On which page of its file a place in an article stands. Pages are counted from 1, as programs that
// show the file count them, whatever number is printed on them.
import type { Article } from "./article.ts";

/** The page of a stretch, and the page that it ends on where that is another one. */
export interface PageRange {
  readonly page: number;
  readonly pageEnd?: number;
}

/**
 * The page that holds the character at `offset`. Pages without text begin where the next one does, so
 * the last that begins there holds it. Throws `RangeError` where there are no pages.
 */
export function pageAt(pageStarts: readonly number[], offset: number): number {
  if (pageStarts.length === 0) throw new RangeError("Cannot find a page: the article has none.");
  let low = 0;
  let high = pageStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (pageStarts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** Undefined for an article without pages. Offsets as of a citation, end exclusive. */
export function pagesOf(
  { pageStarts = [] }: Pick<Article, "pageStarts">,
  startOffset: number,
  endOffset: number,
): PageRange | undefined {
  if (pageStarts.length === 0) return undefined;
  const page = pageAt(pageStarts, startOffset);
  const pageEnd = pageAt(pageStarts, Math.max(startOffset, endOffset - 1));
  return pageEnd === page ? { page } : { page, pageEnd };
}

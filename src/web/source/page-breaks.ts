// Where the pages of a file begin in the text of its article, for files that have pages.
import type { Article } from "../../../vectorstore/article.ts";

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

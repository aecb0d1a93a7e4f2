// Stretches of articles with the pages that they stand on, for articles that have pages.
import type { Article } from "../../../vectorstore/article.ts";
import { pagesOf, type PageRange } from "../../../vectorstore/page-at.ts";

/** A stretch of an article, such as evidence. */
export interface Stretch {
  readonly source: string;
  readonly startOffset: number;
  readonly endOffset: number;
}

/** `articles`: by id. */
export function withPages<T extends Stretch>(
  stretches: readonly T[],
  articles: ReadonlyMap<string, Pick<Article, "pageStarts">>,
): (T & Partial<PageRange>)[] {
  return stretches.map((stretch) => {
    const article = articles.get(stretch.source);
    if (article === undefined) return stretch;
    return { ...stretch, ...pagesOf(article, stretch.startOffset, stretch.endOffset) };
  });
}

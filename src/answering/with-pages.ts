// Stretches of articles with the pages that they stand on, for articles that have pages.
import type { Generation } from "../../vectorstore/generation.ts";
import { pagesOf, type PageRange } from "../../vectorstore/page-at.ts";

/** A stretch of an article, such as evidence. */
export interface Stretch {
  readonly source: string;
  readonly startOffset: number;
  readonly endOffset: number;
}

/** Each article is read once. Throws `StoreError`. */
export async function withPages<T extends Stretch>(
  evidence: readonly T[],
  generation: Pick<Generation, "article">,
): Promise<(T & Partial<PageRange>)[]> {
  const ids = [...new Set(evidence.map(({ source }) => source))];
  const articles = new Map(
    await Promise.all(ids.map(async (id) => [id, await generation.article(id)] as const)),
  );
  return evidence.map((piece) => {
    const article = articles.get(piece.source);
    if (article === undefined) return piece;
    return { ...piece, ...pagesOf(article, piece.startOffset, piece.endOffset) };
  });
}

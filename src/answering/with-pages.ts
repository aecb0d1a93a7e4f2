// Evidence with the pages that it stands on, for articles that have pages.
import type { Generation } from "../../vectorstore/generation.ts";
import { pagesOf } from "../../vectorstore/page-at.ts";
import type { Evidence } from "./answer.ts";

/** Each article is read once. Throws `StoreError`. */
export async function withPages(
  evidence: readonly Evidence[],
  generation: Pick<Generation, "article">,
): Promise<Evidence[]> {
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

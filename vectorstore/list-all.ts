// All articles, for the few who need them all, fetched from the store page by page.
import type { ArticleWish, Generation, ListedArticle, PageOfArticles } from "./store.ts";

const pageSize = 1000;

/** One after another, by id. Throws `StoreError`. */
export async function* eachArticle(
  generation: Pick<Generation, "listArticles">,
): AsyncGenerator<ListedArticle> {
  let wish: ArticleWish = {};
  for (;;) {
    const { total, articles } = await generation.listArticles(wish, { limit: pageSize });
    yield* articles;
    if (articles.length === total) return;
    wish = { after: articles.at(-1)!.id };
  }
}

/** Those from `offset` on, for callers who were asked for all. Throws `StoreError`. */
export async function listAll(
  generation: Pick<Generation, "listArticles">,
  wish: ArticleWish,
  offset: number,
): Promise<PageOfArticles> {
  const all: ListedArticle[] = [];
  for (let at = offset; ; at += pageSize) {
    const { total, articles } = await generation.listArticles(wish, {
      offset: at,
      limit: pageSize,
    });
    all.push(...articles);
    if (at + pageSize >= total) return { total, articles: all };
  }
}

/** Throws `StoreError`. */
export async function articleIdsOf(
  generation: Pick<Generation, "listArticles">,
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { id } of eachArticle(generation)) ids.add(id);
  return ids;
}

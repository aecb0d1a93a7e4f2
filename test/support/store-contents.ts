// Which articles each index of a store knows, read from its files.
import { weighTerms } from "../../vectorstore/local/lexical-index.ts";
import { eachArticle } from "../../vectorstore/list-all.ts";
import { openStore } from "../../vectorstore/open-store.ts";
import type { SearchPlan } from "../../vectorstore/store.ts";
import { dataOf } from "./temporary-store.ts";

export interface StoreContents {
  readonly articles: readonly string[];
  /** Files that the next ingest will not read again unless they change. */
  readonly sourceFiles: readonly string[];
  /** Articles of the passages that a vector search over everything gives. */
  readonly inVectors: readonly string[];
  /** Articles of the passages that have one of the words. */
  readonly inWords: readonly string[];
  readonly passages: number;
}

/** All lists are sorted and name each article once. */
export async function storeContents(folder: string, words: string): Promise<StoreContents> {
  const store = await openStore(folder);
  const { generation, release } = store.acquire();
  try {
    const { passages, embedder } = generation.state;
    const everywhere = new Float32Array(embedder.dimension).fill(embedder.dimension ** -0.5);
    const articlesBy = async (plan: Omit<SearchPlan, "depth">) => {
      const { candidates } = await generation.search({ ...plan, depth: passages });
      return unique(candidates.map(({ article }) => article.id));
    };
    const articles: string[] = [];
    for await (const { id } of eachArticle(generation)) articles.push(id);
    return {
      articles: unique(articles),
      sourceFiles: unique(dataOf(generation).sourceFiles.map(({ path }) => path)),
      inVectors: await articlesBy({ vector: everywhere }),
      inWords: await articlesBy({ words: weighTerms(words) }),
      passages,
    };
  } finally {
    release();
    await store.close();
  }
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

// Which articles each index of a store knows, read from its files.
import { openStore } from "../../vectorstore/open-store.ts";

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
    const { counts, embedder } = generation.manifest;
    const everywhere = new Float32Array(embedder.dimension).fill(embedder.dimension ** -0.5);
    const articlesOf = (hits: readonly { readonly ordinal: number }[]) =>
      unique(hits.map(({ ordinal }) => generation.passage(ordinal).articleId));
    return {
      articles: unique(generation.articles.map(({ id }) => id)),
      sourceFiles: unique(generation.sourceFiles.map(({ path }) => path)),
      inVectors: articlesOf(generation.searchVectors(everywhere, counts.ordinals)),
      inWords: articlesOf(generation.searchWords(words, counts.ordinals)),
      passages: counts.passages,
    };
  } finally {
    release();
    await store.close();
  }
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

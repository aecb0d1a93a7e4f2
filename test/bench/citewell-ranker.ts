// Citewell's own rows: the search that answers are made from, and its vector index alone.
import type { OpenAnswering } from "../../src/open-answering.ts";
import { searchArticles } from "../../src/retrieval/search-articles.ts";
import type { Ranker } from "./ranker.ts";

/** Passages looked through for each article wanted, as `searchArticles` does. */
const passagesPerArticle = 3;

export function citewellRanker(answering: OpenAnswering): Ranker {
  return {
    rank: async ({ text, history }, k) => {
      const hits = await searchArticles(text, history, k, answering);
      return hits.map(({ article }) => article.id);
    },
  };
}

export function vectorRanker({ acquire, embedder }: OpenAnswering): Ranker {
  return {
    rank: async ({ text }, k) => {
      const vector = await embedder.embedQuestion(text);
      const { generation, release } = acquire();
      try {
        const { candidates } = await generation.search({ vector, depth: k * passagesPerArticle });
        const nearest = candidates.toSorted((a, b) => b.similarity - a.similarity);
        const ids = nearest.map(({ article }) => article.id);
        return [...new Set(ids)].slice(0, k);
      } finally {
        release();
      }
    },
  };
}

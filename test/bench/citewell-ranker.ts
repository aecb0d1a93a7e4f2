// Citewell's own rows: the search that answers are made from, and its vector index alone.
import type { AnsweringDeps } from "../../src/answering/answering-deps.ts";
import { toFilter } from "../../src/answering/evidence/to-filter.ts";
import { searchArticles } from "../../src/retrieval/search-articles.ts";
import type { Ranker } from "./ranker.ts";

/** Passages looked through for each article wanted, as `searchArticles` does. */
const passagesPerArticle = 3;

export function citewellRanker(answering: AnsweringDeps): Ranker {
  return {
    rank: async ({ text, history, filter, today }, k) => {
      const given = toFilter(filter);
      const hits = await searchArticles(text, history, k, {
        ...answering,
        ...(given === undefined ? {} : { filter: given }),
        ...(today === undefined ? {} : { today: () => today }),
      });
      return hits.map(({ article }) => article.id);
    },
  };
}

export function vectorRanker({ acquire, embedder }: AnsweringDeps): Ranker {
  return {
    rank: async ({ text, filter }, k) => {
      const vector = await embedder.embedQuestion(text);
      const { generation, release } = acquire();
      try {
        const { candidates } = await generation.search({
          vector,
          depth: k * passagesPerArticle,
          filter: toFilter(filter),
        });
        const nearest = candidates.toSorted((a, b) => b.similarity - a.similarity);
        const ids = nearest.map(({ article }) => article.id);
        return [...new Set(ids)].slice(0, k);
      } finally {
        release();
      }
    },
  };
}

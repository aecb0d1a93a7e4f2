// Hits made from texts, each the only passage of an article of its own, in falling order of score.
import type { AnalyzedQuestion } from "../../src/retrieval/terms/analyze-question.ts";
import type { Hit } from "../../src/retrieval/hit.ts";
import type { Reranker } from "../../src/retrieval/rerank/reranker.ts";
import type { TermStatistics } from "../../vectorstore/store.ts";
import { articleOf } from "./fake-generation.ts";

export function hitsOf(...texts: readonly string[]): Hit[] {
  return texts.map((text, ordinal) => {
    const article = articleOf(`${ordinal}.txt`, text, { title: `Title ${ordinal}` });
    const span = { startOffset: 0, endOffset: text.length };
    return {
      passage: { ...span, text, heading: null, articleId: article.id, id: `${ordinal}` },
      article,
      isLead: true,
      wordScore: 1,
      similarity: 0.5,
      score: 0.9 - (0.8 * ordinal) / Math.max(1, texts.length),
    };
  });
}

/** Of a store that knows no term. */
export const noStatistics: TermStatistics = {
  passageCount: 0,
  frequencies: new Map(),
  spellings: new Map(),
};

export function questionOf(text: string): AnalyzedQuestion {
  return { text, terms: [], searchTerms: [], statistics: noStatistics };
}

/** Leaves the hits as they are. */
export const idleReranker: Reranker = {
  name: "idle",
  prepare: () => Promise.resolve(),
  rerank: (_question, hits) => hits,
};

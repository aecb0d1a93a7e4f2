// How well the right articles are found: nDCG@10 on every question set.
import { ndcg } from "../../src/evaluation/ndcg.ts";
import { searchArticles } from "../../src/retrieval/search-articles.ts";
import { openBench } from "./bench-store.ts";
import { questionSetNames, readQuestionSet, type QuestionSet } from "./question-set.ts";

export interface RetrievalRow {
  readonly set: string;
  readonly questions: number;
  readonly ndcg10: number;
  /** Median milliseconds of a question. */
  readonly medianMs: number;
}

export async function benchRetrieval(
  folder: string,
  embedderName: string,
  only?: readonly string[],
): Promise<RetrievalRow[]> {
  const rows: RetrievalRow[] = [];
  for (const name of await questionSetNames(folder)) {
    if (only !== undefined && !only.includes(name)) continue;
    rows.push(await benchSet(await readQuestionSet(folder, name), embedderName));
  }
  return rows;
}

async function benchSet(set: QuestionSet, embedderName: string): Promise<RetrievalRow> {
  const answering = await openBench(set.corpus, embedderName);
  try {
    const scores: number[] = [];
    const times: number[] = [];
    for (const { _id, text, history } of set.questions) {
      const relevance = set.relevance.get(_id);
      if (relevance === undefined) continue;
      const startedAt = performance.now();
      const hits = await searchArticles(text, history, 100, answering);
      times.push(performance.now() - startedAt);
      const ids = hits.map(({ article }) => article.id);
      scores.push(ndcg(ids, relevance));
    }
    return {
      set: set.name,
      questions: scores.length,
      ndcg10: scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length),
      medianMs: median(times),
    };
  } finally {
    await answering.close();
  }
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

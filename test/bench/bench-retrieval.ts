// How well the right articles are found: nDCG@10 and recall@100 on every question set, for citewell
// and for others in the same run.
import { ndcg } from "../../src/evaluation/measuring/ranking-measures.ts";
import { recall } from "../../src/evaluation/measuring/ranking-measures.ts";
import { readBenchArticles, type BenchArticle } from "./bench-article.ts";
import { openBench } from "./bench-store.ts";
import { citewellRanker, vectorRanker } from "./citewell-ranker.ts";
import { quantile } from "../../src/evaluation/measuring/statistics.ts";
import type { BenchQuestion, QuestionSet } from "./question-set.ts";
import { sampleOf } from "./read-sets.ts";
import type { Peer, Ranker } from "./ranker.ts";

export interface RetrievalRow {
  readonly set: string;
  readonly system: string;
  readonly questions: number;
  readonly ndcg10: number;
  readonly recall100: number;
  /** Median milliseconds of a question. */
  readonly medianMs: number;
}

export interface RetrievalOptions {
  readonly embedderName: string;
  readonly peers: readonly Peer[];
  /** The most questions of one set, drawn by lot; all unless given. */
  readonly mostQuestions?: number;
}

const depth = 100;

/**
 * One row for each system. Questions without a judgement are left out, and those with a filter
 * other than the day of the question, which others do not have.
 */
export async function benchRetrieval(
  set: QuestionSet,
  { embedderName, peers, mostQuestions = Infinity }: RetrievalOptions,
): Promise<RetrievalRow[]> {
  const judged = set.questions.filter(
    ({ id, filter, today }) =>
      set.relevance.has(id) && (filter === undefined || today !== undefined),
  );
  const questions = sampleOf(judged, mostQuestions);
  const rows: RetrievalRow[] = [];
  const answering = await openBench(set.corpus, embedderName);
  try {
    rows.push(await measure("citewell", citewellRanker(answering), set, questions));
    if (peers.length > 0) {
      const name = `${embedderName} vectors alone`;
      rows.push(await measure(name, vectorRanker(answering), set, questions));
    }
  } finally {
    await answering.close();
  }
  const articles = peers.length === 0 ? [] : await readBenchArticles(set.corpus);
  for (const { name, build } of peers) {
    const ranker = untilAsked(await build(articles), articles);
    rows.push(await measure(name, ranker, set, questions));
  }
  return rows;
}

/** Others rank the whole archive; what is newer than the question is taken out of their ranking. */
function untilAsked({ rank }: Ranker, articles: readonly BenchArticle[]): Ranker {
  const dates = new Map(articles.map(({ id, date }) => [id, date]));
  return {
    rank: async (question, k) => {
      const to = question.filter?.to;
      if (to === undefined) return rank(question, k);
      const ids = await rank(question, articles.length);
      return ids.filter((id) => (dates.get(id) ?? "9999") <= to).slice(0, k);
    },
  };
}

async function measure(
  system: string,
  { rank }: Ranker,
  { name: set, relevance }: QuestionSet,
  questions: readonly BenchQuestion[],
): Promise<RetrievalRow> {
  const times: number[] = [];
  let gain = 0;
  let found = 0;
  for (const question of questions) {
    const startedAt = performance.now();
    const ids = await rank(question, depth);
    times.push(performance.now() - startedAt);
    gain += ndcg(ids, relevance.get(question.id)!);
    found += recall(ids, relevance.get(question.id)!, depth);
  }
  const count = Math.max(1, questions.length);
  return {
    set,
    system,
    questions: questions.length,
    ndcg10: gain / count,
    recall100: found / count,
    medianMs: quantile(times, 0.5),
  };
}

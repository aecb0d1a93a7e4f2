// How good the answers are, on every question set that knows some, beside a simple baseline.
import { answerFigures, type AnswerFigures } from "./answer-figures.ts";
import { askQuestions, type Asked } from "./ask-questions.ts";
import { baselineFirstSentence } from "./baseline-answer.ts";
import { readBenchArticles } from "./bench-article.ts";
import { openBench } from "./bench-store.ts";
import { quantile } from "../../src/evaluation/measuring/statistics.ts";
import type { BenchQuestion, QuestionSet } from "./question-set.ts";
import { sampleOf } from "./read-sets.ts";

export interface AnswersOptions {
  readonly embedderName: string;
  /** Whether the baseline is measured too. */
  readonly hasPeers: boolean;
  /** The most questions of one set, drawn by lot; all unless given. */
  readonly mostQuestions?: number;
}

export interface AnswersResult {
  readonly set: string;
  readonly figures: AnswerFigures;
  readonly baselineFirst: number | null;
  readonly medianMs: number;
  readonly asked: readonly Asked[];
}

/** Null for a set that knows no answers. */
export async function benchAnswers(
  set: QuestionSet,
  { embedderName, hasPeers, mostQuestions = Infinity }: AnswersOptions,
): Promise<AnswersResult | null> {
  const known = set.questions.filter(isKnown);
  if (known.length === 0) return null;
  const questions = sampleOf(known, mostQuestions);
  const asked = await askCorpus(questions, set.corpus, embedderName);
  const articles = hasPeers ? await readBenchArticles(set.corpus) : [];
  const answerable = questions.filter(({ isAnswerable }) => isAnswerable);
  return {
    set: set.name,
    figures: answerFigures(asked),
    baselineFirst: hasPeers ? await baselineFirstSentence(articles, answerable) : null,
    medianMs: quantile(
      asked.map(({ ms }) => ms),
      0.5,
    ),
    asked,
  };
}

/** Questions put to any corpus, their own or another's. */
export async function askCorpus(
  questions: readonly BenchQuestion[],
  corpus: string,
  embedderName: string,
): Promise<Asked[]> {
  const articles = await readBenchArticles(corpus);
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const answering = await openBench(corpus, embedderName);
  try {
    return await askQuestions(questions, answering, texts);
  } finally {
    await answering.close();
  }
}

function isKnown({ isAnswerable, answers }: BenchQuestion): boolean {
  return !isAnswerable || answers.length > 0;
}

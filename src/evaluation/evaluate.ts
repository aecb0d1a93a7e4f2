// The evaluation: every golden question answered, measured, and put together to a report.
import type { Answer, AskRequest } from "../answering/answer.ts";
import { QuestionFailedError, type AnswerSource } from "./sources/answer-source.ts";
import type { Asked } from "./sources/answer-source.ts";
import type { EvaluatedQuestion, EvaluationReport, Judgement } from "./evaluation-report.ts";
import type { GoldenQuestion } from "./golden/golden-question.ts";
import { measureQuestion, noMeasures } from "./measuring/measure-question.ts";
import { runBounded } from "./run-bounded.ts";
import type { RunLog } from "./run-log.ts";
import { slicesOf } from "./measuring/slices.ts";

/** A language model that judges answers. A trial that fails has a judgement without verdict. */
export interface AnswerJudge {
  readonly name: string;
  judge(question: GoldenQuestion, answer: Answer, signal?: AbortSignal): Promise<Judgement[]>;
}

export interface EvaluateOptions {
  readonly source: AnswerSource;
  /** The golden set's file, for the report. */
  readonly golden: EvaluationReport["about"]["golden"];
  /** Where answers are kept for a later run; without one they are not. */
  readonly log?: RunLog;
  readonly judge?: AnswerJudge | null;
  /** Questions under way at the same time; 1 unless given, so that none waits for another. */
  readonly concurrency?: number;
  /** Of the program; null where it is not known. */
  readonly commit?: string | null;
  readonly onProgress?: (progress: EvaluationProgress) => void;
  readonly signal?: AbortSignal;
  readonly now?: () => Date;
}

export interface EvaluationProgress {
  readonly done: number;
  /** Of them, answered by an earlier run. */
  readonly reused: number;
  readonly failed: number;
  readonly total: number;
}

/**
 * Questions in the report stand in the order of the set. Throws `SourceLostError` or `RunLogError`,
 * after which the log has all that was answered, or what the signal throws.
 */
export async function evaluate(
  questions: readonly GoldenQuestion[],
  options: EvaluateOptions,
): Promise<EvaluationReport> {
  const { source, golden, judge = null, commit = null, now = () => new Date() } = options;
  const evaluated = await evaluateAll(questions, options);
  const { generation, embedder, reranker, model, prompts, settings, against } = source.identity;
  return {
    formatVersion: 1,
    about: {
      createdAt: now().toISOString(),
      golden,
      commit,
      generation,
      embedder,
      reranker,
      model,
      judge: judge?.name ?? null,
      prompts,
      settings,
      against,
    },
    questions: evaluated,
    slices: slicesOf(evaluated),
  };
}

async function evaluateAll(
  questions: readonly GoldenQuestion[],
  options: EvaluateOptions,
): Promise<EvaluatedQuestion[]> {
  const progress = { done: 0, reused: 0, failed: 0, total: questions.length };
  return runBounded(questions, options, async (golden, signal) => {
    const isReused = options.log?.find(golden) !== undefined;
    const evaluated = await evaluateOne(golden, options, signal);
    progress.done++;
    if (isReused) progress.reused++;
    if (evaluated.failure !== null) progress.failed++;
    options.onProgress?.({ ...progress });
    return evaluated;
  });
}

async function evaluateOne(
  golden: GoldenQuestion,
  { source, log, judge = null }: EvaluateOptions,
  signal: AbortSignal,
): Promise<EvaluatedQuestion> {
  let asked: Asked;
  try {
    asked = log?.find(golden) ?? (await askAndKeep(golden, source, log, signal));
  } catch (error) {
    if (!(error instanceof QuestionFailedError)) throw error;
    const none = { answer: null, evidence: [], judgements: [] };
    return { golden, ...none, failure: error.message, measures: noMeasures };
  }
  const { answer, evidence } = asked;
  const judgements = (await judge?.judge(golden, answer, signal)) ?? [];
  const texts = await textsFor(golden, asked, source);
  const measures = measureQuestion(golden, asked, texts, judgements);
  return { golden, answer, evidence, failure: null, measures, judgements };
}

async function askAndKeep(
  golden: GoldenQuestion,
  source: AnswerSource,
  log: RunLog | undefined,
  signal: AbortSignal,
): Promise<Asked> {
  const asked = await source.ask(requestOf(golden), signal);
  await log?.append(golden, asked);
  return asked;
}

function requestOf({ question, history, filter }: GoldenQuestion): AskRequest {
  return {
    question,
    ...(history === undefined ? {} : { history }),
    ...(filter === undefined ? {} : { filter }),
  };
}

/** Of the golden and the cited articles, by id. */
async function textsFor(
  { sources }: GoldenQuestion,
  { answer }: Asked,
  source: AnswerSource,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const id of new Set([...sources, ...answer.citations.map((cited) => cited.source)])) {
    const text = await source.articleText(id);
    if (text !== null) texts.set(id, text);
  }
  return texts;
}

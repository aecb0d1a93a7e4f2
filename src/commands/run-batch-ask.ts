// `ask --questions`: answers many questions, on the path that `/ask` serves, and keeps each answer as
// soon as it has come.
import { detectLanguage } from "../../languages/detect-language.ts";
import { toldAnswer } from "../wording/told-answer.ts";
import { resolve } from "node:path";
import { StoreError } from "../../vectorstore/store-error.ts";
import { answerQuestion } from "../answering/answer-question.ts";
import type { AnsweringDeps } from "../answering/answering-deps.ts";
import type { Settings } from "../config.ts";
import { runBounded } from "../evaluation/run-bounded.ts";
import { openAnswering } from "../open-answering.ts";
import { openAnswerFile, type AnswerFile } from "./answer-file.ts";
import { untilStopped } from "./on-stop-signal.ts";
import { openQuestions, type ReadQuestion } from "./read-questions.ts";
import { RequestError } from "./request-error.ts";
import { lastAnswer } from "./run-ask.ts";
import { evaluationDisplay, type EvaluationDisplay } from "./show-progress.ts";

export interface BatchAskOptions {
  /** JSON lines of questions. */
  readonly questions: string;
  /** JSON lines of answers, which may be there from an earlier run. */
  readonly out: string;
  readonly concurrency: number;
}

/**
 * Gives how many questions failed; a further run asks these again. Throws `RequestError`, and
 * `StoreError` where no question can be answered.
 */
export async function runBatchAsk(options: BatchAskOptions, settings: Settings): Promise<number> {
  const questions = await readAll(options);
  const answering = await openAnswering(settings, (warning) =>
    process.stderr.write(`Warning: ${warning}\n`),
  );
  const { signal, stopListening } = untilStopped(
    "Stopped. Run the same command again to go on: what was answered is kept.",
  );
  const display = evaluationDisplay(process.stderr);
  try {
    await answering.reranker.prepare();
    const file = await openAnswerFile(options.out);
    try {
      const limits = { concurrency: options.concurrency, signal };
      return await answerAll(questions, answering, file, display, limits);
    } finally {
      await file.close();
    }
  } finally {
    display.end();
    stopListening();
    await answering.close();
  }
}

/** All are read before the first is asked: a mistake in the file must not show after hours. */
async function readAll({ questions: path, out }: BatchAskOptions): Promise<ReadQuestion[]> {
  if (resolve(path) === resolve(out)) {
    throw new RequestError("Cannot ask: --out names the file of the questions. Name another.");
  }
  const questions: ReadQuestion[] = [];
  const ids = new Set<string>();
  for await (const question of await openQuestions(path)) {
    if (ids.has(question.id)) {
      throw new RequestError(`Cannot ask: ${path} has the id '${question.id}' twice.`);
    }
    ids.add(question.id);
    questions.push(question);
  }
  return questions;
}

async function answerAll(
  questions: readonly ReadQuestion[],
  deps: AnsweringDeps,
  file: AnswerFile,
  display: EvaluationDisplay,
  limits: { readonly concurrency: number; readonly signal: AbortSignal },
): Promise<number> {
  const open = questions.filter((question) => !file.has(question));
  const reused = questions.length - open.length;
  const progress = { done: reused, reused, failed: 0, total: questions.length };
  await runBounded(open, limits, async (question, signal) => {
    const outcome = await answerOne(question, deps, signal);
    await file.append(question, outcome);
    progress.done++;
    if ("error" in outcome) progress.failed++;
    display.show({ ...progress });
  });
  display.end();
  const { total, failed } = progress;
  process.stdout.write(
    `${total - failed} of ${total} questions answered, ${reused} of them by an earlier run\n`,
  );
  return failed;
}

/** Throws `StoreError`, as every other question would meet it too, and what the signal throws. */
async function answerOne({ request }: ReadQuestion, deps: AnsweringDeps, signal: AbortSignal) {
  try {
    const answer = await lastAnswer(answerQuestion(request, deps, signal));
    return { answer: toldAnswer(answer, detectLanguage(request.question)) };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof StoreError) throw error;
    return { error: (error as Error).message };
  }
}

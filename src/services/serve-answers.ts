// The answerer that a server gives its readers: kept answers first, then what is being answered just
// now, then a place in the line for the language model. The built-in answerer needs no place.
import type { Answer, AnswerEvent, Answerer, AskRequest } from "../answering/answer.ts";
import { answerQuestion } from "../answering/answer-question.ts";
import type { AnsweringDeps } from "../answering/answering-deps.ts";
import { noticeFallbacks } from "../answering/notice-fallbacks.ts";
import { shareAnswers, type AnswerRun, type SharingOutcome } from "./share-answers.ts";
import type { Settings } from "../config.ts";
import type { LanguageModel } from "../language-model/language-model.ts";
import { ModelQueue } from "../language-model/model-queue.ts";

export interface ServeAnswersOptions {
  /** Throws `StoreError` where there is no store yet. */
  readonly answering: () => AnsweringDeps;
  readonly queue: ModelQueue;
  /** Answers kept; 0: none. */
  readonly cacheSize: number;
  readonly onOutcome?: (outcome: SharingOutcome) => void;
  readonly watch?: WatchAnswer;
}

/** What follows an answer while it is made, without changing it. */
export interface AnswerWatch {
  /** The same model; its calls come when it is their turn. */
  readonly model?: (model: LanguageModel) => LanguageModel;
  /** The same events. */
  readonly events?: (events: AsyncIterable<AnswerEvent>) => AsyncIterable<AnswerEvent>;
}

/** Called when the making of an answer begins. `waitedMs` tells how long its calls stood in line. */
export type WatchAnswer = (request: AskRequest, waitedMs: () => number) => AnswerWatch;

export function openModelQueue(settings: Settings): ModelQueue {
  return new ModelQueue({
    concurrency: settings.LLM_CONCURRENCY,
    maxWaiting: settings.LLM_QUEUE,
    longestWaitMs: settings.LLM_TOTAL_TIMEOUT_MS,
  });
}

/** Throws at once, not when it is read, `QueueFullError` and `StoreError`. */
export function serveAnswers(options: ServeAnswersOptions): Answerer {
  const { answering, cacheSize, onOutcome } = options;
  return shareAnswers({
    cacheSize,
    keyOf: (request) => keyOf(request, answering()),
    start: (request, signal) => startAnswer(request, options, signal),
    ...(onOutcome === undefined ? {} : { onOutcome }),
  });
}

/**
 * All that an answer depends on and that changes while the server runs. Models, gates and limits
 * come from settings, which do not. The date, because "last year" is counted from it.
 */
function keyOf(request: AskRequest, deps: AnsweringDeps): string {
  const today = (deps.today?.() ?? new Date()).toISOString().slice(0, 10);
  const writer = deps.languageModel?.name ?? "extractive";
  return JSON.stringify([
    generationOf(deps),
    today,
    writer,
    sorted({ ...request, fresh: undefined }),
  ]);
}

/** Programs write the fields of a request in any order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, sorted(each)]);
}

function generationOf({ acquire }: AnsweringDeps): string {
  const { generation, release } = acquire();
  release();
  return generation.state.name;
}

function startAnswer(
  request: AskRequest,
  { answering, queue, watch }: ServeAnswersOptions,
  signal: AbortSignal,
): AnswerRun {
  const given = answering();
  const { languageModel } = given;
  const ticket = languageModel === null ? null : queue.admit();
  const { model = same, events = same } = watch?.(request, () => ticket?.waitedMs ?? 0) ?? {};
  const { deps, hasFailed } = noticeFallbacks({
    ...given,
    languageModel:
      ticket === null || languageModel === null ? null : ticket.through(model(languageModel)),
  });
  const generation = generationOf(given);
  return {
    events: untilEnd(events(answerQuestion(request, deps, signal)), () => ticket?.end()),
    isWorthKeeping: (answer: Answer) =>
      !hasFailed() &&
      (languageModel === null || answer.model === languageModel.name) &&
      answer.receipt?.generation === generation,
  };
}

function same<T>(value: T): T {
  return value;
}

async function* untilEnd(
  events: AsyncIterable<AnswerEvent>,
  onEnd: () => void,
): AsyncGenerator<AnswerEvent, void, undefined> {
  try {
    yield* events;
  } finally {
    onEnd();
  }
}

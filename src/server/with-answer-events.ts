// The answering of one request, whatever shape the answer goes out in: checked for a store, limited in
// time, and ended when the reader leaves.
import type { Response } from "express";
import type { Answer, AnswerEvent, AskRequest } from "../answering/answer.ts";
import { describeError } from "./describe-error.ts";
import { notesOf } from "./request-log.ts";
import type { ServerDeps } from "./server-deps.ts";
import { untilAborted, whileWaitedFor } from "./watch-request.ts";
import { requireStore } from "../services/store-access.ts";

const defaultAnswerMarginMs = 30_000;

type UseEvents = (events: AsyncIterable<AnswerEvent>, signal: AbortSignal) => Promise<void>;

/** Throws `StoreError` where there is no store, and what `use` throws. */
export async function withAnswerEvents(
  deps: ServerDeps,
  response: Response,
  asked: AskRequest,
  use: UseEvents,
): Promise<void> {
  notesOf(response).question = asked.question;
  requireStore(deps.store);
  await whileWaitedFor(response, answerTimeLimitMs(deps), async (signal) => {
    const events = untilAborted(deps.answerer(asked, signal), signal, (error) =>
      deps.logger.debug({ error: describeError(error) }, "answerer failed after its end"),
    );
    await use(events, signal);
  });
}

/** The answer that the events end with. */
export async function finishedAnswer(events: AsyncIterable<AnswerEvent>): Promise<Answer> {
  let answer: Answer | undefined;
  for await (const event of events) if (event.type === "answer") answer = event.answer;
  if (answer === undefined) throw endedWithoutAnswer();
  return answer;
}

export function endedWithoutAnswer(): Error {
  return new Error("The answerer ended without an answer.");
}

/** What the model may take, and what searching and checking may besides. */
export function answerTimeLimitMs(deps: ServerDeps): number {
  return deps.settings.LLM_TOTAL_TIMEOUT_MS + (deps.answerMarginMs ?? defaultAnswerMarginMs);
}

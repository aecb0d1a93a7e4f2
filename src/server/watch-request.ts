// Ends the work for a request when its reader has left or its time is up.
import type { Response } from "express";
import { ExplainedError } from "../../vectorstore/explained-error.ts";
import { orAborted } from "../../ingest/embedders/or-aborted.ts";

/** The reader closed the connection before the answer was complete. */
export class ReaderLeft extends Error {
  override readonly name = "ReaderLeft";
}

/** The request took longer than it may. */
export class TimeLimitPassed extends ExplainedError {
  override readonly name = "TimeLimitPassed";
  readonly code = "timeout";
}

/**
 * Works for a request until its reader leaves or its time is up: the signal is then aborted, with `ReaderLeft`
 * or `TimeLimitPassed` as reason.
 */
export async function whileWaitedFor<T>(
  response: Response,
  timeLimitMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const onClose = () => controller.abort(new ReaderLeft("The reader closed the connection."));
  const timer = setTimeout(
    () => controller.abort(new TimeLimitPassed(timeLimitMessage(timeLimitMs))),
    timeLimitMs,
  );
  response.once("close", onClose);
  if (response.closed) onClose();
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    response.off("close", onClose);
  }
}

function timeLimitMessage(timeLimitMs: number): string {
  const seconds = Math.round(timeLimitMs / 1000);
  return `Cannot finish the answer: it took longer than ${seconds} s. Ask again, or raise LLM_TOTAL_TIMEOUT_MS.`;
}

/**
 * The items until the signal is aborted; then throws its reason at once, also while the source
 * waits. The source is closed in any case, but not waited for: it may be deaf. An error of its
 * closing goes to `onLateError`.
 */
export async function* untilAborted<T>(
  items: AsyncIterable<T>,
  signal: AbortSignal,
  onLateError: (error: unknown) => void,
): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      const step = await orAborted(iterator.next(), signal);
      if (step.done === true) return;
      yield step.value;
    }
  } finally {
    void Promise.resolve(iterator.return?.()).catch(onLateError);
  }
}

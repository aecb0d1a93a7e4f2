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

export interface RequestWatch {
  /** Aborted with `ReaderLeft` or `TimeLimitPassed` as reason. */
  readonly signal: AbortSignal;
  /** Ends the watch. */
  stop(): void;
}

export function watchRequest(response: Response, timeLimitMs: number): RequestWatch {
  const controller = new AbortController();
  const onClose = () => controller.abort(new ReaderLeft("The reader closed the connection."));
  const timer = setTimeout(
    () => controller.abort(new TimeLimitPassed(timeLimitMessage(timeLimitMs))),
    timeLimitMs,
  );
  response.once("close", onClose);
  if (response.closed) onClose();
  return {
    signal: controller.signal,
    stop() {
      clearTimeout(timer);
      response.off("close", onClose);
    },
  };
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

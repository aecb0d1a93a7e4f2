// Tells once when the process is asked to stop (Ctrl+C, or SIGTERM from a supervisor).
import { ExplainedError } from "../../vectorstore/explained-error.ts";

/** The work was given up because the process was told to stop. The message says what is kept. */
export class StoppedError extends ExplainedError {
  override readonly name = "StoppedError";
  readonly code = "stopped";
}

/** Ctrl+C under npm reaches a process twice at once: from the terminal, and passed on by npm. */
const sameRequestMs = 1000;

/**
 * Calls `stop` at the first signal. Later ones are held off as long as they are the same request;
 * after that one ends the process at once, for those who do not want to wait. Gives a function that
 * ends the listening.
 */
export function onStopSignal(stop: () => void): () => void {
  let askedAt: number | null = null;
  const onSignal = (): void => {
    const now = performance.now();
    if (askedAt === null) {
      askedAt = now;
      stop();
    } else if (now - askedAt > sameRequestMs) {
      process.exit(1);
    }
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  return () => void process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
}

/** Resolves at the first signal. */
export function toldToStop(): Promise<void> {
  return new Promise((resolve) => void onStopSignal(resolve));
}

/** A signal that aborts with a `StoppedError` at the first signal to the process, and the end of waiting for it. */
export function untilStopped(message: string): { signal: AbortSignal; stopListening: () => void } {
  const stop = new AbortController();
  const stopListening = onStopSignal(() => stop.abort(new StoppedError(message)));
  return { signal: stop.signal, stopListening };
}

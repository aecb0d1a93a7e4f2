// Tells once when the process is asked to stop (Ctrl+C, or SIGTERM from a supervisor).

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

// Works on many things, a few at the same time.
import pLimit from "p-limit";

export interface BoundedOptions {
  /** How many are under way at the same time; 1 unless given. */
  readonly concurrency?: number;
  readonly signal?: AbortSignal;
}

/**
 * The results, in the order of the items. The first failure stops those that are under way, and is
 * thrown when all have ended, so that nothing is written afterwards.
 */
export async function runBounded<Item, Result>(
  items: readonly Item[],
  { concurrency = 1, signal: given }: BoundedOptions,
  work: (item: Item, signal: AbortSignal) => Promise<Result>,
): Promise<Result[]> {
  const stop = new AbortController();
  const signal = AbortSignal.any(given === undefined ? [stop.signal] : [stop.signal, given]);
  const limit = pLimit(concurrency);
  const begin = async (item: Item): Promise<Result> => {
    signal.throwIfAborted();
    return work(item, signal);
  };
  const running = items.map((item) =>
    limit(() =>
      // Within the limit, so that no other is begun before it is known.
      begin(item).catch((error: unknown) => {
        stop.abort(error);
        throw error;
      }),
    ),
  );
  await Promise.allSettled(running);
  if (stop.signal.aborted) throw stop.signal.reason;
  return Promise.all(running);
}

// Puts an end to a stream that is too slow: to begin, to go on, or to come to its end.

export interface TimeLimits {
  readonly firstMs: number;
  /** Longest wait between two items. Time that the reader takes does not count. */
  readonly idleMs: number;
  readonly totalMs: number;
}

/** A limit passed. `limit` says which. */
export class TimeLimitError extends Error {
  override readonly name = "TimeLimitError";
  readonly limit: keyof TimeLimits;

  constructor(limit: keyof TimeLimits, ms: number) {
    super(`no more after ${ms} ms (${limit})`);
    this.limit = limit;
  }
}

/**
 * The items of the stream that `start` begins. The signal given to `start` aborts when a limit passes
 * (then `TimeLimitError` is thrown), when `signal` aborts (then its reason is thrown), and when the
 * reader stops reading, so that whatever works upstream can stop too.
 */
export async function* withTimeLimits<T>(
  start: (signal: AbortSignal) => AsyncIterable<T>,
  limits: TimeLimits,
  signal?: AbortSignal,
): AsyncGenerator<T, void, undefined> {
  signal?.throwIfAborted();
  const upstream = new AbortController();
  const endWithCaller = () => upstream.abort(signal?.reason);
  signal?.addEventListener("abort", endWithCaller, { once: true });
  const total = abortAfter(upstream, "totalMs", limits);
  const ended = rejectOnAbort(upstream.signal);
  try {
    const items = start(upstream.signal)[Symbol.asyncIterator]();
    let limit: keyof TimeLimits = "firstMs";
    for (;;) {
      const next = await nextWithin(items, ended, upstream, abortAfter(upstream, limit, limits));
      if (next.done === true) return;
      yield next.value;
      limit = "idleMs";
    }
  } finally {
    clearTimeout(total);
    signal?.removeEventListener("abort", endWithCaller);
    upstream.abort();
  }
}

async function nextWithin<T>(
  items: AsyncIterator<T>,
  ended: Promise<never>,
  upstream: AbortController,
  timer: NodeJS.Timeout,
): Promise<IteratorResult<T>> {
  try {
    return await Promise.race([items.next(), ended]);
  } catch (error) {
    // What upstream throws when it is aborted matters less than why it was.
    upstream.signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function abortAfter(
  upstream: AbortController,
  limit: keyof TimeLimits,
  limits: TimeLimits,
): NodeJS.Timeout {
  const ms = limits[limit];
  return setTimeout(() => upstream.abort(new TimeLimitError(limit, ms)), ms);
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  const rejected = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
  rejected.catch(() => undefined); // It also rejects when nobody waits any more.
  return rejected;
}

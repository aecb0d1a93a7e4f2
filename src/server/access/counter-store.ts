// Counts of requests by key or address, for a window of time each. Whoever asks under ever new addresses
// makes it forget the oldest, and no more memory is taken.
import type { Store } from "express-rate-limit";
import { LRUCache } from "lru-cache";

interface Count {
  readonly totalHits: number;
  readonly resetTime: Date;
}

const maxCounts = 20_000;

export class CounterStore implements Store {
  readonly localKeys = true;
  readonly #windowMs: number;
  readonly #counts = new LRUCache<string, Count>({ max: maxCounts });

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  /** Undefined where nothing was counted in the window that runs. */
  get(key: string): Count | undefined {
    const count = this.#counts.get(key);
    return count !== undefined && count.resetTime > new Date() ? count : undefined;
  }

  increment(key: string): Count {
    const before = this.get(key);
    const count = {
      totalHits: (before?.totalHits ?? 0) + 1,
      resetTime: before?.resetTime ?? new Date(Date.now() + this.#windowMs),
    };
    this.#counts.set(key, count);
    return count;
  }

  decrement(key: string): void {
    const count = this.get(key);
    if (count !== undefined) this.#counts.set(key, { ...count, totalHits: count.totalHits - 1 });
  }

  resetKey(key: string): void {
    this.#counts.delete(key);
  }
}

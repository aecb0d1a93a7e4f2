// A stream ends when its first piece, the next one or the whole takes too long.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withTimeLimits } from "../../src/language-model/with-time-limits.ts";

const limits = { firstMs: 100, idleMs: 10, totalMs: 1000 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A stream whose items come after the given waits; `Infinity` is never. Records its signal. */
function source(waits: readonly number[]) {
  const seen: { signal?: AbortSignal } = {};
  async function* start(signal: AbortSignal) {
    seen.signal = signal;
    for (const [i, ms] of waits.entries()) {
      await new Promise<void>((resolve) => {
        if (ms !== Infinity) setTimeout(resolve, ms);
      });
      yield i;
    }
  }
  return { start, seen };
}

async function drain(items: AsyncIterable<number>) {
  const read: number[] = [];
  let error: unknown;
  const reading = (async () => {
    for await (const item of items) read.push(item);
  })().catch((reason: unknown) => {
    error = reason;
  });
  await vi.runAllTimersAsync();
  await reading;
  return { read, error };
}

describe("withTimeLimits()", () => {
  it("passes on everything from a stream that keeps the limits", async () => {
    const { start } = source([99, 9, 9, 0]);
    expect(await drain(withTimeLimits(start, limits))).toEqual({ read: [0, 1, 2, 3] });
  });

  it.each([
    ["firstMs", [101], []],
    ["firstMs", [Infinity], []],
    ["idleMs", [99, 11], [0]],
    ["idleMs", [99, 9, Infinity], [0, 1]],
    ["totalMs", new Array<number>(200).fill(9), expect.any(Array)],
  ])("throws when %s passes, and aborts upstream", async (limit, waits, expected) => {
    const { start, seen } = source(waits);
    const { read, error } = await drain(withTimeLimits(start, limits));
    expect(error).toMatchObject({ name: "TimeLimitError", limit });
    expect(read).toEqual(expected);
    expect(seen.signal?.aborted).toBe(true);
  });

  it("aborts upstream when the reader stops, and leaves no timer behind", async () => {
    const { start, seen } = source([1, 1, Infinity]);
    const reading = (async () => {
      for await (const item of withTimeLimits(start, limits)) if (item === 1) break;
    })();
    await vi.advanceTimersByTimeAsync(5);
    await reading;
    expect(seen.signal?.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("aborts upstream when the caller's signal does, and throws its reason", async () => {
    const stop = new AbortController();
    const reason = new Error("the reader has left");
    const { start, seen } = source([1, Infinity]);
    setTimeout(() => stop.abort(reason), 5);
    const { read, error } = await drain(withTimeLimits(start, limits, stop.signal));
    expect([read, error]).toEqual([[0], reason]);
    expect(seen.signal?.reason).toBe(reason);
  });

  it("does not count the time that the reader takes", async () => {
    const { start } = source([1, 1, 1]);
    const read: number[] = [];
    const reading = (async () => {
      for await (const item of withTimeLimits(start, limits)) {
        read.push(item);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    })();
    await vi.runAllTimersAsync();
    await reading;
    expect(read).toEqual([0, 1, 2]);
  });

  it("throws what the stream throws", async () => {
    const failure = new Error("broken");
    const start = () => ({
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(failure) }),
    });
    expect((await drain(withTimeLimits(start, limits))).error).toBe(failure);
  });
});

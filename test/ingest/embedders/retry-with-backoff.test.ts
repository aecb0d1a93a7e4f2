// What is tried again, when, and how often.
import { describe, expect, it } from "vitest";
import { ModelConnectionError, ModelHttpError } from "../../../ingest/embedders/model-fetch.ts";
import { retryWithBackoff } from "../../../ingest/embedders/retry-with-backoff.ts";

const clock = Date.parse("2026-11-01T12:00:00Z");

/** Fails with each of `errors` in turn, then gives "done"; says what was waited. */
async function run(errors: readonly Error[], given: { random?: number; attempts?: number } = {}) {
  const waits: number[] = [];
  let calls = 0;
  const outcome = await retryWithBackoff(
    () => {
      const error = errors[calls++];
      return error === undefined ? Promise.resolve("done") : Promise.reject(error);
    },
    {
      attempts: given.attempts ?? 4,
      firstDelayMs: 1000,
      maxDelayMs: 60_000,
      sleep: (ms) => Promise.resolve(waits.push(ms)),
      now: () => clock,
      random: () => given.random ?? 1,
    },
  ).catch((error: unknown) => error);
  return { outcome, waits, calls };
}

const http = (status: number, headers: Record<string, string> = {}, body = "") =>
  new ModelHttpError(status, new Headers(headers), body);

describe("retryWithBackoff()", () => {
  it.each([408, 409, 425, 429, 500, 502, 503, 529])(
    "repeats a call answered %i",
    async (status) => {
      expect((await run([http(status)])).outcome).toBe("done");
    },
  );

  it.each([400, 401, 403, 404, 413, 422])("does not repeat a call answered %i", async (status) => {
    expect((await run([http(status)])).calls).toBe(1);
  });

  it("repeats broken connections, and fails at once on refused ones and unknown hosts", async () => {
    expect((await run([new ModelConnectionError("ECONNRESET")])).outcome).toBe("done");
    expect((await run([new ModelConnectionError("ECONNREFUSED")])).calls).toBe(1);
    expect((await run([new ModelConnectionError("ENOTFOUND")])).calls).toBe(1);
  });

  it("sees through the errors that clients wrap around the real one", async () => {
    expect((await run([new Error("wrapped", { cause: http(503) })])).outcome).toBe("done");
    expect((await run([new Error("anything else")])).calls).toBe(1);
  });

  it("waits twice as long each time, spread over half of it", async () => {
    const errors = [http(500), http(500), http(500)];
    expect((await run(errors)).waits).toEqual([1000, 2000, 4000]);
    expect((await run(errors, { random: 0 })).waits).toEqual([500, 1000, 2000]);
  });

  it.each([
    [{ "retry-after": "3" }, 3000],
    [{ "retry-after": "Sun, 01 Nov 2026 12:00:30 GMT" }, 30_000],
    [{ "retry-after": "Sun, 01 Nov 2026 11:00:00 GMT" }, 0],
    [{ "retry-after-ms": "250", "retry-after": "3" }, 250],
    [{ "x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "20ms" }, 20],
    [{ "x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "0m5.5s" }, 5500],
    [{ "x-ratelimit-remaining-requests": "9", "x-ratelimit-reset-requests": "1h" }, 1000],
    [{ "retry-after": "soon" }, 1000],
  ])("waits as %o asks", async (headers, waited) => {
    expect((await run([http(429, headers)])).waits).toEqual([waited]);
  });

  it("does not wait longer than allowed: then the error is final", async () => {
    const { calls, waits } = await run([http(429, { "retry-after": "3600" })]);
    expect({ calls, waits }).toEqual({ calls: 1, waits: [] });
  });

  it("follows the server's word on whether to repeat", async () => {
    expect((await run([http(500, { "x-should-retry": "false" })])).calls).toBe(1);
    expect((await run([http(400, { "x-should-retry": "true" })])).outcome).toBe("done");
  });

  it("throws the last error after as many attempts as allowed", async () => {
    const errors = [http(500), http(502), http(503)];
    expect((await run(errors, { attempts: 2 })).outcome).toBe(errors[1]);
  });

  it("ends a wait when its signal aborts, with the signal's reason", async () => {
    const stop = new AbortController();
    const reason = new Error("stopped");
    const call = retryWithBackoff(
      () => {
        setImmediate(() => stop.abort(reason));
        return Promise.reject(http(500));
      },
      { attempts: 2, firstDelayMs: 1e8, maxDelayMs: 1e9, signal: stop.signal },
    );
    await expect(call).rejects.toBe(reason);
  });
});

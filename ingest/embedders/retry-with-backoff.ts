// Repeats a call that failed for a passing reason: as long as the server asks for, else ever longer.
import { setTimeout as sleepFor } from "node:timers/promises";
import { withCauses } from "./explain-failure.ts";
import { ModelConnectionError, ModelHttpError } from "./model-fetch.ts";

export interface RetryOptions {
  /** How often the call is made at the most, the first time included. */
  readonly attempts: number;
  /** Wait before the second attempt; it doubles with each further one. */
  readonly firstDelayMs: number;
  /** No wait is longer. A server that asks for more is not asked again. */
  readonly maxDelayMs: number;
  readonly signal?: AbortSignal | undefined;
  /** For tests: the passing of time, the clock and the dice. */
  readonly sleep?: (ms: number, signal: AbortSignal | undefined) => Promise<unknown>;
  readonly now?: () => number;
  readonly random?: () => number;
}

export const defaultRetry = {
  attempts: 6,
  firstDelayMs: 1000,
  maxDelayMs: 120_000,
} as const satisfies RetryOptions;

/** Codes of connections that may work the next moment. A refused one will not: it fails at once. */
const passingCodes = new Set([
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "ERR_STREAM_PREMATURE_CLOSE",
]);

/**
 * What `call` gives, after as many attempts as allowed. Repeated are HTTP 408, 409, 425, 429 (unless the
 * quota is used up), 5xx, and broken connections; other errors are thrown at once. When `signal`
 * aborts, its reason is thrown, also from within a wait.
 */
export async function retryWithBackoff<T>(
  call: () => Promise<T>,
  options: RetryOptions,
): Promise<T> {
  const sleep = options.sleep ?? sleepUnlessAborted;
  for (let attempt = 1; ; attempt += 1) {
    options.signal?.throwIfAborted();
    try {
      return await call();
    } catch (error) {
      options.signal?.throwIfAborted();
      if (attempt >= options.attempts || !isPassing(error)) throw error;
      const delayMs = delayBefore(attempt, error, options);
      if (delayMs > options.maxDelayMs) throw error;
      await sleep(delayMs, options.signal);
    }
  }
}

function isPassing(error: unknown): boolean {
  for (const each of withCauses(error)) {
    if (each instanceof ModelConnectionError) return passingCodes.has(each.code);
    if (each instanceof ModelHttpError) return isPassingStatus(each);
  }
  return false;
}

function isPassingStatus({ status, serverCode, headers }: ModelHttpError): boolean {
  const advice = headers.get("x-should-retry");
  if (advice === "true" || advice === "false") return advice === "true";
  if (status === 429) return serverCode !== "insufficient_quota";
  return status === 408 || status === 409 || status === 425 || status >= 500;
}

function delayBefore(attempt: number, error: unknown, options: RetryOptions): number {
  const now = (options.now ?? Date.now)();
  for (const each of withCauses(error)) {
    if (!(each instanceof ModelHttpError)) continue;
    const askedMs = askedDelayMs(each.headers, now);
    if (askedMs !== null) return askedMs;
  }
  const longestMs = Math.min(options.maxDelayMs, options.firstDelayMs * 2 ** (attempt - 1));
  // Between half and all of it, so that calls that failed together do not come back together.
  return longestMs * (0.5 + 0.5 * (options.random ?? Math.random)());
}

/** Milliseconds that the server asks to wait: `retry-after-ms`, `Retry-After`, OpenAI's limits. */
function askedDelayMs(headers: Headers, now: number): number | null {
  const ms = positive(headers.get("retry-after-ms"));
  if (ms !== null) return ms;
  const after = headers.get("retry-after");
  const seconds = positive(after);
  if (seconds !== null) return seconds * 1000;
  const date = after === null ? Number.NaN : Date.parse(after);
  if (!Number.isNaN(date)) return Math.max(0, date - now);
  return openAiResetMs(headers);
}

/** OpenAI says with every answer when each limit is whole again, e.g. `6m0s`; the one that ran out counts. */
function openAiResetMs(headers: Headers): number | null {
  const waits = ["requests", "tokens"]
    .filter((kind) => headers.get(`x-ratelimit-remaining-${kind}`) === "0")
    .map((kind) => parseDuration(headers.get(`x-ratelimit-reset-${kind}`) ?? ""))
    .filter((wait) => wait !== null);
  return waits.length === 0 ? null : Math.max(...waits);
}

function parseDuration(text: string): number | null {
  const match =
    /^(?:(?<h>\d+)h)?(?:(?<m>\d+)m(?!s))?(?:(?<s>\d+(?:\.\d+)?)s)?(?:(?<ms>\d+(?:\.\d+)?)ms)?$/.exec(
      text,
    );
  if (match === null || text === "") return null;
  const part = (unit: string) => Number(match.groups?.[unit] ?? 0);
  return part("h") * 3_600_000 + part("m") * 60_000 + part("s") * 1000 + part("ms");
}

function positive(text: string | null): number | null {
  if (text === null || text.trim() === "") return null;
  const value = Number(text);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

async function sleepUnlessAborted(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleepFor(ms, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}

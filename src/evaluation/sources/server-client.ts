// Requests to the server that is evaluated: tried again where that may help, told apart where not.
import { setTimeout as sleepFor } from "node:timers/promises";
import { z } from "zod";
import { errorOfResponse } from "../../client/citewell-error.ts";
import { QuestionFailedError, SourceLostError } from "./answer-source.ts";

export interface RetryPlan {
  /** How often a request is made at the most. */
  readonly attempts: number;
  /** Wait before the second attempt; it doubles with each further one. */
  readonly firstDelayMs: number;
  /** No wait is longer. A server that asks for more is not asked again. */
  readonly maxDelayMs: number;
  /** For tests: the passing of time. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
}

const patientRetry: RetryPlan = { attempts: 5, firstDelayMs: 500, maxDelayMs: 120_000 };

/** A response that is no success, or an `error` event. */
export class ServerRefusal extends Error {
  override readonly name = "ServerRefusal";
  /** Null for an event of a stream that was begun. */
  readonly status: number | null;
  /** As the server names it, such as `no-store`. */
  readonly code: string;
  /** Milliseconds that the server asks to wait; null where it does not. */
  readonly retryAfterMs: number | null;

  constructor(status: number | null, code: string, message: string, retryAfterMs: number | null) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

export class ServerClient {
  /** As it was given. */
  readonly address: string;
  readonly #base: string;
  readonly #retry: RetryPlan;

  constructor(address: string, retry: RetryPlan = patientRetry) {
    this.address = address;
    this.#base = address.endsWith("/") ? address : `${address}/`;
    this.#retry = retry;
  }

  /** Throws `ServerRefusal`, or what `fetch` throws. */
  async fetch(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(new URL(path, this.#base), init);
    if (!response.ok) throw await refusalOf(response);
    return response;
  }

  /** JSON of the expected shape. Throws as `patiently` does. */
  async getJson<T>(path: string, schema: z.ZodType<T>, signal?: AbortSignal): Promise<T> {
    return this.patiently(async () => {
      const headers = { Accept: "application/json" };
      const given = signal === undefined ? {} : { signal };
      const response = await this.fetch(path, { headers, ...given });
      return schema.parse(await response.json());
    }, signal);
  }

  /**
   * What `call` gives, tried again after a refusal for the moment (429, 502, 503) and after a broken
   * connection. Throws `SourceLostError` where the server is gone or has no store, `QuestionFailedError`
   * where it refuses this request, or what the signal throws.
   */
  async patiently<T>(call: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const { attempts, firstDelayMs, maxDelayMs, sleep = sleepUnlessAborted } = this.#retry;
    for (let attempt = 1; ; attempt++) {
      signal?.throwIfAborted();
      try {
        return await call();
      } catch (error) {
        signal?.throwIfAborted();
        const askedMs = error instanceof ServerRefusal ? error.retryAfterMs : null;
        const delayMs = askedMs ?? Math.min(maxDelayMs, firstDelayMs * 2 ** (attempt - 1));
        if (attempt >= attempts || !isPassing(error) || delayMs > maxDelayMs) {
          throw await this.#final(error);
        }
        await sleep(delayMs, signal);
      }
    }
  }

  /** A server that still answers has failed at one question only. */
  async #final(error: unknown): Promise<Error> {
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      const message = "The server sent something else than a citewell server of this version does.";
      return new QuestionFailedError(message, { cause: error });
    }
    const { message } = error as Error;
    if (error instanceof ServerRefusal) {
      return error.code === "no-store"
        ? new SourceLostError(`Cannot ask ${this.address}: ${message}`, { cause: error })
        : new QuestionFailedError(message, { cause: error });
    }
    if (await this.#isAlive()) return new QuestionFailedError(message, { cause: error });
    return new SourceLostError(
      `Cannot reach ${this.address}: ${reasonOf(error)}. Start the server and run the same command again: what was answered is kept.`,
      { cause: error },
    );
  }

  async #isAlive(): Promise<boolean> {
    try {
      return (await fetch(new URL("healthz", this.#base))).ok;
    } catch {
      return false; // The caller says what failed.
    }
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof ServerRefusal)) return error instanceof TypeError;
  if (error.code === "no-store" || error.status === null) return false;
  return [429, 502, 503].includes(error.status);
}

async function refusalOf(response: Response): Promise<ServerRefusal> {
  const { status, code, message, retryAfterMs } = await errorOfResponse(response);
  return new ServerRefusal(status, code, message, retryAfterMs);
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error && cause.message !== "" ? cause.message : message;
}

async function sleepUnlessAborted(ms: number, signal?: AbortSignal): Promise<void> {
  await sleepFor(ms, undefined, signal === undefined ? {} : { signal });
}

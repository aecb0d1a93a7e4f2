// How many requests a minute are taken: by key, else by address. Wrong keys are counted more strictly,
// so that nobody tries them out.
import { isIP } from "node:net";
import type { Request, RequestHandler, Response } from "express";
import { ipKeyGenerator, rateLimit, type Store } from "express-rate-limit";
import { LRUCache } from "lru-cache";
import { digestOf } from "../../keys/api-key.ts";
import type { Scope } from "../../keys/scope.ts";
import type { Settings } from "../../config.ts";
import { HttpError } from "../http-errors.ts";
import { accessOf } from "./access.ts";

const windowMs = 60_000;
const maxWrongKeys = 10;

export interface RequestLimits {
  /** For requests that were let in; passes those to an open server. */
  readonly of: (scope: Scope) => RequestHandler;
  /** Counts a request without a key. Throws `too-many-requests`. */
  readonly countKeyless: (request: Request, response: Response) => void;
  /** The same key again is no guess: a page that kept a revoked one sends it with all it asks. */
  readonly countWrongKey: (request: Request, given: string) => void;
  /** Throws `too-many-requests` after too many wrong keys, whatever key is sent now. */
  readonly refuseGuessing: (request: Request, response: Response) => void;
}

export function limitRequests({
  RATE_LIMIT_ASK,
  RATE_LIMIT_READ,
}: Pick<Settings, "RATE_LIMIT_ASK" | "RATE_LIMIT_READ">): RequestLimits {
  const ask = limiter("ask", RATE_LIMIT_ASK);
  const read = limiter("read", RATE_LIMIT_READ);
  const keyless = new CounterStore(windowMs);
  const wrongKeys = new CounterStore(windowMs);
  const triedKeys = new CounterStore(windowMs);
  return {
    of: (scope) => (scope === "ask" ? ask : read),
    countKeyless(request, response) {
      const { totalHits, resetTime } = keyless.increment(addressOf(request));
      if (RATE_LIMIT_READ > 0 && totalHits > RATE_LIMIT_READ) {
        throw refuse(response, resetTime, "too many requests without a key came from this address");
      }
    },
    countWrongKey(request, given) {
      const address = addressOf(request);
      const { totalHits } = triedKeys.increment(`${address} ${digestOf(given).toString("hex")}`);
      if (totalHits === 1) wrongKeys.increment(address);
    },
    refuseGuessing(request, response) {
      const count = wrongKeys.get(addressOf(request));
      if (count !== undefined && count.totalHits >= maxWrongKeys) {
        throw refuse(response, count.resetTime, "too many wrong keys came from this address");
      }
    },
  };
}

function limiter(name: string, limit: number): RequestHandler {
  return rateLimit({
    windowMs,
    limit,
    store: new CounterStore(windowMs),
    identifier: name,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    keyGenerator: (request, response) => accessOf(response).keyId ?? addressOf(request),
    skip: (_request, response) => limit === 0 || accessOf(response).isOpen,
    handler: (_request, response, next) =>
      next(tooMany(response, `it has made its ${limit} of this minute`)),
    // They look at headers for mistakes of set-up, and write to the console what they find.
    validate: false,
  });
}

/**
 * The address, of IPv6 the network: one machine has a whole one to itself. What a proxy was told that is
 * no address counts as one: nobody gets a new count, or fills the memory, by making words up.
 */
function addressOf({ ip = "" }: Request): string {
  return isIP(ip) === 0 ? "unknown" : ipKeyGenerator(ip, 64);
}

function refuse(response: Response, resetTime: Date, state: string): HttpError {
  const seconds = Math.max(1, Math.ceil((resetTime.getTime() - Date.now()) / 1000));
  response.set("Retry-After", String(seconds));
  return tooMany(response, state);
}

function tooMany(response: Response, state: string): HttpError {
  const seconds = String(response.getHeader("Retry-After") ?? windowMs / 1000);
  return new HttpError(
    "too-many-requests",
    `Cannot take the request now: ${state}. Try again in ${seconds} seconds.`,
  );
}

interface Count {
  readonly totalHits: number;
  readonly resetTime: Date;
}

const maxCounts = 20_000;

/**
 * Counts by key or address, for a window of time each. Whoever asks under ever new addresses makes it
 * forget the oldest, and no more memory is taken.
 */
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

// What the MCP server needs from the rest of the program: the same functions that HTTP serves.
import type { Generation } from "../../vectorstore/store.ts";
import type { Answerer, Filter } from "../answering/answer.ts";
import type { SearchedEvidence } from "../answering/search-evidence.ts";

export interface ToldError {
  readonly message: string;
  /** As HTTP names it, such as `too-busy`. */
  readonly code: string;
  /** When another try may succeed; absent where waiting does not help. */
  readonly retryAfterSeconds?: number;
}

export interface McpDeps {
  readonly answerer: Answerer;
  /** At most `limit` passages, best first. */
  readonly search: (
    question: string,
    filter: Filter,
    limit: number,
    signal: AbortSignal,
  ) => Promise<SearchedEvidence>;
  /** Lends the current generation for the time of `work`. Throws `StoreError` where there is none. */
  readonly withGeneration: <T>(work: (generation: Generation) => T | Promise<T>) => Promise<T>;
  /** Passages that a search gives unless told otherwise. */
  readonly searchLimit: number;
  /** What a client may know of an error, in words; logs what it must not. */
  readonly explain: (error: unknown) => ToldError;
  /** Of this program. */
  readonly version: string;
}

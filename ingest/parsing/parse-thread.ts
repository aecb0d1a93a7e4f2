// One thread that parses, from outside: it is given a job and is ended when it takes too long.
import type { FailureReason } from "../failure-reason.ts";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { ParsedFile, ParseOptions } from "../parsers/parser.ts";

/** What the ingest and its parser's thread say to each other: all of it can be cloned. */
export interface ParseJob {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly options: ParseOptions;
  /** Parts that are done already, or broke the thread before: the job begins after them. */
  readonly from: number;
}

export type ParseMessage =
  /** Sent once, when the thread is loaded. */
  | { readonly kind: "ready" }
  /** Sent before each part, so that it is known which one the thread did not survive. */
  | { readonly kind: "begin"; readonly path: string }
  | { readonly kind: "part"; readonly parsed: ParsedFile }
  | { readonly kind: "end" };

/** The code of the thread, compiled or not as this file is. */
export const parseWorker = new URL(`./parse-worker${extname(import.meta.url)}`, import.meta.url);

interface ThreadLimits {
  /** Milliseconds for each part of a file. */
  readonly timeoutMs: number;
  readonly maxMemoryMb: number;
}

interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  /** By `performance.now()`: no part is begun after it. */
  readonly deadline?: number;
}

type JobOutcome =
  | { readonly kind: "done" }
  /** The thread is gone. `path` is of the part that it was at; null before the first one. */
  | { readonly kind: "broken"; readonly path: string | null; readonly reason: FailureReason }
  /** The thread is gone. The parts that are left were not begun. */
  | { readonly kind: "overdue" };

/** Milliseconds that loading the code of the thread may take on a busy machine, over and above. */
const longestLoadMs = 60_000;

export class ParseThread {
  readonly #worker: Worker;
  readonly #limits: ThreadLimits;
  #isReady = false;
  #isEnded = false;

  constructor(limits: ThreadLimits, code: URL = parseWorker) {
    this.#limits = limits;
    this.#worker = new Worker(code, {
      resourceLimits: { maxOldGenerationSizeMb: limits.maxMemoryMb },
      // What parses files of strangers needs no keys, and what it prints is for nobody.
      env: {},
      stdout: true,
      stderr: true,
    });
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#worker.on("exit", () => (this.#isEnded = true));
    // While a job runs, the job listens too; between jobs, the end of the thread is all there is to know.
    this.#worker.on("error", () => (this.#isEnded = true));
    this.#worker.unref();
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** One job at a time. Rejects with the signal's reason, and the thread is gone then. */
  async run(
    job: ParseJob,
    onPart: (parsed: ParsedFile) => void,
    { signal, deadline = Infinity }: RunOptions = {},
  ): Promise<JobOutcome> {
    signal?.throwIfAborted();
    const listeners = new AbortController();
    this.#worker.ref();
    try {
      const outcome = await this.#outcomeOf(job, onPart, listeners.signal, { signal, deadline });
      listeners.abort(); // What the thread still sends is of no job.
      if (outcome.kind !== "done") await this.close();
      return outcome;
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      listeners.abort();
      this.#worker.unref();
    }
  }

  async close(): Promise<void> {
    this.#isEnded = true;
    await this.#worker.terminate();
  }

  #outcomeOf(
    job: ParseJob,
    onPart: (parsed: ParsedFile) => void,
    until: AbortSignal,
    { signal, deadline }: Required<RunOptions>,
  ): Promise<JobOutcome> {
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      let path: string | null = null;
      const end = (reason: FailureReason): void => resolve({ kind: "broken", path, reason });
      const { timeoutMs } = this.#limits;
      const late: FailureReason = { code: "tooSlow", seconds: timeoutMs / 1000 };
      const endIn = (ms: number) => setTimeout(() => end(late), ms);
      let timer = endIn(this.#isReady ? timeoutMs : timeoutMs + longestLoadMs);
      const onMessage = (message: ParseMessage): void => {
        this.#isReady = true;
        clearTimeout(timer);
        timer = endIn(timeoutMs);
        if (message.kind === "ready") return;
        if (message.kind === "begin") {
          path = message.path;
          if (performance.now() > deadline) resolve({ kind: "overdue" });
        } else if (message.kind === "part") onPart(message.parsed);
        else resolve({ kind: "done" });
      };
      let broken: FailureReason = { code: "brokeParser", detail: null };
      // It may overtake what the thread said before it, such as the part that it was at. The exit
      // that follows does not.
      const onError = (error: Error): void => void (broken = this.#whyBroken(error));
      const onExit = (): void => end(broken);
      const onAbort = (): void => reject(signal?.reason as Error);
      worker.on("message", onMessage).on("error", onError).on("exit", onExit);
      signal?.addEventListener("abort", onAbort);
      until.addEventListener("abort", () => {
        clearTimeout(timer);
        worker.off("message", onMessage).off("error", onError).off("exit", onExit);
        signal?.removeEventListener("abort", onAbort);
      });
      worker.postMessage(job);
    });
  }

  #whyBroken(error: Error): FailureReason {
    return (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY"
      ? { code: "tooMuchMemory", megabytes: this.#limits.maxMemoryMb }
      : { code: "brokeParser", detail: error.message };
  }
}

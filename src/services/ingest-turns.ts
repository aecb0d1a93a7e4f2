// Changes to the articles folder take turns, each with the ingest that follows it: uploads, removals
// and the watch of the folder. Other processes are kept out by the store's lock.
import { setTimeout } from "node:timers/promises";
import type { Tracer } from "@opentelemetry/api";
import type { Embedder } from "../../ingest/embedders/embedder.ts";
import { openEmbedder } from "../../ingest/embedders/open-embedder.ts";
import type { IngestOptions, IngestSummary } from "../../ingest/ingest-job.ts";
import { ingestOrRebuild } from "../../ingest/ingest-or-rebuild.ts";
import { FileParser } from "../../ingest/parsing/file-parser.ts";
import { parseSettings } from "../../ingest/parsing/parse-settings.ts";
import { StoreError } from "../../vectorstore/store-error.ts";
import type { Settings } from "../config.ts";
import type { UploadProgress } from "../server/api-schemas.ts";
import { ChangeRefused } from "./change-refused.ts";
import { traceWork } from "../telemetry/trace-request.ts";

/** Brings the store up to the folder. Throws as the ingest does, or that the turns were closed. */
export type IngestNow = (onProgress: (progress: UploadProgress) => void) => Promise<IngestSummary>;

export interface IngestTurns {
  /** Runs `turn` when those before it have ended, whether they failed or not. `stopped` tells of `close`. */
  readonly take: <T>(turn: (ingest: IngestNow, stopped: AbortSignal) => Promise<T>) => Promise<T>;
  /** Stops the ingest under way, keeping what it embedded, and resolves when the last turn has ended. */
  readonly close: () => Promise<void>;
}

export interface IngestTurnsOptions {
  readonly onWarning: (warning: string) => void;
  /**
   * The generation that questions are answered from, undefined where there is none yet; absent where
   * no questions are answered.
   */
  readonly servedGeneration?: () => string | undefined;
  /** Of each ingest: how long it took, and how many files failed; null where the ingest itself did. */
  readonly onIngestEnd?: (seconds: number, failures: number | null) => void;
  /** Null or absent: no traces are made. */
  readonly tracer?: Tracer | null;
}

/** What is told until the ingest begins. */
export const waiting: UploadProgress = { step: "waiting", done: 0, total: 0 };

/** Between two looks at whether the turns were closed, while another ingest holds the store. */
const lockWaitMs = 2000;
const longestLockWaitMs = 10 * 60 * 1000;
/** Readers look for a new generation every second. */
const longestSwitchMs = 5000;

export function openIngestTurns(settings: Settings, options: IngestTurnsOptions): IngestTurns {
  const stop = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let embedder: Promise<Embedder> | null = null;
  const openedEmbedder = (): Promise<Embedder> =>
    (embedder ??= openEmbedder(settings.EMBEDDER, settings).catch((error: unknown) => {
      embedder = null; // So that the next turn tries again.
      throw error;
    }));
  const ingest: IngestNow = async (onProgress) => {
    const ingestOnce = async () =>
      ingestOrRebuild({
        ...ingestOptions(settings, await openedEmbedder()),
        lock: { waitMs: lockWaitMs, onWait: () => onProgress(waiting) },
        onProgress: ({ bytesDone: done, bytesTotal: total }) =>
          onProgress({ step: "reading", done, total }),
        onInsert: (done, total) => onProgress({ step: "indexing", done, total }),
        onWarning: options.onWarning,
        signal: stop.signal,
      });
    const summary = await traceWork(options.tracer ?? null, "ingest", () =>
      measured(() => whenUnlocked(ingestOnce, stop.signal), options),
    );
    const { servedGeneration } = options;
    if (servedGeneration) await isServed(summary.generation, servedGeneration, stop.signal);
    return summary;
  };
  return {
    take(turn) {
      const taken = last.then(() => {
        stop.signal.throwIfAborted();
        return turn(ingest, stop.signal);
      });
      last = taken.catch(() => undefined); // The caller has the error; the next may try.
      return taken;
    },
    async close() {
      stop.abort(
        new ChangeRefused(
          "stopping",
          "Cannot finish the change of the archive: the server was stopped. The next ingest reads what the articles folder holds.",
        ),
      );
      await last;
    },
  };
}

/** What every ingest is told, whoever starts it. */
export function ingestOptions(settings: Settings, embedder: Embedder): IngestOptions {
  return {
    articlesFolder: settings.ARTICLES_DIR,
    storeFolder: settings.STORE_DIR,
    embedder,
    concurrency: settings.EMBED_CONCURRENCY,
    maxFileBytes: settings.MAX_FILE_MB * 1024 * 1024,
    openParser: () => new FileParser(parseSettings(settings)),
  };
}

async function measured(
  ingest: () => Promise<IngestSummary>,
  { onIngestEnd = () => undefined }: IngestTurnsOptions,
): Promise<IngestSummary> {
  const startedAt = performance.now();
  let failures: number | null = null;
  try {
    const summary = await ingest();
    failures = summary.failures.length;
    return summary;
  } finally {
    onIngestEnd((performance.now() - startedAt) / 1000, failures);
  }
}

/** Tries again while another process holds the store. Throws as `ingestOnce` does, or the signal's reason. */
async function whenUnlocked(
  ingestOnce: () => Promise<IngestSummary>,
  signal: AbortSignal,
): Promise<IngestSummary> {
  const deadline = Date.now() + longestLockWaitMs;
  for (;;) {
    try {
      return await ingestOnce();
    } catch (error) {
      signal.throwIfAborted();
      const isLocked = error instanceof StoreError && error.code === "locked";
      if (!isLocked || Date.now() > deadline) throw error;
    }
  }
}

/** Waits until questions are answered from the generation, so that who is told "done" finds what is new. */
async function isServed(
  generation: string,
  servedGeneration: () => string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + longestSwitchMs;
  while (!signal.aborted && servedGeneration() !== generation && Date.now() < deadline) {
    await setTimeout(50);
  }
}

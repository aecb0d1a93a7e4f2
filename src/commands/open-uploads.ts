// Adds files that came over HTTP to the articles folder and brings the store up to it, by the same
// ingest as the command. One upload after another; other processes are kept out by the store's lock.
import { setTimeout } from "node:timers/promises";
import type { Embedder } from "../../ingest/embedders/embedder.ts";
import { openEmbedder } from "../../ingest/embedders/open-embedder.ts";
import type { IngestSummary } from "../../ingest/ingest-job.ts";
import { ingestOrRebuild } from "../../ingest/ingest-or-rebuild.ts";
import { placeArticleFile } from "../../ingest/place-article-file.ts";
import { StoreError } from "../../vectorstore/store-error.ts";
import { whyUnwritable } from "../../vectorstore/why-unwritable.ts";
import type { Settings } from "../config.ts";
import type {
  AddArticles,
  AddArticlesOptions,
  ReceivedFile,
  UploadFailure,
  UploadOutcome,
} from "../server/add-articles.ts";
import { HttpError } from "../server/http-errors.ts";
import { ingestOptions } from "./run-ingest.ts";

export interface Uploads {
  readonly add: AddArticles;
  /** Stops the ingest under way, keeping what it embedded, and resolves when it has ended. */
  readonly close: () => Promise<void>;
}

export interface UploadsOptions {
  readonly onWarning: (warning: string) => void;
  /** The generation that questions are answered from; undefined where there is none yet. */
  readonly servedGeneration: () => string | undefined;
}

/** Between two looks at whether the server was stopped, while another ingest holds the store. */
const lockWaitMs = 2000;
const longestLockWaitMs = 10 * 60 * 1000;
/** Readers look for a new generation every second. */
const longestSwitchMs = 5000;

export function openUploads(settings: Settings, options: UploadsOptions): Uploads {
  const stop = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let embedder: Promise<Embedder> | null = null;
  const openedEmbedder = (): Promise<Embedder> =>
    (embedder ??= openEmbedder(settings.EMBEDDER, settings).catch((error: unknown) => {
      embedder = null; // So that the next upload tries again.
      throw error;
    }));

  const addNow = async (
    files: readonly ReceivedFile[],
    { replace, onProgress }: AddArticlesOptions,
  ): Promise<UploadOutcome> => {
    stop.signal.throwIfAborted();
    const refused = await placeAll(files, settings, replace);
    if (refused.length === files.length) {
      return { added: 0, changed: 0, removed: 0, failures: refused };
    }
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
    const summary = await whenUnlocked(ingestOnce, stop.signal);
    await isServed(summary.generation, options.servedGeneration, stop.signal);
    return outcomeOf(summary, refused);
  };

  return {
    add(files, addOptions) {
      addOptions.onProgress(waiting);
      const added = last.then(() => addNow(files, addOptions));
      last = added.catch(() => undefined); // The caller has the error; the next may try.
      return added;
    },
    async close() {
      stop.abort(
        new HttpError(
          "stopping",
          "Cannot finish adding articles: the server was stopped. The next ingest reads the files that came.",
        ),
      );
      await last;
    },
  };
}

const waiting = { step: "waiting", done: 0, total: 0 } as const;

async function placeAll(
  files: readonly ReceivedFile[],
  { ARTICLES_DIR, MAX_FILE_MB }: Settings,
  replace: boolean,
): Promise<UploadFailure[]> {
  const maxFileBytes = MAX_FILE_MB * 1024 * 1024;
  const refused: UploadFailure[] = [];
  for (const { name, path } of files) {
    const options = { articlesFolder: ARTICLES_DIR, maxFileBytes, replace };
    const reason = await placeArticleFile(path, name, options).catch(unwritable);
    if (reason !== undefined) refused.push({ file: name, reason });
  }
  return refused;
}

function unwritable(error: unknown): string {
  const state = whyUnwritable(error) ?? (error as Error).message;
  return `cannot be put into the articles folder: ${state}`;
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

/** Failures of other files are told too: a new file may have taken the id of an article that was there. */
function outcomeOf(
  { articles: { added, changed, removed }, failures }: IngestSummary,
  refused: readonly UploadFailure[],
): UploadOutcome {
  const failed = failures.map(({ path, reason }) => ({ file: path, reason }));
  return { added, changed, removed, failures: [...refused, ...failed] };
}

// Keeps the store up to the articles folder as long as the program runs: one ingest at a time, one for
// many changes, and never an end because something failed.
import type { IngestSummary } from "../../ingest/ingest-job.ts";
import { ArticlesFolderError, readArticlesFolder } from "../../ingest/read-articles-folder.ts";
import { readState } from "../../vectorstore/open-store.ts";
import { StoreError } from "../../vectorstore/store-error.ts";
import type { Settings } from "../config.ts";
import { followFolder } from "./follow-folder.ts";
import type { IngestTurns } from "./ingest-turns.ts";

export interface WatchReport {
  /** Something changed, or other files fail than before. */
  readonly onIngested: (summary: IngestSummary) => void;
  /** It is tried again later, and at the next change. */
  readonly onFailure: (error: unknown) => void;
}

export interface WatchArticlesOptions extends WatchReport {
  readonly settings: Pick<Settings, "ARTICLES_DIR" | "STORE_DIR" | "WATCH_POLL">;
  readonly turns: IngestTurns;
  /** 1,000 unless given. */
  readonly quietMs?: number;
  /** Until an ingest that failed is tried again; 60,000 unless given. */
  readonly retryMs?: number;
}

export interface ArticlesWatch {
  /** Begins no further ingest. The one under way ends with the turns. */
  readonly close: () => Promise<void>;
}

const longestMs = 60_000;

/** Ingests at once, since files may have come before it began, and whenever the folder has changed. */
export function watchArticles(options: WatchArticlesOptions): ArticlesWatch {
  const { settings, quietMs = 1000, retryMs = 60_000 } = options;
  const ingest = tellingOnce(options);
  let retry: NodeJS.Timeout | undefined;
  let isWanted = false;
  let isRunning = false;
  const closing = new AbortController();
  const isClosed = (): boolean => closing.signal.aborted;
  const run = async (): Promise<void> => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    while (isWanted && !isClosed()) {
      isWanted = false;
      clearTimeout(retry);
      const isDone = await ingest(isClosed);
      if (!isDone && !isClosed()) retry = setTimeout(() => void run(), retryMs);
    }
    isRunning = false;
  };
  const folder = followFolder(settings.ARTICLES_DIR, {
    ...{ quietMs, longestMs, pollMs: settings.WATCH_POLL * 1000 },
    onChanged: () => void run(),
    onError: options.onFailure,
  });
  void folder.ready.then(run);
  return {
    close: async () => {
      closing.abort();
      clearTimeout(retry);
      await folder.close();
    },
  };
}

/**
 * Ingests and reports, the same failure only once in a row: a model server that is down for a night
 * is worth one line. Gives whether it succeeded.
 */
function tellingOnce(options: WatchArticlesOptions): (isClosed: () => boolean) => Promise<boolean> {
  let told = "[]";
  return async (isClosed) => {
    const before = told;
    try {
      const summary = await options.turns.take(async (ingest) => {
        await refuseEmptyFolder(options.settings);
        return ingest(() => undefined);
      });
      told = JSON.stringify(summary.failures);
      if (summary.isNewGeneration || told !== before) options.onIngested(summary);
      return true;
    } catch (error) {
      told = String(error);
      if (!isClosed() && told !== before) options.onFailure(error);
      return false;
    }
  };
}

/** A disk that is not there leaves an empty folder behind: that must not cost the whole store. */
async function refuseEmptyFolder({
  ARTICLES_DIR,
  STORE_DIR,
}: WatchArticlesOptions["settings"]): Promise<void> {
  const { files } = await readArticlesFolder(ARTICLES_DIR);
  if (files.length > 0) return;
  const articles = await articlesIn(STORE_DIR);
  if (articles === 0) return;
  throw new ArticlesFolderError(
    `Cannot follow the articles: the folder ${ARTICLES_DIR} is empty, while the store holds ${articles} articles. Nothing was removed. Put the files back, or empty the store by an ingest.`,
    { remedies: [{ run: "ingest" }] },
  );
}

async function articlesIn(store: string): Promise<number> {
  try {
    return (await readState(store)).articles;
  } catch (error) {
    if (error instanceof StoreError) return 0;
    throw error;
  }
}

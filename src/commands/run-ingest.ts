// `ingest`: brings the store up to the articles folder, with progress and a summary.
import type { IngestOptions, IngestSummary } from "../../ingest/ingest-job.ts";
import { ingestOrRebuild } from "../../ingest/ingest-or-rebuild.ts";
import type { Embedder } from "../../ingest/embedders/embedder.ts";
import { openEmbedder } from "../../ingest/embedders/open-embedder.ts";
import { FileParser } from "../../ingest/parsing/file-parser.ts";
import { parseSettings } from "../../ingest/parsing/parse-settings.ts";
import type { Settings } from "../config.ts";
import { untilStopped } from "./on-stop-signal.ts";
import { onOneLine, onTerminal } from "./on-terminal.ts";
import { progressDisplay } from "./show-progress.ts";

export interface RunIngestOptions {
  readonly rebuild?: boolean;
  /** How long to wait for another ingest of the same store. */
  readonly waitMs?: number;
}

/** Writes the summary to standard output; failures are in it. */
export async function runIngest(
  settings: Settings,
  { rebuild = false, waitMs = 0 }: RunIngestOptions = {},
): Promise<IngestSummary> {
  const embedder = await openEmbedder(settings.EMBEDDER, settings);
  const progress = progressDisplay(process.stderr);
  const { signal, stopListening } = untilStopped("Stopped. What was embedded so far is kept.");
  try {
    const summary = await ingestOrRebuild({
      ...ingestOptions(settings, embedder),
      rebuild,
      lock: {
        waitMs,
        onWait: (holder) =>
          process.stderr.write(`Waiting for another ingest (${holder}) to end.\n`),
      },
      onProgress: progress.show,
      onInsert: progress.showIndexing,
      onWarning: (warning) => process.stderr.write(`${onTerminal(warning)}\n`),
      signal,
    });
    progress.end();
    process.stdout.write(summaryAsText(summary));
    return summary;
  } finally {
    progress.end();
    stopListening();
  }
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

export function summaryAsText(summary: IngestSummary): string {
  const { articles, passages, vectors, failures, skipped, seconds } = summary;
  const lines = [
    `Articles: ${articles.added} added, ${articles.changed} changed, ${articles.removed} removed, ${articles.unchanged} unchanged, ${failures.length} failed.`,
    `Passages: ${passages}. Vectors: ${vectors.computed} computed, ${vectors.reused} reused. ${seconds.toFixed(1)} s.`,
  ];
  if (!summary.isNewGeneration) lines.push("Nothing changed: the store is up to date.");
  for (const { path, reason } of failures)
    lines.push(`FAILED ${onOneLine(path)}: ${onOneLine(reason)}`);
  if (skipped.length > 0) {
    lines.push(
      `Skipped ${skipped.length} (other formats, or parts of saved pages): ${firstOf(skipped)}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

function firstOf(paths: readonly string[]): string {
  const shown = paths.slice(0, 5).map(onOneLine).join(", ");
  return paths.length > 5 ? `${shown}, …` : shown;
}

// `ingest`: brings the store up to the articles folder, with progress and a summary; with `--watch` it
// follows the folder until it is told to stop.
import type { IngestSummary } from "../../ingest/ingest-job.ts";
import { ingestOrRebuild } from "../../ingest/ingest-or-rebuild.ts";
import { openEmbedder } from "../../ingest/embedders/open-embedder.ts";
import type { Settings } from "../config.ts";
import { ingestOptions, openIngestTurns } from "../services/ingest-turns.ts";
import { watchArticles } from "../services/watch-articles.ts";
import { tellError } from "../tell-error.ts";
import { toldToStop, untilStopped } from "./on-stop-signal.ts";
import { onOneLine, onTerminal } from "./on-terminal.ts";
import { failureReasonInWords } from "../wording/in-words.ts";
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

export function summaryAsText(summary: IngestSummary): string {
  const { articles, passages, vectors, failures, skipped, seconds } = summary;
  const lines = [
    `Articles: ${articles.added} added, ${articles.changed} changed, ${articles.removed} removed, ${articles.unchanged} unchanged, ${failures.length} failed.`,
    `Passages: ${passages}. Vectors: ${vectors.computed} computed, ${vectors.reused} reused. ${seconds.toFixed(1)} s.`,
  ];
  if (!summary.isNewGeneration) lines.push("Nothing changed: the store is up to date.");
  for (const { path, reason } of failures)
    lines.push(`FAILED ${onOneLine(path)}: ${onOneLine(failureReasonInWords(reason, "en"))}`);
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

/** Resolves when the process was told to stop and the ingest under way has ended. */
export async function runWatch(settings: Settings): Promise<void> {
  const complain = (message: string) => void process.stderr.write(`${onTerminal(message)}\n`);
  const turns = openIngestTurns(settings, { onWarning: complain });
  const watching = watchArticles({
    ...{ settings, turns },
    onIngested: (summary) => void process.stdout.write(summaryAsText(summary)),
    onFailure: (error) => complain(tellError(error)),
  });
  process.stdout.write(`Following ${settings.ARTICLES_DIR}. Ctrl+C ends it.\n`);
  await toldToStop();
  await watching.close();
  await turns.close();
}

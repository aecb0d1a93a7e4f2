// `ingest --watch`: follows the articles folder until the process is told to stop.
import type { Settings } from "../config.ts";
import { tellError } from "../tell-error.ts";
import { openIngestTurns } from "./ingest-turns.ts";
import { toldToStop } from "./on-stop-signal.ts";
import { onTerminal } from "./on-terminal.ts";
import { summaryAsText } from "./run-ingest.ts";
import { watchArticles } from "./watch-articles.ts";

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

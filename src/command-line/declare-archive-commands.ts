// Commands about the archive: ingest it, serve it, look at what is configured.
import type { Command } from "commander";
import { describeStore } from "../commands/describe-store.ts";
import { runBackup, runRestore, type BackupFlags } from "../commands/run-backup.ts";
import { openKeys } from "../commands/open-keys.ts";
import { printOpenApi, type OpenApiOptions } from "../commands/print-openapi.ts";
import { runDoctor } from "../commands/doctor.ts";
import { runIngest } from "../commands/run-ingest.ts";
import { runServe } from "../commands/run-serve.ts";
import { runWatch } from "../commands/run-watch.ts";
import { addCommand, settingsFrom, type Flags } from "./add-command.ts";
import { toSeconds } from "./option-values.ts";

interface WatchFlag {
  readonly watch?: boolean;
}

const followWords = "follow the articles folder: ingest again whenever it changes";
/** Who follows a folder for days waits for another ingest, too. */
const longestWaitMs = 10 * 60_000;

export function declareArchiveCommands(program: Command): void {
  addCommand(program, "start", "ingest what changed, then serve the page and the API")
    .option("--articles <folder>", "folder with the articles (ARTICLES_DIR)")
    .option("--embedder <name>", "what makes vectors (EMBEDDER)")
    .option("--reranker <name>", "what looks closer at the best passages (RERANKER)")
    .option("--llm <name>", "what writes answers (LLM)")
    .option("--host <address>", "address to listen on (HOST)")
    .option("--port <number>", "port to listen on (PORT)")
    .option("--watch", followWords)
    .action(async (flags: Flags & WatchFlag) => {
      const settings = settingsFrom(flags);
      await openKeys(settings); // What keeps it from serving is said before the ingest.
      // One file that cannot be read must not keep the others from being asked.
      await runIngest(settings, { waitMs: 60_000 });
      await runServe(settings, { watch: flags.watch === true });
    });

  addCommand(program, "ingest", "bring the store up to the articles folder")
    .option("--articles <folder>", "folder with the articles (ARTICLES_DIR)")
    .option("--embedder <name>", "what makes vectors (EMBEDDER)")
    .option("--rebuild", "build a new store beside the old one, then switch to it")
    .option("--wait <seconds>", "wait so long for another ingest to end", toSeconds, 0)
    .option("--watch", followWords)
    .action(async (flags: Flags & WatchFlag & { rebuild?: boolean; wait: number }) => {
      const settings = settingsFrom(flags);
      const isWatching = flags.watch === true;
      const summary = await runIngest(settings, {
        rebuild: flags.rebuild === true,
        waitMs: Math.max(flags.wait * 1000, isWatching ? longestWaitMs : 0),
      });
      if (isWatching) await runWatch(settings);
      else if (summary.failures.length > 0) process.exitCode = 1;
    });

  addCommand(program, "serve", "serve the page and the API")
    .option("--articles <folder>", "folder with the articles (ARTICLES_DIR)")
    .option("--embedder <name>", "what makes vectors (EMBEDDER)")
    .option("--reranker <name>", "what looks closer at the best passages (RERANKER)")
    .option("--llm <name>", "what writes answers (LLM)")
    .option("--host <address>", "address to listen on (HOST)")
    .option("--port <number>", "port to listen on (PORT)")
    .option("--watch", followWords)
    .action((flags: Flags & WatchFlag) =>
      runServe(settingsFrom(flags), { watch: flags.watch === true }),
    );

  addCommand(program, "openapi", "print the description of the API (OpenAPI 3.1, as JSON)")
    .option(
      "--server <address>",
      "where programs will find the server, e.g. https://archive.example",
    )
    .action((flags: Flags & OpenApiOptions) =>
      printOpenApi(flags, settingsFrom(flags), (text) => void process.stdout.write(`${text}\n`)),
    );

  addCommand(program, "backup", "write the store into one file, while it is in use")
    .requiredOption("--out <file>", "where to write it, e.g. archive.tgz")
    .option("--force", "replace the file if there is one")
    .action((flags: Flags & BackupFlags) => runBackup(flags, settingsFrom(flags)));

  addCommand(program, "restore", "put a backup back; what is there is moved aside")
    .argument("<file>", "a file that `backup` wrote")
    .option("--replace", "also where there is a store already")
    .action((file: string, flags: Flags & { replace?: boolean }) =>
      runRestore(file, { replace: flags.replace === true }, settingsFrom(flags)),
    );

  addCommand(
    program,
    "doctor",
    "say what is configured, what can be reached, and what mends what is wrong",
  )
    .option("--articles <folder>", "folder with the articles (ARTICLES_DIR)")
    .option("--embedder <name>", "what makes vectors (EMBEDDER)")
    .option("--reranker <name>", "what looks closer at the best passages (RERANKER)")
    .option("--llm <name>", "what writes answers (LLM)")
    .action(async (flags: Flags) => {
      const settings = settingsFrom(flags);
      const write = (line: string) => process.stdout.write(`${line}\n`);
      process.exitCode = await runDoctor(settings, write, () => describeStore(settings));
    });
}

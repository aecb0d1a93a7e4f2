// Commands about the archive: ingest it, serve it, keep it, look at what is configured.
import type { Command } from "commander";
import type { BackupFlags } from "../commands/run-backup.ts";
import type { OpenApiOptions } from "../commands/print-openapi.ts";
import {
  addAnsweringCommand,
  addCommand,
  settingsFrom,
  writeLine,
  type Flags,
} from "./add-command.ts";
import { toSeconds } from "./option-values.ts";

interface WatchFlag {
  readonly watch?: boolean;
}

const articlesOption = ["--articles <folder>", "folder with the articles (ARTICLES_DIR)"] as const;
const followWords = "follow the articles folder: ingest again whenever it changes";
/** Who follows a folder for days waits for another ingest, too. */
const longestWaitMs = 10 * 60_000;

export function declareArchiveCommands(program: Command): void {
  addServingCommand(
    program,
    "start",
    "ingest what changed, then serve the page and the API",
  ).action(start);

  addCommand(program, "ingest", "bring the store up to the articles folder")
    .option(...articlesOption)
    .option("--embedder <name>", "what makes vectors (EMBEDDER)")
    .option("--rebuild", "build a new store beside the old one, then switch to it")
    .option("--wait <seconds>", "wait so long for another ingest to end", toSeconds, 0)
    .option("--watch", followWords)
    .action(ingest);

  addServingCommand(program, "serve", "serve the page and the API").action(
    async (flags: Flags & WatchFlag) => {
      const { runServe } = await import("../commands/run-serve.ts");
      await runServe(await settingsFrom(flags), { watch: flags.watch === true });
    },
  );

  addCommand(program, "openapi", "print the description of the API (OpenAPI 3.1, as JSON)")
    .option(
      "--server <address>",
      "where programs will find the server, e.g. https://archive.example",
    )
    .action(async (flags: Flags & OpenApiOptions) => {
      const { printOpenApi } = await import("../commands/print-openapi.ts");
      await printOpenApi(flags, await settingsFrom(flags), writeLine);
    });

  addCommand(program, "backup", "write the store into one file, while it is in use")
    .requiredOption("--out <file>", "where to write it, e.g. archive.tgz")
    .option("--force", "replace the file if there is one")
    .action(async (flags: Flags & BackupFlags) => {
      const { runBackup } = await import("../commands/run-backup.ts");
      await runBackup(flags, await settingsFrom(flags));
    });

  addCommand(program, "restore", "put a backup back; what is there is moved aside")
    .argument("<file>", "a file that `backup` wrote")
    .option("--replace", "also where there is a store already")
    .action(async (file: string, flags: Flags & { replace?: boolean }) => {
      const { runRestore } = await import("../commands/run-backup.ts");
      await runRestore(file, { replace: flags.replace === true }, await settingsFrom(flags));
    });

  addAnsweringCommand(
    program,
    "doctor",
    "say what is configured, what can be reached, and what mends what is wrong",
  )
    .option(...articlesOption)
    .action(async (flags: Flags) => {
      const { runDoctor } = await import("../commands/doctor.ts");
      process.exitCode = await runDoctor(await settingsFrom(flags), writeLine);
    });
}

function addServingCommand(program: Command, name: string, description: string): Command {
  return addAnsweringCommand(program, name, description)
    .option(...articlesOption)
    .option("--host <address>", "address to listen on (HOST)")
    .option("--port <number>", "port to listen on (PORT)")
    .option("--watch", followWords);
}

async function start(flags: Flags & WatchFlag): Promise<void> {
  const { openKeys } = await import("../commands/open-keys.ts");
  const { runIngest } = await import("../commands/run-ingest.ts");
  const { runServe } = await import("../commands/run-serve.ts");
  const settings = await settingsFrom(flags);
  await openKeys(settings); // What keeps it from serving is said before the ingest.
  // One file that cannot be read must not keep the others from being asked.
  await runIngest(settings, { waitMs: 60_000 });
  await runServe(settings, { watch: flags.watch === true });
}

async function ingest(
  flags: Flags & WatchFlag & { rebuild?: boolean; wait: number },
): Promise<void> {
  const { runIngest } = await import("../commands/run-ingest.ts");
  const settings = await settingsFrom(flags);
  const isWatching = flags.watch === true;
  const summary = await runIngest(settings, {
    rebuild: flags.rebuild === true,
    waitMs: Math.max(flags.wait * 1000, isWatching ? longestWaitMs : 0),
  });
  if (isWatching) {
    const { runWatch } = await import("../commands/run-ingest.ts");
    await runWatch(settings);
  } else if (summary.failures.length > 0) process.exitCode = 1;
}

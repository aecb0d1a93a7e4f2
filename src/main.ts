#!/usr/bin/env node
// The command line: one program with subcommands, declared in `command-line/`. What each does stands
// in `commands/`.
import { Command } from "commander";
import { ExplainedError } from "../vectorstore/explained-error.ts";
import { declareArchiveCommands } from "./command-line/declare-archive-commands.ts";
import { declareAskingCommands } from "./command-line/declare-asking-commands.ts";
import { declareEvaluationCommands } from "./command-line/declare-evaluation-commands.ts";
import { declareGoldenCommands } from "./command-line/declare-golden-commands.ts";
import { declareKeyCommands } from "./command-line/declare-key-commands.ts";
import { onTerminal } from "./commands/on-terminal.ts";
import { tellError } from "./tell-error.ts";

const program = new Command("citewell")
  .description("Answers questions from a folder of news articles, every sentence cited.")
  .configureHelp({ showGlobalOptions: true })
  .addHelpText("after", "\nSettings also come from the environment and .env; see .env.example.");

declareArchiveCommands(program);
declareAskingCommands(program);
declareEvaluationCommands(program);
declareGoldenCommands(program);
declareKeyCommands(program);

// Who reads only the first lines (`| head`) has seen enough: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${onTerminal(inWords(error))}\n`);
  process.exitCode = 1;
}

/** Where the world failed, the message says all that a person needs: a stack would not help. */
function inWords(error: unknown): string {
  if (error instanceof ExplainedError) return tellError(error);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

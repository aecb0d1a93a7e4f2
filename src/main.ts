#!/usr/bin/env node
// The command line: one program with subcommands, declared in `command-line/`. What each does stands
// in `commands/`.
import { Command } from "commander";
import { ArticlesFolderError } from "../ingest/read-articles-folder.ts";
import { EmbedderError } from "../ingest/embedders/embedder.ts";
import { TracingError } from "./telemetry/collector-address.ts";
import { VectorLogError } from "../ingest/vector-log.ts";
import { StoreError } from "../vectorstore/store-error.ts";
import { declareArchiveCommands } from "./command-line/declare-archive-commands.ts";
import { declareAskingCommands } from "./command-line/declare-asking-commands.ts";
import { declareEvaluationCommands } from "./command-line/declare-evaluation-commands.ts";
import { declareGoldenCommands } from "./command-line/declare-golden-commands.ts";
import { declareKeyCommands } from "./command-line/declare-key-commands.ts";
import { onTerminal } from "./commands/on-terminal.ts";
import { RequestError } from "./commands/request-error.ts";
import { ReceiptError } from "./commands/run-verify.ts";
import { asCalled } from "./as-called.ts";
import { BackupError } from "./backup/backup-error.ts";
import { GateFileError } from "./answering/gate-file.ts";
import { SettingError } from "./config.ts";
import { SourceLostError } from "./evaluation/answer-source.ts";
import { ComparisonError } from "./evaluation/compare/comparison-error.ts";
import { GoldenSetError } from "./evaluation/golden-set.ts";
import { SweepError } from "./evaluation/sweep/read-grid.ts";
import { RunLogError } from "./evaluation/run-log.ts";
import { BaselineError } from "./evaluation/write-baseline.ts";
import { FeedbackError } from "./feedback/feedback-log.ts";
import { KeyFileError } from "./keys/key-file.ts";
import { LanguageModelError } from "./language-model/language-model.ts";
import { RerankerError } from "./retrieval/reranker.ts";
import { ServerStartError } from "./server/start-server.ts";

/** Failures of the world: their message says all that a person needs, a stack would not help. */
const explained = [
  ArticlesFolderError,
  BackupError,
  BaselineError,
  ComparisonError,
  EmbedderError,
  FeedbackError,
  GateFileError,
  GoldenSetError,
  KeyFileError,
  LanguageModelError,
  ReceiptError,
  RequestError,
  RerankerError,
  RunLogError,
  ServerStartError,
  SettingError,
  SourceLostError,
  StoreError,
  TracingError,
  SweepError,
  VectorLogError,
];

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
  const isExplained = explained.some((kind) => error instanceof kind);
  process.stderr.write(
    `${onTerminal(asCalled(isExplained ? (error as Error).message : asUnexpected(error)))}\n`,
  );
  process.exitCode = 1;
}

function asUnexpected(error: unknown): string {
  if (error instanceof Error && error.message.startsWith("Stopped")) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

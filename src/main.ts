#!/usr/bin/env node
// The command line: one program with subcommands. What each does stands in `commands/`.
import { Command, InvalidArgumentError } from "commander";
import { ArticlesFolderError } from "../ingest/read-articles-folder.ts";
import { EmbedderError } from "../ingest/embedders/embedder.ts";
import { VectorLogError } from "../ingest/vector-log.ts";
import { StoreError } from "../vectorstore/store-error.ts";
import { RequestError, runAsk, type AskOptions } from "./commands/run-ask.ts";
import { describeStore } from "./commands/describe-store.ts";
import { runCalibrate, type CalibrateCommandOptions } from "./commands/run-calibrate.ts";
import { runDoctor } from "./commands/doctor.ts";
import { exportFeedback, listFeedback, type ExportOptions } from "./commands/run-feedback.ts";
import {
  checkGolden,
  decideGolden,
  draftGolden,
  goldenFromFeedback,
  importGolden,
  type DecideOptions,
  type DraftOptions,
  type OutOption,
} from "./commands/run-golden.ts";
import { runEvaluate, type EvaluateFlags } from "./commands/run-evaluate.ts";
import { runIngest } from "./commands/run-ingest.ts";
import { runSearch, type SearchOptions } from "./commands/run-search.ts";
import { ReceiptError, runVerify } from "./commands/run-verify.ts";
import { runServe } from "./commands/run-serve.ts";
import { GateFileError } from "./answering/gate-file.ts";
import { runSweep, type SweepCommandOptions } from "./commands/run-sweep.ts";
import { readSettings, SettingError, type SettingName, type Settings } from "./config.ts";
import { SourceLostError } from "./evaluation/answer-source.ts";
import { ComparisonError } from "./evaluation/compare/comparison-error.ts";
import { GoldenSetError } from "./evaluation/golden-set.ts";
import { SweepError } from "./evaluation/sweep/read-grid.ts";
import { RunLogError } from "./evaluation/run-log.ts";
import { BaselineError } from "./evaluation/write-baseline.ts";
import { FeedbackError } from "./feedback/feedback-log.ts";
import { LanguageModelError } from "./language-model/language-model.ts";
import { RerankerError } from "./retrieval/reranker.ts";
import { ServerStartError } from "./server/start-server.ts";

/** Failures of the world: their message says all that a person needs, a stack would not help. */
const explained = [
  ArticlesFolderError,
  BaselineError,
  ComparisonError,
  EmbedderError,
  FeedbackError,
  GateFileError,
  GoldenSetError,
  LanguageModelError,
  ReceiptError,
  RequestError,
  RerankerError,
  RunLogError,
  ServerStartError,
  SettingError,
  SourceLostError,
  StoreError,
  SweepError,
  VectorLogError,
];

/** Flags that stand for settings, by their name on the command line. */
const settingFlags: Readonly<Record<string, SettingName>> = {
  articles: "ARTICLES_DIR",
  store: "STORE_DIR",
  llm: "LLM",
  embedder: "EMBEDDER",
  reranker: "RERANKER",
  host: "HOST",
  port: "PORT",
  judge: "JUDGE",
  trials: "JUDGE_TRIALS",
};

const program = new Command("citewell")
  .description("Answers questions from a folder of news articles, every sentence cited.")
  .configureHelp({ showGlobalOptions: true })
  .addHelpText("after", "\nSettings also come from the environment and .env; see .env.example.");

addCommand("start", "ingest what changed, then serve the page and the API")
  .option("--articles <folder>", "folder with the articles (ARTICLES_DIR)")
  .option("--embedder <name>", "what makes vectors (EMBEDDER)")
  .option("--reranker <name>", "what looks closer at the best passages (RERANKER)")
  .option("--llm <name>", "what writes answers (LLM)")
  .option("--host <address>", "address to listen on (HOST)")
  .option("--port <number>", "port to listen on (PORT)")
  .action(async (flags: Flags) => {
    const settings = settingsFrom(flags);
    // One file that cannot be read must not keep the others from being asked.
    await runIngest(settings, { waitMs: 60_000 });
    await runServe(settings);
  });

addCommand("ingest", "bring the store up to the articles folder")
  .option("--articles <folder>", "folder with the articles (ARTICLES_DIR)")
  .option("--embedder <name>", "what makes vectors (EMBEDDER)")
  .option("--rebuild", "build a new store beside the old one, then switch to it")
  .option("--wait <seconds>", "wait so long for another ingest to end", toSeconds, 0)
  .action(async (flags: Flags & { rebuild?: boolean; wait: number }) => {
    const summary = await runIngest(settingsFrom(flags), {
      rebuild: flags.rebuild === true,
      waitMs: flags.wait * 1000,
    });
    if (summary.failures.length > 0) process.exitCode = 1;
  });

addCommand("ask", "answer one question")
  .argument("<question>")
  .option("--json", "print the whole answer as JSON")
  .option("--from <date>", "only articles published on or after, yyyy-mm-dd")
  .option("--to <date>", "only articles published on or before, yyyy-mm-dd")
  .option("--source <name...>", "only these articles, folders (ending in /) or publishers")
  .option("--embedder <name>", "what makes vectors (EMBEDDER)")
  .option("--reranker <name>", "what looks closer at the best passages (RERANKER)")
  .option("--llm <name>", "what writes answers (LLM)")
  .action((question: string, flags: Flags & AskOptions) =>
    runAsk(question, flags, settingsFrom(flags)),
  );

addCommand("search", "find articles for many questions and write a TREC run")
  .requiredOption("--questions <file>", 'JSONL file of {"_id", "text", "history"?}')
  .requiredOption("--run <file>", "where to write the run")
  .option("--k <number>", "articles per question", toCount, 100)
  .option("--embedder <name>", "what makes vectors (EMBEDDER)")
  .option("--reranker <name>", "what looks closer at the best passages (RERANKER)")
  .option("--llm <name>", "what rewrites follow-up questions (LLM)")
  .action((flags: Flags & SearchOptions) => runSearch(flags, settingsFrom(flags)));

addCommand("serve", "serve the page and the API")
  .option("--embedder <name>", "what makes vectors (EMBEDDER)")
  .option("--reranker <name>", "what looks closer at the best passages (RERANKER)")
  .option("--llm <name>", "what writes answers (LLM)")
  .option("--host <address>", "address to listen on (HOST)")
  .option("--port <number>", "port to listen on (PORT)")
  .action((flags: Flags) => runServe(settingsFrom(flags)));

addCommand("verify", "say whether the cited articles still hold what an answer quoted")
  .argument("<file>", "a receipt, or an answer as JSON; - for standard input")
  .action(async (path: string, flags: Flags) => {
    process.exitCode = await runVerify(path, settingsFrom(flags));
  });

addCommand("doctor", "say what is configured, what can be reached, and what mends what is wrong")
  .option("--articles <folder>", "folder with the articles (ARTICLES_DIR)")
  .option("--embedder <name>", "what makes vectors (EMBEDDER)")
  .option("--reranker <name>", "what looks closer at the best passages (RERANKER)")
  .option("--llm <name>", "what writes answers (LLM)")
  .action(async (flags: Flags) => {
    const settings = settingsFrom(flags);
    const write = (line: string) => process.stdout.write(`${line}\n`);
    process.exitCode = await runDoctor(settings, write, () => describeStore(settings));
  });

addCommand("evaluate", "answer a golden set, measure the answers, and compare with an earlier run")
  .option("--golden <file>", "the golden questions", "test/golden/sample-questions.jsonl")
  .option("--against <url>", "ask the server there instead of answering in this process")
  .option("--ingest", "ingest the articles into a store of the run's own first")
  .option("--articles <folder>", "folder with the articles, for --ingest (ARTICLES_DIR)")
  .option("--out <folder>", "where report and answers go", "evaluation")
  .option("--baseline <file>", "compare with this report, and fail where the new one is worse")
  .option("--tolerances <file>", "how much worse each measure may get")
  .option("--update-baseline", "make this run the baseline (test/golden/baseline.json)")
  .option("--only <tag...>", "only questions with one of these tags")
  .option("--concurrency <number>", "questions under way at the same time", toCount, 1)
  .option("--judge <name>", "what judges answers (JUDGE)")
  .option("--trials <number>", "how often the judge judges each answer (JUDGE_TRIALS)")
  .option("--fresh", "ask also what an earlier run has answers to")
  .option("--embedder <name>", "what makes vectors (EMBEDDER)")
  .option("--reranker <name>", "what looks closer at the best passages (RERANKER)")
  .option("--llm <name>", "what writes answers (LLM)")
  .action(async (flags: Flags & EvaluateFlags) => {
    const failure = await runEvaluate(flags, settingsFrom(flags));
    if (failure === null) return;
    process.stderr.write(`${failure}\n`);
    process.exitCode = 1;
  });

addCommand("calibrate", "fit what is refused to a golden set")
  .requiredOption("--golden <file>", "golden questions, as JSON lines")
  .option("--max-refused <share>", "most of the answerable questions refused", toShare, 0.03)
  .option("--out <file>", "where to write the gates, for GATE_FILE")
  .option("--embedder <name>", "what makes vectors (EMBEDDER)")
  .option("--reranker <name>", "what looks closer at the best passages (RERANKER)")
  .action((flags: Flags & CalibrateCommandOptions) => runCalibrate(flags, settingsFrom(flags)));

program
  .command("sweep")
  .description("answer a golden set with several settings, and compare them in one table")
  .requiredOption("--golden <file>", "golden questions, as JSON lines")
  .requiredOption("--set <name=values...>", "what to try, such as k=4,8 (may be repeated)")
  .requiredOption("--out <folder>", "where stores, answers and the table are kept")
  .option("--one-by-one", "change one setting at a time, from the first values on")
  .option("--articles <folder>", "folder with the articles (ARTICLES_DIR)")
  .action(async (flags: Flags & SweepCommandOptions) => {
    const rows = await runSweep(flags, settingsFrom(flags));
    if (rows.some(({ failure }) => failure !== null)) process.exitCode = 1;
  });

const feedback = program.command("feedback").description("what readers thought of answers");

addCommand("list", "one line for each answer that was judged", feedback).action((flags: Flags) =>
  listFeedback(settingsFrom(flags)),
);

addCommand("export", "write candidates for the golden set, as JSON lines", feedback)
  .requiredOption("--out <file>", "where to write them")
  .option("--force", "replace the file if there is one")
  .action((flags: Flags & ExportOptions) => exportFeedback(flags, settingsFrom(flags)));

const golden = program.command("golden").description("questions with known answers");

addCommand("check", "say whether a golden set can be used, and what it holds", golden)
  .argument("<file>")
  .action((file: string, flags: Flags) =>
    checkGolden(file, settingsFrom(flags), flags["store"] !== undefined),
  );

golden
  .command("import")
  .description("make a golden set of a table (CSV)")
  .argument("<file>")
  .requiredOption("--out <file>", "where to write it; never written over")
  .action((file: string, options: OutOption) => importGolden(file, options));

addCommand("from-feedback", "add what readers thought of answers, as candidates", golden)
  .requiredOption("--out <file>", "file of candidates to add them to")
  .action((flags: Flags & OutOption) => goldenFromFeedback(flags, settingsFrom(flags)));

addCommand("draft", "propose questions from the articles, as candidates", golden)
  .requiredOption("--out <file>", "file of candidates to add them to")
  .option("--count <number>", "how many at most", toCount, 30)
  .option("--llm <name>", "what proposes them; by rule if none is set (LLM)")
  .action((flags: Flags & DraftOptions) => draftGolden(flags, settingsFrom(flags)));

golden
  .command("accept")
  .description("accept candidates; without ids, review them one by one")
  .argument("<file>")
  .argument("[id...]")
  .option("--into <file>", "golden set to copy accepted ones into")
  .action((file: string, ids: string[], options: DecideOptions) =>
    decideGolden(file, ids, "accept", options),
  );

golden
  .command("reject")
  .description("turn candidates down: they are kept and never proposed again")
  .argument("<file>")
  .argument("<id...>")
  .action((file: string, ids: string[]) => decideGolden(file, ids, "reject"));

try {
  await program.parseAsync();
} catch (error) {
  const isExplained = explained.some((kind) => error instanceof kind);
  process.stderr.write(`${isExplained ? (error as Error).message : asUnexpected(error)}\n`);
  process.exitCode = 1;
}

type Flags = Readonly<Record<string, unknown>>;

function addCommand(name: string, description: string, parent = program): Command {
  return parent
    .command(name)
    .description(description)
    .option("--store <folder>", "folder of the store (STORE_DIR)");
}

function settingsFrom(flags: Flags): Settings {
  const given: Partial<Record<SettingName, string>> = {};
  for (const [flag, setting] of Object.entries(settingFlags)) {
    const value = flags[flag];
    if (typeof value === "string") given[setting] = value;
  }
  return readSettings(given);
}

function toCount(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError("It must be a whole number above 0.");
}

function toShare(value: string): number {
  const share = Number(value);
  if (value.trim() !== "" && share >= 0 && share <= 1) return share;
  throw new InvalidArgumentError("It must be a number from 0 to 1.");
}

function toSeconds(value: string): number {
  const seconds = Number(value);
  if (Number.isFinite(seconds) && seconds >= 0) return seconds;
  throw new InvalidArgumentError("It must be a number of seconds.");
}

function asUnexpected(error: unknown): string {
  if (error instanceof Error && error.message.startsWith("Stopped")) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

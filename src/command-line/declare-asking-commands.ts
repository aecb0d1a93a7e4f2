// Commands that ask the archive, and that verify what it answered.
import type { Command } from "commander";
import type { AskOptions } from "../commands/run-ask.ts";
import { RequestError } from "../commands/request-error.ts";
import type { BatchAskOptions } from "../commands/run-batch-ask.ts";
import type { SearchOptions } from "../commands/run-search.ts";
import { addAnsweringCommand, addCommand, settingsFrom, type Flags } from "./add-command.ts";
import { toCount } from "./option-values.ts";

export function declareAskingCommands(program: Command): void {
  addAnsweringCommand(
    program,
    "ask",
    "answer one question, or all of a file (--questions and --out)",
  )
    .argument("[question]", "in quotation marks")
    .option("--json", "print the whole answer as JSON")
    .option("--from <date>", "only articles published on or after, yyyy-mm-dd")
    .option("--to <date>", "only articles published on or before, yyyy-mm-dd")
    .option("--source <name...>", "only these articles, folders (with / at the end) or publishers")
    .option("--questions <file>", 'JSONL file of {"id", "question", "history"?, "filter"?}')
    .option(
      "--out <file>",
      "file for the answers to --questions; the same command goes on where it stopped",
    )
    .option("--concurrency <number>", "of --questions, how many at the same time", toCount, 1)
    .action(ask);

  addAnsweringCommand(program, "search", "find articles for many questions and write a TREC run")
    .requiredOption("--questions <file>", 'JSONL file of {"_id", "text", "history"?}')
    .requiredOption("--run <file>", "where to write the run")
    .option("--k <number>", "articles per question", toCount, 100)
    .action(async (flags: Flags & SearchOptions) => {
      const { runSearch } = await import("../commands/run-search.ts");
      await runSearch(flags, await settingsFrom(flags));
    });

  addCommand(program, "verify", "say whether the cited articles still hold what an answer quoted")
    .argument("<file>", "a receipt, or an answer as JSON; - for standard input")
    .action(async (path: string, flags: Flags) => {
      const { runVerify } = await import("../commands/run-verify.ts");
      process.exitCode = await runVerify(path, await settingsFrom(flags));
    });

  addAnsweringCommand(program, "mcp", "serve one MCP client over standard input and output").action(
    async (flags: Flags) => {
      const { runMcp } = await import("../commands/run-mcp.ts");
      await runMcp(await settingsFrom(flags));
    },
  );
}

async function ask(
  question: string | undefined,
  flags: Flags & AskOptions & Partial<BatchAskOptions>,
): Promise<void> {
  const { questions, out, concurrency = 1 } = flags;
  if (question !== undefined && questions === undefined && out === undefined) {
    const { runAsk } = await import("../commands/run-ask.ts");
    return runAsk(question, flags, await settingsFrom(flags));
  }
  if (question !== undefined) {
    throw new RequestError("Cannot ask: one question or those of --questions, not both.");
  }
  if (questions === undefined) {
    throw new RequestError("Cannot ask: missing required argument 'question', or --questions.");
  }
  if (out === undefined) {
    throw new RequestError("Cannot ask: name the file for the answers with --out.");
  }
  const given = (["json", "from", "to", "source"] as const).find(
    (name) => flags[name] !== undefined,
  );
  if (given !== undefined) {
    throw new RequestError(
      `Cannot ask: --${given} is for one question. Give each line of --questions its own "filter".`,
    );
  }
  const { runBatchAsk } = await import("../commands/run-batch-ask.ts");
  const failed = await runBatchAsk({ questions, out, concurrency }, await settingsFrom(flags));
  if (failed > 0) process.exitCode = 1;
}

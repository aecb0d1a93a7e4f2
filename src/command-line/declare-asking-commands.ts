// Commands that ask the archive, and that verify what it answered.
import type { Command } from "commander";
import { runAsk, type AskOptions } from "../commands/run-ask.ts";
import { runMcp } from "../commands/run-mcp.ts";
import { runSearch, type SearchOptions } from "../commands/run-search.ts";
import { runVerify } from "../commands/run-verify.ts";
import { addCommand, settingsFrom, type Flags } from "./add-command.ts";
import { toCount } from "./option-values.ts";

export function declareAskingCommands(program: Command): void {
  addCommand(program, "ask", "answer one question")
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

  addCommand(program, "search", "find articles for many questions and write a TREC run")
    .requiredOption("--questions <file>", 'JSONL file of {"_id", "text", "history"?}')
    .requiredOption("--run <file>", "where to write the run")
    .option("--k <number>", "articles per question", toCount, 100)
    .option("--embedder <name>", "what makes vectors (EMBEDDER)")
    .option("--reranker <name>", "what looks closer at the best passages (RERANKER)")
    .option("--llm <name>", "what rewrites follow-up questions (LLM)")
    .action((flags: Flags & SearchOptions) => runSearch(flags, settingsFrom(flags)));

  addCommand(program, "verify", "say whether the cited articles still hold what an answer quoted")
    .argument("<file>", "a receipt, or an answer as JSON; - for standard input")
    .action(async (path: string, flags: Flags) => {
      process.exitCode = await runVerify(path, settingsFrom(flags));
    });

  addCommand(program, "mcp", "serve one MCP client over standard input and output")
    .option("--embedder <name>", "what makes vectors (EMBEDDER)")
    .option("--reranker <name>", "what looks closer at the best passages (RERANKER)")
    .option("--llm <name>", "what writes answers (LLM)")
    .action((flags: Flags) => runMcp(settingsFrom(flags)));
}

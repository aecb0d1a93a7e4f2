// Commands that measure answers, and fit what is refused.
import type { Command } from "commander";
import type { CalibrateCommandOptions } from "../commands/run-calibrate.ts";
import type { EvaluateFlags } from "../commands/run-evaluate.ts";
import type { SweepCommandOptions } from "../commands/run-sweep.ts";
import {
  addAnsweringCommand,
  addCommand,
  settingsFrom,
  tellLine,
  type Flags,
} from "./add-command.ts";
import { toCount, toShare } from "./option-values.ts";

export function declareEvaluationCommands(program: Command): void {
  addAnsweringCommand(
    program,
    "evaluate",
    "answer a golden set, measure the answers, and compare with an earlier run",
  )
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
    .action(async (flags: Flags & EvaluateFlags) => {
      const { runEvaluate } = await import("../commands/run-evaluate.ts");
      const failure = await runEvaluate(flags, await settingsFrom(flags));
      if (failure === null) return;
      tellLine(failure);
      process.exitCode = 1;
    });

  addCommand(program, "calibrate", "fit what is refused to a golden set")
    .requiredOption("--golden <file>", "golden questions, as JSON lines")
    .option("--max-refused <share>", "most of the answerable questions refused", toShare, 0.03)
    .option("--out <file>", "where to write the gates, for GATE_FILE")
    .option("--embedder <name>", "what makes vectors (EMBEDDER)")
    .option("--reranker <name>", "what looks closer at the best passages (RERANKER)")
    .action(async (flags: Flags & CalibrateCommandOptions) => {
      const { runCalibrate } = await import("../commands/run-calibrate.ts");
      await runCalibrate(flags, await settingsFrom(flags));
    });

  program
    .command("sweep")
    .description("answer a golden set with several settings, and compare them in one table")
    .requiredOption("--golden <file>", "golden questions, as JSON lines")
    .requiredOption("--set <name=values...>", "what to try, such as k=4,8 (may be repeated)")
    .requiredOption("--out <folder>", "where stores, answers and the table are kept")
    .option("--one-by-one", "change one setting at a time, from the first values on")
    .option("--articles <folder>", "folder with the articles (ARTICLES_DIR)")
    .action(async (flags: Flags & SweepCommandOptions) => {
      const { runSweep } = await import("../commands/run-sweep.ts");
      const rows = await runSweep(flags, await settingsFrom(flags));
      if (rows.some(({ failure }) => failure !== null)) process.exitCode = 1;
    });
}

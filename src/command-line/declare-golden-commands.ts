// Commands about readers' feedback and golden questions.
import type { Command } from "commander";
import type { ExportOptions } from "../commands/run-feedback.ts";
import type { DecideOptions, DraftOptions, OutOption } from "../commands/run-golden.ts";
import { addCommand, settingsFrom, type Flags } from "./add-command.ts";
import { toCount } from "./option-values.ts";

const goldenCommands = () => import("../commands/run-golden.ts");
const feedbackCommands = () => import("../commands/run-feedback.ts");

export function declareGoldenCommands(program: Command): void {
  const feedback = program.command("feedback").description("what readers thought of answers");

  addCommand(feedback, "list", "one line for each answer that was judged").action(
    async (flags: Flags) => (await feedbackCommands()).listFeedback(await settingsFrom(flags)),
  );

  addCommand(feedback, "export", "write candidates for the golden set, as JSON lines")
    .requiredOption("--out <file>", "where to write them")
    .option("--force", "replace the file if there is one")
    .action(async (flags: Flags & ExportOptions) =>
      (await feedbackCommands()).exportFeedback(flags, await settingsFrom(flags)),
    );

  const golden = program.command("golden").description("questions with known answers");

  addCommand(golden, "check", "say whether a golden set can be used, and what it holds")
    .argument("<file>")
    .action(async (file: string, flags: Flags) => {
      const { checkGolden } = await goldenCommands();
      await checkGolden(file, await settingsFrom(flags), flags["store"] !== undefined);
    });

  golden
    .command("import")
    .description("make a golden set of a table (CSV)")
    .argument("<file>")
    .requiredOption("--out <file>", "where to write it; never written over")
    .action(async (file: string, options: OutOption) =>
      (await goldenCommands()).importGolden(file, options),
    );

  addCommand(golden, "from-feedback", "add what readers thought of answers, as candidates")
    .requiredOption("--out <file>", "file of candidates to add them to")
    .action(async (flags: Flags & OutOption) =>
      (await goldenCommands()).goldenFromFeedback(flags, await settingsFrom(flags)),
    );

  addCommand(golden, "draft", "propose questions from the articles, as candidates")
    .requiredOption("--out <file>", "file of candidates to add them to")
    .option("--count <number>", "how many at most", toCount, 30)
    .option("--llm <name>", "what proposes them; by rule if none is set (LLM)")
    .action(async (flags: Flags & DraftOptions) =>
      (await goldenCommands()).draftGolden(flags, await settingsFrom(flags)),
    );

  golden
    .command("accept")
    .description("accept candidates; without ids, review them one by one")
    .argument("<file>")
    .argument("[id...]")
    .option("--into <file>", "golden set to copy accepted ones into")
    .action(async (file: string, ids: string[], options: DecideOptions) =>
      (await goldenCommands()).decideGolden(file, ids, "accept", options),
    );

  golden
    .command("reject")
    .description("turn candidates down: they are kept and never proposed again")
    .argument("<file>")
    .argument("<id...>")
    .action(async (file: string, ids: string[]) =>
      (await goldenCommands()).decideGolden(file, ids, "reject"),
    );
}

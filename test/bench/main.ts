// `npm run bench -- retrieval|answers|ablation|gate|speed|load|commands|page|screenshots|check`: measures on question sets in any folder.
import { appendFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { Command } from "commander";
import {
  ablationCells,
  ablationStep,
  benchAblation,
  workOnAblation,
  type AblationOptions,
} from "./bench-ablation.ts";
import { benchAnswers, type AnswersResult } from "./bench-answers.ts";
import { benchCheck } from "./bench-check.ts";
import { benchLoad, type LoadOptions } from "./bench-load.ts";
import { benchCommands } from "./bench-commands.ts";
import { benchPage } from "./bench-page.ts";
import { benchRefusals } from "./bench-refusals.ts";
import { benchSpeed, ingestStep } from "./bench-speed.ts";
import { benchRetrieval, type RetrievalRow } from "./bench-retrieval.ts";
import { runGate, type GateOptions } from "./run-gate.ts";
import { measureSpeed } from "./measure-speed.ts";
import { wordPeers } from "./peers.ts";
import { printAnswers, printRefusals } from "./print-answers.ts";
import { printPage } from "./print-page.ts";
import { speedPrinter } from "./print-speed.ts";
import { linePrinter, printTable } from "./print-table.ts";
import { defaultFolders, readSets } from "./read-sets.ts";
import { serveSample } from "./serve-sample.ts";
import { ingestSpeedStore } from "./speed-store.ts";
import { takeScreenshots } from "./take-screenshots.ts";

/** Of each set: as many as can be asked again and again. */
const ablationQuestions = 200;

interface SetsOptions {
  readonly sets: readonly string[];
  readonly only?: string[];
  readonly embedder: string;
  readonly peers: boolean;
  readonly questions?: number;
}

const program = new Command("bench").description("Measures retrieval, answers and speed.");

function withSets(command: Command): Command {
  return command
    .option("--sets <folder...>", "folders with question sets", defaultFolders)
    .option("--only <name...>", "only these sets; the project's own is called sample")
    .option("--embedder <name>", "what makes vectors", "hash-384")
    .option("--questions <count>", "at most so many of each set, drawn by lot", Number)
    .option("--no-peers", "leave the other programs out");
}

withSets(program.command("retrieval"))
  .description("nDCG@10 and recall@100, beside other programs")
  .action(async ({ sets, only, embedder, peers, questions }: SetsOptions) => {
    const rows: RetrievalRow[] = [];
    for (const set of await readSets(sets, only)) {
      process.stderr.write(`${set.name}\n`);
      const options = { embedderName: embedder, peers: peers ? wordPeers : [] };
      const limit = questions === undefined ? {} : { mostQuestions: questions };
      rows.push(...(await benchRetrieval(set, { ...options, ...limit })));
    }
    printTable(
      rows.map(({ set, system, questions: asked, ndcg10, recall100, medianMs }) => ({
        set,
        system,
        questions: asked,
        "nDCG@10": ndcg10,
        "recall@100": recall100,
        "median ms": medianMs,
      })),
    );
  });

withSets(program.command("answers"))
  .description("how often answers hold the known answer, and what is refused")
  .action(async ({ sets: folder, only, embedder, peers, questions }: SetsOptions) => {
    const sets = await readSets(folder, only);
    const limit = questions === undefined ? {} : { mostQuestions: questions };
    const results: AnswersResult[] = [];
    for (const set of sets) {
      process.stderr.write(`${set.name}\n`);
      const options = { embedderName: embedder, hasPeers: peers, ...limit };
      const result = await benchAnswers(set, options);
      if (result !== null) results.push(result);
    }
    printAnswers(results);
    printRefusals(await benchRefusals(sets, embedder, questions));
  });

program
  .command("gate")
  .description("fits the refusal gate of an embedder and prints what it refuses")
  // The sets of news are for measuring alone.
  .option("--sets <folder...>", "folders with question sets", defaultFolders.slice(0, 1))
  .option("--embedder <name>", "what makes vectors", "hash-384")
  .option("--write", "write the gate into src/answering/reading/fitted-gates.ts", false)
  .option("--signals <file>", "keep the signals in this file, or take them from it if it is there")
  .action(async (options: GateOptions) => {
    await runGate(await readSets(options.sets), options);
  });

withSets(program.command("ablation"))
  .description("what each mechanism is worth: the same questions with it and without it")
  .option("--mechanisms <name...>", "only these")
  .option("--workers <count>", "processes", Number, 2)
  .option("--out <file>", "write every effect into this file, one row a line")
  .action(
    async (
      options: Omit<AblationOptions, "questions"> & {
        readonly questions?: number;
        readonly out?: string;
      },
    ) => {
      const questions = options.questions ?? ablationQuestions;
      const printLine = linePrinter();
      if (options.out !== undefined) await writeFile(options.out, "");
      await benchAblation({ ...options, questions }, (row) => {
        printLine(ablationCells(row));
        if (options.out !== undefined) appendFileSync(options.out, `${JSON.stringify(row)}\n`);
      });
    },
  );

program.command(`${ablationStep} <options>`, { hidden: true }).action(async (options: string) => {
  await workOnAblation(JSON.parse(options) as AblationOptions);
});

withSets(program.command("speed"))
  .description("milliseconds per question on a large archive made from the sets' texts")
  .option("--passages <count>", "size of the archive, up to 270000", Number, 20_000)
  .action(async (options: SetsOptions & { readonly passages: number }) => {
    const { sets, only, embedder: embedderName, peers: hasPeers, passages } = options;
    const wanted = { passages, embedderName, hasPeers };
    await benchSpeed(await readSets(sets, only), wanted, speedPrinter());
  });

program
  .command("load")
  .description("what one server process carries with a model that takes seconds for an answer")
  .option("--readers <count>", "readers at the same time", Number, 60)
  .option("--answer-ms <ms>", "how long the model takes", Number, 5000)
  .action(async (options: LoadOptions) => {
    const rows = await benchLoad(options);
    printTable(
      rows.map(({ perMinute, p50Ms, p95Ms, memoryMb, loopMs, ...counts }) => ({
        ...counts,
        "answers/min": perMinute,
        "p50 ms": p50Ms,
        "p95 ms": p95Ms,
        "memory MB": memoryMb,
        "loop p99 ms": loopMs,
      })),
    );
  });

program
  .command("commands")
  .description("processor time of --help, ask and doctor, from their start to their end")
  .action(async () => printTable(await benchCommands()));

program
  .command("page")
  .description("what the chat page weighs and how soon it can be used, in a real browser")
  .action(async () => {
    const { address, close } = await serveSample();
    try {
      printPage(await benchPage(address));
    } finally {
      await close();
    }
  });

program
  .command("screenshots")
  .description("pictures of the chat page for the README, taken in a real browser")
  .option("--out <folder>", "where to", "docs/screenshots")
  .action(async ({ out }: { readonly out: string }) => {
    const { address, close } = await serveSample();
    try {
      for (const path of await takeScreenshots(address, out)) process.stdout.write(`${path}\n`);
    } finally {
      await close();
    }
  });

program
  .command("check")
  .description("fails when retrieval or answers got worse than expected-figures.json says")
  .option("--sets <folder...>", "folders with question sets", defaultFolders)
  .option("--update", "write what is measured into the file", false)
  .action(async ({ sets, update }: { sets: readonly string[]; update: boolean }) => {
    if (!(await benchCheck(await readSets(sets), update))) process.exitCode = 1;
  });

program
  .command("speed-step <step> <folder>", { hidden: true })
  .requiredOption("--embedder <name>")
  .action(async (step: string, folder: string, { embedder }: { embedder: string }) => {
    const result =
      step === ingestStep
        ? await ingestSpeedStore(folder, embedder)
        : await measureSpeed(step, folder, embedder);
    process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit());
  });

await program.parseAsync();

// `evaluate`: answers a golden set on the path that `/ask` serves, writes the report, and says whether
// the build must fail.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256 } from "../answering/receipt/sha256.ts";
import type { Settings } from "../config.ts";
import type { AnswerSource } from "../evaluation/sources/answer-source.ts";
import { compareReports } from "../evaluation/compare/compare-reports.ts";
import { readReport } from "../evaluation/compare/read-report.ts";
import { readTolerances } from "../evaluation/compare/read-tolerances.ts";
import { currentCommit } from "../evaluation/describe-program.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import type { Comparison, EvaluationReport } from "../evaluation/evaluation-report.ts";
import type { GoldenQuestion } from "../evaluation/golden/golden-question.ts";
import { readGoldenSet } from "../evaluation/golden/golden-set.ts";
import { createJudge } from "../evaluation/judge/create-judge.ts";
import { keepJudgements } from "../evaluation/judge/create-judge.ts";
import { openLocalAnswerSource } from "../evaluation/sources/local-answer-source.ts";
import { printReport } from "../evaluation/report/print-report.ts";
import { writeReport } from "../evaluation/report/write-report.ts";
import { openRunLog } from "../evaluation/run-log.ts";
import { openServerAnswerSource } from "../evaluation/sources/server-answer-source.ts";
import { whyRunFails } from "../evaluation/compare/hard-rules.ts";
import { writeBaseline } from "../evaluation/compare/write-baseline.ts";
import { untilStopped } from "./on-stop-signal.ts";
import { RequestError } from "./request-error.ts";
import { runIngest } from "./run-ingest.ts";
import { evaluationDisplay } from "./show-progress.ts";

export interface EvaluateFlags {
  readonly golden: string;
  readonly out: string;
  readonly concurrency: number;
  /** Address of a server; without one the program answers in this process. */
  readonly against?: string;
  /** Ingest the articles into a store of the run's own first. */
  readonly ingest?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly tolerances?: string;
  /** Only questions with one of these tags. */
  readonly only?: readonly string[];
  /** Ask also what an earlier run has answers to. */
  readonly fresh?: boolean;
}

const shippedBaseline = "test/golden/baseline.json";

/**
 * Gives why the build must fail, in one line; null where it need not. Throws `RequestError`,
 * `GoldenSetError`, `SourceLostError`, `RunLogError`, `ComparisonError`, `BaselineError`, `StoreError`,
 * `LanguageModelError`.
 */
export async function runEvaluate(
  flags: EvaluateFlags,
  settings: Settings,
): Promise<string | null> {
  checkFlags(flags);
  // Read before anything is asked: a mistake in them must not show after hours.
  const compare = await readyToCompare(flags);
  const report = await withStore(flags, settings, (chosen) => answerAll(flags, chosen));
  const comparison = compare(report);
  const written = Object.values(await writeReport(report, comparison, flags.out)) as string[];
  process.stdout.write(`${printReport(report, comparison)}\nWritten: ${written.join(", ")}\n`);
  if (flags.updateBaseline === true) {
    const path = flags.baseline ?? shippedBaseline;
    await writeBaseline(path, report);
    process.stdout.write(`Written: ${path}\n`);
  }
  return whyRunFails(report, comparison);
}

function checkFlags({ against, ingest, updateBaseline, only }: EvaluateFlags): void {
  if (against !== undefined && ingest === true) {
    throw new RequestError(
      "Cannot evaluate: --against asks a server, which has a store of its own. Leave out --ingest.",
    );
  }
  if (against !== undefined && !/^https?:\/\//u.test(against)) {
    throw new RequestError(
      `Cannot evaluate: --against takes an address that begins with http:// or https://, and is '${against}'.`,
    );
  }
  if (updateBaseline === true && only !== undefined) {
    throw new RequestError(
      "Cannot evaluate: a baseline is made of all questions. Leave out --only, or --update-baseline.",
    );
  }
}

/** A new baseline is not compared with the one that it replaces. */
async function readyToCompare({
  baseline: path,
  updateBaseline,
  tolerances: tolerancesPath,
  only,
}: EvaluateFlags): Promise<(report: EvaluationReport) => Comparison | null> {
  if (path === undefined || updateBaseline === true) return () => null;
  const baseline = await readReport(path);
  const tolerances = await readTolerances(tolerancesPath);
  // What was left out on purpose is not missing.
  const questions = baseline.questions.filter(({ golden }) => isChosen(golden, only));
  return (report) => compareReports({ ...baseline, questions }, report, tolerances);
}

/** With `--ingest` in a store that is made for the run and removed after it. */
async function withStore(
  { ingest }: EvaluateFlags,
  settings: Settings,
  work: (settings: Settings) => Promise<EvaluationReport>,
): Promise<EvaluationReport> {
  if (ingest !== true) return work(settings);
  const folder = await mkdtemp(join(tmpdir(), "citewell-evaluate-"));
  try {
    const chosen = { ...settings, STORE_DIR: join(folder, "store") };
    await runIngest(chosen);
    return await work(chosen);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function answerAll(flags: EvaluateFlags, settings: Settings): Promise<EvaluationReport> {
  const judge = createJudge(settings);
  const source = await openSource(flags, settings);
  const { signal, stopListening } = untilStopped(
    "Stopped. Run the same command again to go on: what was answered is kept.",
  );
  const display = evaluationDisplay(process.stderr);
  try {
    const questions = await readQuestions(flags, source);
    const log = await openRunLog(join(flags.out, "answers.jsonl"), source.identity, {
      isFresh: flags.fresh === true,
    });
    try {
      return await evaluate(questions, {
        source,
        log,
        judge: judge && keepJudgements(judge, { JUDGE_TRIALS: settings.JUDGE_TRIALS }, log),
        golden: await describeGolden(flags, questions),
        concurrency: flags.concurrency,
        commit: await currentCommit(),
        onProgress: display.show,
        signal,
      });
    } finally {
      await log.close();
    }
  } finally {
    display.end();
    stopListening();
    await source.close();
  }
}

function openSource({ against }: EvaluateFlags, settings: Settings): Promise<AnswerSource> {
  if (against !== undefined) return openServerAnswerSource(against);
  return openLocalAnswerSource(settings, (warning) =>
    process.stderr.write(`Warning: ${warning}\n`),
  );
}

async function readQuestions(
  { golden, only }: EvaluateFlags,
  source: AnswerSource,
): Promise<GoldenQuestion[]> {
  const questions = await readGoldenSet(golden, { knownSources: await source.articleIds() });
  const chosen = questions.filter((question) => isChosen(question, only));
  if (chosen.length > 0) return chosen;
  const tags = [...new Set(questions.flatMap((question) => question.tags))].sort().join(", ");
  throw new RequestError(
    `Cannot evaluate: no question of ${golden} has the tag ${(only ?? []).join(" or ")}. Its tags are: ${tags}.`,
  );
}

function isChosen({ tags }: GoldenQuestion, only: EvaluateFlags["only"]): boolean {
  return only === undefined || tags.some((tag) => only.includes(tag));
}

async function describeGolden(
  { golden: path }: EvaluateFlags,
  questions: readonly GoldenQuestion[],
): Promise<EvaluationReport["about"]["golden"]> {
  return { path, sha256: sha256(await readFile(path)), questions: questions.length };
}

// What later runs are compared with: a report without what differs from machine to machine, small
// enough to be kept with the sources, and with a line per question so that a change can be read.
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { ExplainedError } from "../../../vectorstore/explained-error.ts";
import { replaceFileDurably } from "../../../vectorstore/write-file-durably.ts";
import { whyUnwritable } from "../../../vectorstore/why-unwritable.ts";
import type { ToldAnswer } from "../../answering/answer.ts";
import type { EvaluatedQuestion, EvaluationReport } from "../evaluation-report.ts";
import { slicesOf } from "../measuring/slices.ts";
import { whyRunFails } from "./hard-rules.ts";

/** A baseline cannot be made of this run, or not be written. `message` gives reason and remedy. */
export class BaselineError extends ExplainedError {
  override readonly name = "BaselineError";
  readonly code = "baseline-unusable";
}

/** Throws `BaselineError` for a run with failed questions or broken rules; the old file then stays. */
export async function writeBaseline(path: string, report: EvaluationReport): Promise<void> {
  refuseBadRun(path, report);
  try {
    await mkdir(dirname(path), { recursive: true });
    await replaceFileDurably(path, baselineText(toBaseline(report)));
  } catch (error) {
    const state = whyUnwritable(error) ?? (error as Error).message;
    throw new BaselineError(`Cannot write the baseline ${path}: ${state}. The old one stays.`, {
      cause: error,
    });
  }
}

/** Later runs would be held against what is known to be wrong. */
function refuseBadRun(path: string, report: EvaluationReport): void {
  const state = whyRunFails(report, null);
  if (state === null) return;
  throw new BaselineError(`Cannot make the baseline ${path} of this run: ${state}`);
}

/** Without times, evidence and what is drawn by lot. */
export function toBaseline(report: EvaluationReport): EvaluationReport {
  const questions = report.questions.map(withoutTimes);
  return { ...report, questions, slices: slicesOf(questions) };
}

function withoutTimes(question: EvaluatedQuestion): EvaluatedQuestion {
  const { golden, answer, measures } = question;
  return {
    ...question,
    answer: answer === null ? null : withoutChance(answer, golden.id),
    evidence: [],
    measures: { ...measures, firstTokenMs: null, totalMs: null },
  };
}

function withoutChance(answer: ToldAnswer, id: string): ToldAnswer {
  const { question } = answer.searched;
  const searched = { question, filter: {}, nearest: [], signals: {} };
  const kept = { ...answer, id, searched, timings: {} };
  delete kept.receipt;
  return kept;
}

function baselineText({ formatVersion, about, questions, slices }: EvaluationReport): string {
  const lines = (all: readonly unknown[]): string =>
    all.map((one) => JSON.stringify(one)).join(",\n");
  return [
    `{"formatVersion":${formatVersion},`,
    `"about":${JSON.stringify(about)},`,
    `"questions":[\n${lines(questions)}\n],`,
    `"slices":[\n${lines(slices)}\n]}\n`,
  ].join("\n");
}

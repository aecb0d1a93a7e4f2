// `feedback`: lists what readers thought of answers, and exports it as candidates for the golden set.
import { writeFile } from "node:fs/promises";
import { replaceFileDurably } from "../../vectorstore/write-file-durably.ts";
import type { Settings } from "../config.ts";
import type { Feedback } from "../feedback/feedback.ts";
import { feedbackPath, readFeedback } from "../feedback/feedback-log.ts";
import { goldenCandidate, type GoldenCandidate } from "../feedback/golden-candidate.ts";
import { RequestError } from "./request-error.ts";

export interface ExportOptions {
  readonly out: string;
  /** Replace the file if there is one. */
  readonly force?: boolean;
}

/** One line for each answer that was judged: time, verdict, question, reason. */
export async function listFeedback(settings: Settings): Promise<void> {
  const lines = await lastOfEachAnswer(settings, feedbackLine);
  process.stdout.write(lines.length === 0 ? "There is no feedback yet.\n" : lines.join(""));
}

/** Writes JSON lines in the golden set's schema. Throws `RequestError`, `FeedbackError`. */
export async function exportFeedback(options: ExportOptions, settings: Settings): Promise<void> {
  const candidates = await lastOfEachAnswer(settings, goldenCandidate);
  if (candidates.length === 0) {
    throw new RequestError(
      `Cannot export feedback: there is none in ${feedbackPath(settings.STORE_DIR)} yet. Judge answers on the page first.`,
    );
  }
  await writeCandidates(candidates, options);
  process.stdout.write(
    `Candidates written to ${options.out}: ${candidates.length}. Fill in "answers" before they join the golden set.\n`,
  );
}

/** Who changes their mind, or adds a reason, sends feedback on the same answer again. */
export async function lastOfEachAnswer<T>(
  { STORE_DIR }: Settings,
  map: (feedback: Feedback) => T,
): Promise<T[]> {
  const warn = (warning: string) => void process.stderr.write(`Warning: ${warning}\n`);
  const byAnswer = new Map<string, T>();
  for await (const feedback of readFeedback(feedbackPath(STORE_DIR), warn)) {
    byAnswer.delete(feedback.answer.id);
    byAnswer.set(feedback.answer.id, map(feedback));
  }
  return [...byAnswer.values()];
}

function feedbackLine({ at, verdict, question, reason = "" }: Feedback): string {
  const said = reason === "" ? "" : ` (${onOneLine(reason)})`;
  return `${at}  ${verdict.padEnd(4)}  ${onOneLine(question)}${said}\n`;
}

/** Line ends and what steers terminals become spaces. */
function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

async function writeCandidates(
  candidates: readonly GoldenCandidate[],
  { out, force = false }: ExportOptions,
): Promise<void> {
  const text = candidates.map((candidate) => `${JSON.stringify(candidate)}\n`).join("");
  try {
    if (force) await replaceFileDurably(out, text);
    else await writeFile(out, text, { flag: "wx" });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === "EEXIST";
    const state = isThere
      ? `${out} is there already. Name another file, or replace it with --force`
      : (error as Error).message;
    throw new RequestError(`Cannot export feedback: ${state}.`, { cause: error });
  }
}

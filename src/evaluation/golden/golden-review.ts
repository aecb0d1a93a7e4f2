// The review of candidates: proposed questions are kept in a file of golden questions, tagged, until
// a person accepts or rejects each. What was decided stays decided when candidates are added again.
import { access } from "node:fs/promises";
import { replaceFileDurably } from "../../../vectorstore/write-file-durably.ts";
import { findFaults } from "./golden-faults.ts";
import type { GoldenQuestion } from "./golden-question.ts";
import { GoldenSetError, readGoldenSet } from "./golden-set.ts";
import { accepted, isCandidate, rejected } from "./golden-question.ts";

export type Decision = "accept" | "reject";

/** Each is JSON on a line of its own, also for readers that end lines at U+2028 and U+2029. */
export function goldenLines(questions: readonly GoldenQuestion[]): string {
  return questions
    .map((question) => `${JSON.stringify(question)}\n`)
    .join("")
    .replace(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`);
}

/** All questions of a review file, decided or not; none where there is no file. Throws `GoldenSetError`. */
export async function readReview(path: string): Promise<GoldenQuestion[]> {
  try {
    await access(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  return await readGoldenSet(path, { candidates: "keep" });
}

/**
 * Adds those whose ids the file does not have yet, and says how many. The file is replaced in one
 * step. Throws `GoldenSetError`.
 */
export async function addCandidates(
  path: string,
  candidates: readonly GoldenQuestion[],
): Promise<number> {
  const there = await readReview(path);
  const known = new Set(there.map(({ id }) => id));
  const added = candidates.filter(({ id }) => !known.has(id));
  if (added.length > 0) await replaceFileDurably(path, goldenLines([...there, ...added]));
  return added.length;
}

/**
 * The questions with the named candidates accepted or rejected. Throws `GoldenSetError` where an id
 * names no candidate, or an accepted question could not be used: nothing is decided then.
 */
export function decide(
  questions: readonly GoldenQuestion[],
  ids: readonly string[],
  decision: Decision,
): GoldenQuestion[] {
  for (const id of ids) {
    const candidate = questions.find((question) => question.id === id);
    if (candidate === undefined || !isCandidate(candidate)) {
      const state = candidate === undefined ? "there is no such id" : "it was decided before";
      throw new GoldenSetError(
        `Cannot ${decision} “${id}”: ${state}. The ids that await a decision: ${waiting(questions)}.`,
      );
    }
    if (decision === "accept") refuseUnusable(accepted(candidate));
  }
  const change = decision === "accept" ? accepted : rejected;
  return questions.map((question) => (ids.includes(question.id) ? change(question) : question));
}

function waiting(questions: readonly GoldenQuestion[]): string {
  const ids = questions.filter(isCandidate).map(({ id }) => id);
  return ids.length === 0 ? "none" : ids.join(", ");
}

function refuseUnusable(question: GoldenQuestion): void {
  const [fault] = findFaults(question);
  if (fault === undefined) return;
  throw new GoldenSetError(
    `Cannot accept “${question.id}”: ${fault.field ?? "it"}: ${fault.reason}. ${fault.remedy}, then accept it.`,
  );
}

/**
 * Copies accepted questions to the end of a set, which need not be there. One that the set has word
 * for word already, as after a stop halfway, is left alone. Throws `GoldenSetError` for an id that
 * another question of the set has.
 */
export async function copyInto(path: string, questions: readonly GoldenQuestion[]): Promise<void> {
  const there = await readReview(path);
  const byId = new Map(there.map((question) => [question.id, question]));
  const missing = questions.filter((question) => {
    const other = byId.get(question.id);
    if (other === undefined) return true;
    if (JSON.stringify(other) === JSON.stringify(question)) return false;
    throw new GoldenSetError(
      `Cannot add “${question.id}” to ${path}: another question there has this id. Change one of the two ids.`,
    );
  });
  if (missing.length > 0) await replaceFileDurably(path, goldenLines([...there, ...missing]));
}

// Goes through the candidates of a file with a person: y accepts, n rejects, e edits, s skips, q ends.
// Each decision is written before the next question is shown.
import { replaceFileDurably } from "../../vectorstore/write-file-durably.ts";
import { findFaults, readShape } from "../evaluation/golden/golden-faults.ts";
import type { GoldenQuestion } from "../evaluation/golden/golden-question.ts";
import {
  copyInto,
  decide,
  goldenLines,
  readReview,
  type Decision,
} from "../evaluation/golden/golden-review.ts";
import { GoldenSetError } from "../evaluation/golden/golden-set.ts";
import { isCandidate } from "../evaluation/golden/golden-question.ts";
import { tellError } from "../tell-error.ts";

/** The person at the terminal. */
export interface Reviewer {
  /** What they type; null where they are gone. */
  readonly ask: (prompt: string) => Promise<string | null>;
  readonly tell: (line: string) => void;
}

/** Writes the decision on each id into the file, and accepted questions into the set as well. */
export async function settleCandidates(
  path: string,
  ids: readonly string[],
  decision: Decision,
  into?: string,
): Promise<void> {
  const decided = decide(await readReview(path), ids, decision);
  const taken = decided.filter(({ id }) => ids.includes(id));
  // First the set: stopped between the two, the same command goes on where it stopped.
  if (decision === "accept" && into !== undefined) await copyInto(into, taken);
  await replaceFileDurably(path, goldenLines(decided));
}

/** Ends when all were shown, or the person ends it. Throws `GoldenSetError` where the file cannot be read. */
export async function reviewCandidates(
  path: string,
  reviewer: Reviewer,
  into?: string,
): Promise<void> {
  const ids = (await readReview(path)).filter(isCandidate).map(({ id }) => id);
  for (const [index, id] of ids.entries()) {
    reviewer.tell(`\n${index + 1} of ${ids.length}`);
    if ((await reviewOne(path, id, reviewer, into)) === "end") return;
  }
  reviewer.tell(
    ids.length === 0 ? "No candidate awaits a decision." : "All candidates were shown.",
  );
}

async function reviewOne(
  path: string,
  id: string,
  { ask, tell }: Reviewer,
  into?: string,
): Promise<"end" | "next"> {
  for (;;) {
    const question = (await readReview(path)).find((one) => one.id === id);
    if (question === undefined) return "next"; // Taken out by another hand meanwhile.
    tell(describe(question));
    const key = (await ask("Accept? [y]es, [n]o, [e]dit, [s]kip, [q]uit: "))?.trim().toLowerCase();
    if (key === undefined || key === "q") return "end";
    if (key === "s") return "next";
    try {
      if (key === "e") await edit(path, question, ask);
      if (key !== "y" && key !== "n") continue;
      await settleCandidates(path, [id], key === "y" ? "accept" : "reject", into);
      return "next";
    } catch (error) {
      if (!(error instanceof GoldenSetError)) throw error;
      tell(tellError(error));
    }
  }
}

async function edit(path: string, shown: GoldenQuestion, ask: Reviewer["ask"]): Promise<void> {
  const text = await ask(`Question [${shown.question}]: `);
  const parts = await ask(
    "Answers, parts set apart by &&, alternatives by | (empty: as they are): ",
  );
  const sources = await ask("Sources, set apart by | (empty: as they are): ");
  const edited: GoldenQuestion = {
    ...shown,
    question: typed(text) ?? shown.question,
    answers: typed(parts)?.split("&&").map(listOf) ?? shown.answers,
    sources: typed(sources) === undefined ? shown.sources : listOf(sources!),
  };
  refuseBroken(edited);
  const there = await readReview(path);
  const lines = there.map((question) => (question.id === shown.id ? edited : question));
  await replaceFileDurably(path, goldenLines(lines));
}

/** What the file could not be read with again. */
function refuseBroken(edited: GoldenQuestion): void {
  const read = readShape(edited);
  const [fault] = Array.isArray(read) ? read : findFaults(read);
  if (fault === undefined) return;
  throw new GoldenSetError(
    `Cannot change “${edited.id}”: ${fault.field ?? "it"}: ${fault.reason}. ${fault.remedy}.`,
  );
}

function typed(text: string | null): string | undefined {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? undefined : trimmed;
}

function listOf(text: string): string[] {
  const parts = text.split("|").map((part) => part.trim());
  return parts.filter((part) => part !== "");
}

function describe({ id, question, answerable, answers, sources, ...rest }: GoldenQuestion): string {
  const { quotes = [], history = [], note } = rest;
  const lines = [
    `id:       ${id}`,
    ...history.map(({ role, text }) => `${role}: ${text}`),
    `question: ${question}`,
    `answers:  ${answerable ? answers.map((part) => part.join(" | ")).join(" && ") || "none yet" : "not in the articles"}`,
    `sources:  ${sources.join(" | ") || "none yet"}`,
    ...quotes.map((quote) => `quote:    ${quote}`),
    ...(note === undefined ? [] : [`note:     ${note}`]),
  ];
  // Feedback comes from outside: what steers a terminal is not passed on to it.
  return lines.map((line) => line.replace(/[\s\p{Cc}]+/gu, " ")).join("\n");
}

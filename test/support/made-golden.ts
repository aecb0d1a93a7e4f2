// Golden questions, and files of them.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { GoldenQuestion } from "../../src/evaluation/golden/golden-question.ts";
import { temporaryFolder } from "./temporary-store.ts";

/** Answerable, from `river.md`, unless told otherwise. */
export function madeGolden(id: string, more: Partial<GoldenQuestion> = {}): GoldenQuestion {
  return {
    id,
    question: "How far did the river rise?",
    answerable: true,
    answers: [["two metres"]],
    sources: ["river.md"],
    tags: ["number"],
    ...more,
  };
}

/** Writes lines, objects as JSON, into a file that goes when the test ends. */
export async function goldenFile(lines: readonly (object | string)[], end = "\n"): Promise<string> {
  const path = join(await temporaryFolder(), "golden.jsonl");
  const texts = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
  await writeFile(path, texts.map((line) => `${line}${end}`).join(""));
  return path;
}

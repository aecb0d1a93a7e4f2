// What answers depend on besides the store: prompts, settings, the program's own files.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { tablesFolder } from "../../languages/read-table.ts";
import type { SettingName, Settings } from "../config.ts";

/** Of the compiled program, or of the sources where they are run as they are. */
const programFolder = join(import.meta.dirname, "..", "..");
/** What an answer is made by. The evaluation and the page change none. */
const answeringParts = [
  "ingest",
  "languages",
  "prompts",
  "vectorstore",
  "src/answering",
  "src/language-model",
  "src/retrieval",
];

const settingsOfAnswers = [
  "LLM",
  "EMBEDDER",
  "RERANKER",
  "LLM_CONTEXT_TOKENS",
  "LLM_MAX_OUTPUT_TOKENS",
  "MAX_EVIDENCE",
] as const satisfies readonly SettingName[];

/** Without keys and addresses. */
export function answerSettings(settings: Settings): Record<string, string | number> {
  return Object.fromEntries(settingsOfAnswers.map((name) => [name, settings[name]]));
}

/** SHA-256 over the files that answers are made by. */
export async function hashProgram(): Promise<string> {
  const hash = createHash("sha256");
  const folders = answeringParts.map((part) => [part, join(programFolder, part)] as const);
  // The compiled program has its tables of words at its root.
  const tables = ["tables", fileURLToPath(tablesFolder!)] as const;
  for (const [part, folder] of [...folders, tables]) {
    const names = await readdir(folder, { recursive: true });
    for (const name of names.filter((file) => /\.(?:js|ts|tsv)$/u.test(file)).sort()) {
      hash.update(`${part}/${name}\n`).update(await readFile(join(folder, name)));
    }
  }
  return hash.digest("hex");
}

/** The commit of the checkout that the program runs from; null outside of one, or without git. */
export async function currentCommit(): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)("git", ["rev-parse", "HEAD"], {
      cwd: import.meta.dirname,
    });
    return stdout.trim();
  } catch {
    return null; // The report says so.
  }
}

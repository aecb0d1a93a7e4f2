// The examples of a Markdown file, run as a reader would run them.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { projectRoot } from "./source-files.ts";

export interface DocumentedExample {
  readonly code: string;
  /** What stands in the block behind it; null where none does. */
  readonly output: string | null;
}

/** The fenced blocks of a language, each with the `text` block that follows it. */
export function examplesIn(markdown: string, language: string): DocumentedExample[] {
  const blocks = [...markdown.matchAll(/^```(\w+)\n([^]*?)^```$/gmu)];
  return blocks.flatMap(([, ofLanguage, code], at) => {
    if (ofLanguage !== language) return [];
    const next = blocks[at + 1];
    return [{ code: code!, output: next?.[1] === "text" ? next[2]! : null }];
  });
}

/** What a module writes to the terminal, run where the project's packages are found. It may import sources. */
export async function runModule(code: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "./test/support/run-typescript.js", "--input-type=module", "--eval", code],
    { cwd: projectRoot, env: { PATH: process.env["PATH"], NO_COLOR: "1" } },
  );
  return stdout;
}

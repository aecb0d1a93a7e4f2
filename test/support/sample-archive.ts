// The project's own sample articles, ingested into a folder of the test's own.
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { runCommand } from "./run-command.ts";
import { workFolder, type Environment } from "./run-program.ts";
import { projectRoot } from "./source-files.ts";

/** A folder with `articles` and a store. */
export async function sampleArchive(environment: Environment = {}): Promise<string> {
  const folder = await workFolder();
  await cp(join(projectRoot, "articles"), join(folder, "articles"), { recursive: true });
  expect(await runCommand(folder, ["ingest"], environment)).toMatchObject({ status: 0 });
  return folder;
}

// Builds the program and the page once before the tests that open the page.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { setup as buildProgram } from "./build-program.ts";
import { projectRoot } from "./source-files.ts";

/** Vitest calls it once. */
export async function setup(): Promise<void> {
  await buildProgram();
  const vite = join(projectRoot, "node_modules", "vite", "bin", "vite.js");
  // As readers get it: within Vitest, React would be that for developers.
  await promisify(execFile)(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: "production" },
  });
}

// Builds the program and its page once before the tests that run them, where they are older than what
// they are made of.
import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "./source-files.ts";

/** Vitest calls it once. Throws with what the compiler or the bundler says. */
export async function setup(): Promise<void> {
  // Which looks itself for what is out of date.
  await run("typescript/bin/tsc", ["--build"]);
  // As readers get it: within Vitest, React would be that for developers.
  if (!(await isPageBuilt())) {
    await run("vite/bin/vite.js", ["build", "--logLevel", "warn"], { NODE_ENV: "production" });
  }
}

async function run(tool: string, args: readonly string[], environment = {}): Promise<void> {
  const path = join(projectRoot, "node_modules", tool);
  const options = { cwd: projectRoot, env: { ...process.env, ...environment } };
  try {
    await promisify(execFile)(process.execPath, [path, ...args], options);
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`Cannot build the program: ${stdout ?? ""}${stderr ?? String(error)}`, {
      cause: error,
    });
  }
}

/** Whether it is newer than all that it can be made of. A folder is as new as its last removal. */
async function isPageBuilt(): Promise<boolean> {
  const changedAt = (path: string): number =>
    statSync(join(projectRoot, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const inFolder = await readdir(join(projectRoot, "src"), { recursive: true });
  const sources = ["package-lock.json", "vite.config.ts", ...inFolder.map((path) => `src/${path}`)];
  const builtAt = changedAt("dist/web/index.html");
  return sources.every((path) => changedAt(path) < builtAt);
}

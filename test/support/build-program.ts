// Compiles the program once before the tests that run it.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "./source-files.ts";

/** Vitest calls it once. Throws with what the compiler says. */
export async function setup(): Promise<void> {
  const compiler = join(projectRoot, "node_modules", "typescript", "bin", "tsc");
  try {
    await promisify(execFile)(process.execPath, [compiler, "--build"], { cwd: projectRoot });
  } catch (error) {
    const { stdout } = error as { readonly stdout?: string };
    throw new Error(`Cannot build the program: ${stdout ?? String(error)}`, { cause: error });
  }
}

// Builds the program and the page once before the tests that open the page.
import { build } from "vite";
import { setup as buildProgram } from "./build-program.ts";
import { projectRoot } from "./source-files.ts";

/** Vitest calls it once. */
export async function setup(): Promise<void> {
  await buildProgram();
  await build({ configFile: `${projectRoot}/vite.config.ts`, logLevel: "warn" });
}

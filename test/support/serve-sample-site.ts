// The compiled program and its page, serving the sample articles: one for all tests of the page that
// change nothing.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { TestProject } from "vitest/node";
import { setup as buildProgram } from "./build-program.ts";
import { projectRoot } from "./source-files.ts";

export interface SampleSite {
  readonly address: string;
  /** With `articles` and `store`. */
  readonly folder: string;
}

declare module "vitest" {
  interface ProvidedContext {
    sampleSite: SampleSite;
  }
}

/** Vitest calls it once, and what it gives at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildProgram();
  const folder = await mkdtemp(join(tmpdir(), "citewell-site-"));
  await cp(join(projectRoot, "articles"), join(folder, "articles"), { recursive: true });
  const program = spawn(process.execPath, [join(projectRoot, "dist", "src", "main.js"), "start"], {
    cwd: folder,
    env: { PATH: process.env["PATH"], TMPDIR: tmpdir(), NO_COLOR: "1", PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let address: string | undefined;
  for await (const line of createInterface(program.stdout)) {
    address = /^citewell is at (http:\S+)$/.exec(line)?.[1];
    if (address !== undefined) break;
  }
  if (address === undefined) throw new Error("The program ended without serving its page");
  program.stdout.resume();
  project.provide("sampleSite", { address, folder });
  return async () => {
    const closed = once(program, "close");
    program.kill("SIGKILL");
    await closed;
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}

// The program's own server on the sample articles, for what looks at the page.
import { spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface ServedSample {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Paths are relative to the repository's root, where npm runs its scripts. */
const program = join(process.cwd(), "dist", "src", "main.js");

/** Throws where the program ends before it serves. */
export async function serveSample(
  articles = "articles",
  environment: Readonly<Record<string, string>> = {},
): Promise<ServedSample> {
  const folder = await mkdtemp(join(tmpdir(), "citewell-sample-"));
  await cp(articles, join(folder, "articles"), { recursive: true });
  // `start` ingests first. No setting of this machine is passed on.
  const child = spawn(process.execPath, [program, "start"], {
    cwd: folder,
    env: { PATH: process.env["PATH"], TMPDIR: tmpdir(), PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const close = async (): Promise<void> => {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^citewell is at (http:\S+)$/.exec(line)?.[1];
    if (address !== undefined) {
      child.stdout.resume();
      return { address, close };
    }
  }
  await close();
  throw new Error("Cannot serve the sample articles: the program ended before it was ready");
}

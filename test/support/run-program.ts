// The compiled program as a process of its own, in a temporary folder with nothing of this machine's
// settings. What it wrote is printed when the test fails.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFailed } from "vitest";
import { projectRoot } from "./source-files.ts";
import { isInTest, whenDone } from "./when-done.ts";

export interface Ended {
  /** Null when a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningProgram {
  readonly child: ChildProcess;
  /** Resolves with the match once what was written (both streams) matches; rejects at the end. */
  written(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
  /** Sends a signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

export type Environment = Readonly<Record<string, string>>;

export const mainPath = join(projectRoot, "dist", "src", "main.js");

/** Not this process's environment: it may hold settings. */
export function ownEnvironment(environment: Environment): Environment {
  return { PATH: process.env["PATH"]!, TMPDIR: tmpdir(), NO_COLOR: "1", ...environment };
}

/** A folder that is removed when the test ends, or all tests that share it. */
export async function workFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "citewell-run-"));
  whenDone(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** Starts the program in `folder`; it is killed when the test ends, or all tests that share it. */
export function startProgram(
  folder: string,
  args: readonly string[],
  environment: Environment = {},
): RunningProgram {
  const child = spawn(process.execPath, [mainPath, ...args], {
    cwd: folder,
    env: ownEnvironment(environment),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = collectOutput(child);
  const closed = once(child, "close");
  const ended = closed.then(() => ({
    status: child.exitCode,
    stdout: output.stdout(),
    stderr: output.stderr(),
  }));
  if (isInTest()) {
    onTestFailed(() => console.log(`$ citewell ${args.join(" ")}\n${output.all()}`));
  }
  whenDone(async () => {
    child.kill("SIGKILL");
    await closed;
  });
  return {
    child,
    written: (pattern) => output.matching(pattern),
    ended,
    stop: (signal = "SIGTERM") => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs the program to its end. */
export function runProgram(
  folder: string,
  args: readonly string[],
  environment: Environment = {},
): Promise<Ended> {
  return startProgram(folder, args, environment).ended;
}

function collectOutput(child: ChildProcess) {
  let stdout = "";
  let stderr = "";
  let all = "";
  const onMore = new Set<() => void>();
  const add = (text: string): void => {
    all += text;
    for (const look of onMore) look();
  };
  child.stdout!.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    add(text);
  });
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    add(text);
  });
  const matching = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(all);
        if (match === null) return;
        onMore.delete(look);
        resolve(match);
      };
      onMore.add(look);
      child.once("close", () => reject(new Error(`It ended without writing ${String(pattern)}`)));
      look();
    });
  return { stdout: () => stdout, stderr: () => stderr, all: () => all, matching };
}

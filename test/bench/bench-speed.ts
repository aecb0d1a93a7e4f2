// Milliseconds per question without a language model, for citewell and others on the same
// passages. Each is measured in a process of its own, one after another.
import { spawn } from "node:child_process";
import { speedSystems, type SpeedRow } from "./measure-speed.ts";
import type { QuestionSet } from "./question-set.ts";
import { prepareSpeedFolder } from "./speed-folder.ts";
import type { IngestRecord } from "./speed-store.ts";

export interface SpeedOptions {
  readonly passages: number;
  readonly embedderName: string;
  readonly hasPeers: boolean;
}

/** What the child process is asked to do instead of measuring a program. */
export const ingestStep = "ingest";

/** Told of each step as soon as it is done. */
export interface SpeedListener {
  readonly onIngest: (ingest: IngestRecord) => void;
  readonly onRow: (row: SpeedRow) => void;
  /** Of a program that did not come to an end. */
  readonly onFailure: (reason: string) => void;
}

export async function benchSpeed(
  sets: readonly QuestionSet[],
  { passages, embedderName, hasPeers }: SpeedOptions,
  { onIngest, onRow, onFailure }: SpeedListener,
): Promise<void> {
  const folder = await prepareSpeedFolder(sets, passages, embedderName);
  process.stderr.write(`${folder}\n`);
  onIngest((await inProcess(ingestStep, folder, embedderName)) as IngestRecord);
  for (const system of speedSystems(embedderName).slice(0, hasPeers ? undefined : 2)) {
    process.stderr.write(`${system}\n`);
    try {
      onRow((await inProcess(system, folder, embedderName)) as SpeedRow);
    } catch (error) {
      onFailure((error as Error).message);
    }
  }
}

/** What the process prints, parsed. It gets this process's options for Node, and `gc()`. */
async function inProcess(step: string, folder: string, embedderName: string): Promise<unknown> {
  const options = [...process.execArgv, "--expose-gc"];
  const asked = ["speed-step", step, folder, "--embedder", embedderName];
  const child = spawn(process.execPath, [...options, process.argv[1]!, ...asked], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  let complaints = "";
  child.stdout.on("data", (data: Buffer) => (printed += data.toString()));
  child.stderr.on("data", (data: Buffer) => (complaints += data.toString()));
  const end = await new Promise<string>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(String(code ?? signal)));
  });
  if (end === "0") return JSON.parse(printed.trim().split("\n").at(-1)!);
  const reason = /out of memory/u.exec(complaints)?.[0] ?? complaints.trim().split("\n").at(-1)!;
  throw new Error(`Cannot measure '${step}': its process ended with ${end}, ${reason}`);
}

// The thread in which files are parsed that can break a parser. It may be ended at any moment.
import { parentPort } from "node:worker_threads";
import { fileParts } from "../file-parts.ts";
import type { ParseJob, ParseMessage } from "./parse-thread.ts";

const send = (message: ParseMessage): void => parentPort?.postMessage(message);

async function work({ path, bytes, options, from }: ParseJob): Promise<void> {
  const parts = await fileParts(path, bytes, options);
  for (const part of parts.slice(from)) {
    send({ kind: "begin", path: part.path });
    send({ kind: "part", parsed: await part.parse() });
  }
  send({ kind: "end" });
}

// A rejection ends the thread, which those who wait for the file are told of.
parentPort?.on("message", (job: ParseJob) => void work(job));
send({ kind: "ready" });

// Feedback is kept in `feedback.jsonl` beside the store's generations: one line per entry, only ever
// appended, on the disk before the reader is thanked. No ingest, rebuild or pruning touches it.
import { mkdir, open, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ExplainedError } from "../../vectorstore/explained-error.ts";
import { syncDirectory } from "../../vectorstore/write-file-durably.ts";
import { whyUnwritable } from "../../vectorstore/why-unwritable.ts";
import { feedbackSchema, type Feedback, type NewFeedback } from "./feedback.ts";

/** The log cannot be read or written. `message` gives reason and remedy. */
export class FeedbackError extends ExplainedError {
  override readonly name = "FeedbackError";
  readonly code = "feedback-log-unusable";
}

/** The part of a file handle that appending uses; tests put a full disk in its place. */
export type AppendableFile = Pick<FileHandle, "appendFile" | "read" | "stat" | "sync" | "close">;

export interface FeedbackLog {
  /** Waits until the entry is on the disk. Throws `FeedbackError`; all earlier entries stay. */
  append(entry: NewFeedback): Promise<void>;
}

export const feedbackPath = (storeFolder: string): string => join(storeFolder, "feedback.jsonl");

/** So that nobody fills the disk that the store lies on: some hundred thousand answers of usual size. */
const mostBytes = 256 * 1024 * 1024;

const openForAppend = (path: string): Promise<AppendableFile> => open(path, "a+");

/** Makes no file yet. Entries are appended one after another. */
export function openFeedbackLog(path: string, openFile = openForAppend): FeedbackLog {
  let last: Promise<unknown> = Promise.resolve();
  return {
    append(entry) {
      const appended = last.then(() => appendLine(path, lineOf(entry), openFile));
      last = appended.catch(() => undefined); // The caller has the error; the next may try.
      return appended;
    },
  };
}

/** Some readers of lines, Node's own among them, also end lines at U+2028 and U+2029. */
function lineOf(entry: NewFeedback): string {
  return JSON.stringify(entry).replace(
    /[\u2028\u2029]/g,
    (end) => `\\u${end.charCodeAt(0).toString(16)}`,
  );
}

const full =
  "feedback.jsonl has 256 MB, the most that it may; whoever runs the server moves it out of the store's folder";

async function appendLine(
  path: string,
  line: string,
  openFile: typeof openForAppend,
): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await openFile(path);
    try {
      const { size } = await file.stat();
      if (size >= mostBytes) throw new Error(full);
      // After a crash or a full disk the last line may be torn: what comes must not be joined to it.
      const lineEnd = size === 0 || (await endsWithLineEnd(file, size)) ? "" : "\n";
      await file.appendFile(`${lineEnd}${line}\n`);
      await file.sync();
      if (size === 0) await syncDirectory(dirname(path));
    } finally {
      await file.close();
    }
  } catch (error) {
    const state = whyUnwritable(error) ?? (error as Error).message;
    throw new FeedbackError(
      `Cannot keep the feedback: ${state}. What was kept before is safe. Mend that and send it again.`,
      { cause: error },
    );
  }
}

async function endsWithLineEnd(file: AppendableFile, size: number): Promise<boolean> {
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] === 0x0a;
}

/**
 * All entries, oldest first. A line that is torn or is no feedback is passed over with a warning; a
 * log that is not there has none. Throws `FeedbackError` where it cannot be read.
 */
export async function* readFeedback(
  path: string,
  onWarning: (warning: string) => void,
): AsyncGenerator<Feedback> {
  const file = await openForReading(path);
  if (file === null) return;
  let number = 0;
  for await (const line of file.readLines()) {
    number++;
    if (line.trim() === "") continue;
    const entry = parseLine(line);
    if (entry !== undefined) yield entry;
    else onWarning(`${path}, line ${number} is torn or no feedback and was passed over.`);
  }
}

async function openForReading(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new FeedbackError(`Cannot read the feedback in ${path}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function parseLine(line: string): Feedback | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined; // Torn: the caller warns.
  }
  return feedbackSchema.safeParse(value).data;
}

// Questions out of a JSONL file, for commands that take many. Ids and texts go by either of the names
// that such files use; what else a line has is left aside.
import { open, type FileHandle } from "node:fs/promises";
import { z } from "zod";
import { askRequestSchema, type AskRequest } from "../answering/answer.ts";
import { readTurn } from "../answering/writing/read-history.ts";
import { RequestError } from "./request-error.ts";

export interface ReadQuestion {
  readonly id: string;
  readonly request: AskRequest;
}

const lineSchema = z.preprocess(
  withOneName,
  z.object({
    ...askRequestSchema.shape,
    id: z.string().min(1),
    history: z.preprocess(
      (turns) => (Array.isArray(turns) ? turns.map(readTurn) : turns),
      askRequestSchema.shape.history,
    ),
  }),
);

/** Throws `RequestError` where there is no such file; reading on, one that names the line. */
export async function openQuestions(path: string): Promise<AsyncGenerator<ReadQuestion>> {
  return readQuestions(await openFile(path, "r", "read the questions"), path);
}

async function* readQuestions(file: FileHandle, path: string): AsyncGenerator<ReadQuestion> {
  let number = 0;
  for await (const line of file.readLines()) {
    number++;
    if (line.trim() !== "") yield parseQuestion(line, `${path}, line ${number}`);
  }
}

/** Throws `RequestError`. `purpose` is what cannot be done without the file. */
export async function openFile(path: string, flags: string, purpose: string): Promise<FileHandle> {
  try {
    return await open(path, flags);
  } catch (error) {
    throw new RequestError(`Cannot ${purpose}: ${(error as Error).message}`, { cause: error });
  }
}

function parseQuestion(line: string, place: string): ReadQuestion {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new RequestError(`Cannot read the question at ${place}: it is not JSON`, {
      cause: error,
    });
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new RequestError(
      `Cannot read the question at ${place}: ${issue.path.join(".")}: ${issue.message}. A line is {"_id", "text", "history"?, "filter"?}, or "id" and "question".`,
    );
  }
  const { id, ...request } = parsed.data;
  return { id, request: withoutAbsent(request) };
}

function withOneName(line: unknown): unknown {
  if (typeof line !== "object" || line === null) return line;
  const { _id, text, ...others } = line as Record<string, unknown>;
  return { id: _id, question: text, ...others };
}

/** So that equal requests look the same as JSON, and as `AskRequest`'s exact types want it. */
function withoutAbsent(request: AskRequest): AskRequest {
  return JSON.parse(JSON.stringify(request)) as AskRequest;
}

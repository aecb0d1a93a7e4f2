// The answers of a batch, one JSON line for each question, kept as they come: a run that was cut off
// goes on where it stopped, and no answer is paid for twice.
import { open, readFile, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { replaceFileDurably, syncDirectory } from "../../vectorstore/write-file-durably.ts";
import { whyUnwritable } from "../../vectorstore/why-unwritable.ts";
import type { ToldAnswer } from "../answering/answer.ts";
import { LineAppender } from "../evaluation/line-appender.ts";
import type { ReadQuestion } from "./read-questions.ts";
import { RequestError } from "./request-error.ts";

/** The question stands with its answer, so that another question of the same id is asked anew. */
const answeredSchema = z.looseObject({
  id: z.string(),
  question: z.string(),
  answer: z.object({}),
});
const failedSchema = z.looseObject({ id: z.string(), question: z.string(), error: z.string() });

export interface AnswerFile {
  /** Whether an earlier run answered the same question under this id. */
  has(question: ReadQuestion): boolean;
  /** Resolves once it is on the disk. Throws `RequestError`; what was written before stays. */
  append(
    question: ReadQuestion,
    outcome: { answer: ToldAnswer } | { error: string },
  ): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the file, or makes it. Lines of questions that failed leave it, as these are asked again, and
 * a line that a crash has torn. Throws `RequestError`, also where it is a file of something else.
 */
export async function openAnswerFile(path: string): Promise<AnswerFile> {
  const answered = await orUnusable(path, () => readAnswered(path));
  const file = await orUnusable(path, async () => {
    const opened = await open(path, "a+");
    await syncDirectory(dirname(path));
    return opened;
  });
  const appender = await orUnusable(path, () => LineAppender.on(file));
  return answerFile(path, file, appender, answered);
}

function answerFile(
  path: string,
  file: FileHandle,
  appender: LineAppender,
  answered: Map<string, unknown>,
): AnswerFile {
  return {
    has: ({ id, request }) => isDeepStrictEqual(answered.get(id), request),
    append: ({ id, request }, outcome) =>
      orUnusable(path, () => appender.append({ id, ...request, ...outcome })),
    close: () => file.close(),
  };
}

/** What was asked under each id; the last line of an id counts. */
async function readAnswered(path: string): Promise<Map<string, unknown>> {
  const text = await readIfThere(path);
  const lines = text.split("\n");
  const torn = lines.pop()!;
  const kept: string[] = [];
  const answered = new Map<string, unknown>();
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const value = parse(line);
    const parsed = answeredSchema.safeParse(value);
    if (parsed.success) {
      answered.set(parsed.data.id, requestIn(parsed.data));
      kept.push(line);
    } else if (!failedSchema.safeParse(value).success) {
      throw new RequestError(
        `Cannot write the answers to ${path}: its line ${index + 1} is none of an earlier run. Name another file with --out.`,
      );
    }
  }
  if (kept.length < lines.length || torn !== "") await replace(path, kept);
  return answered;
}

function requestIn(line: z.infer<typeof answeredSchema>): unknown {
  return Object.fromEntries(
    Object.entries(line).filter(([name]) => name !== "id" && name !== "answer"),
  );
}

async function replace(path: string, lines: readonly string[]): Promise<void> {
  const text = lines.map((line) => `${line}\n`).join("");
  await replaceFileDurably(path, text);
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // The caller refuses it.
  }
}

async function orUnusable<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RequestError) throw error;
    const state = whyUnwritable(error) ?? (error as Error).message;
    throw new RequestError(
      `Cannot keep the answers in ${path}: ${state}. What was kept before is safe. Mend that, or name another file with --out.`,
      { cause: error },
    );
  }
}

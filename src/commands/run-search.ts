// `search`: batch retrieval. Reads questions from a JSONL file and writes a run in TREC's format,
// for tools that measure retrieval.
import { open, type FileHandle } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { readTurn } from "../answering/read-history.ts";
import type { Settings } from "../config.ts";
import { openAnswering } from "../open-answering.ts";
import type { Hit } from "../retrieval/hit.ts";
import { searchArticles } from "../retrieval/search-articles.ts";
import { RequestError } from "./run-ask.ts";

const questionSchema = z.object({
  _id: z.string().min(1),
  text: z.string().min(1),
  history: z
    .array(
      z.preprocess(readTurn, z.object({ role: z.enum(["user", "assistant"]), text: z.string() })),
    )
    .default([]),
});
type BatchQuestion = z.infer<typeof questionSchema>;

export interface SearchOptions {
  readonly questions: string;
  readonly run: string;
  /** Articles per question. */
  readonly k: number;
}

/** Writes `questionId Q0 articleId rank score citewell` lines. Throws `RequestError` by line. */
export async function runSearch(options: SearchOptions, settings: Settings): Promise<void> {
  const questions = await openFile(options.questions, "r", "read the questions");
  const warn = (warning: string) => process.stderr.write(`Warning: ${warning}\n`);
  const answering = await openAnswering(settings, warn);
  const deps = { ...answering, onNote: onceEach(warn) };
  let count = 0;
  async function* runLines(): AsyncGenerator<string> {
    for await (const { _id, text, history } of readQuestions(questions, options.questions)) {
      const hits = await searchArticles(text, history, options.k, deps);
      yield hits.map((hit, index) => runLine(_id, hit, index + 1)).join("");
      count++;
    }
  }
  try {
    const output = await openFile(options.run, "w", "write the run");
    await pipeline(runLines, output.createWriteStream());
  } finally {
    await answering.close();
  }
  process.stdout.write(`${count} questions searched; run written to ${options.run}\n`);
}

/** A run of many questions would say the same many times. */
function onceEach(tell: (note: string) => void): (note: string) => void {
  const told = new Set<string>();
  return (note) => {
    if (!told.has(note)) tell(note);
    told.add(note);
  };
}

async function openFile(path: string, flags: string, purpose: string): Promise<FileHandle> {
  try {
    return await open(path, flags);
  } catch (error) {
    throw new RequestError(`Cannot ${purpose}: ${(error as Error).message}`, { cause: error });
  }
}

function runLine(questionId: string, { article, score }: Hit, rank: number): string {
  return `${questionId} Q0 ${article.id} ${rank} ${score.toFixed(6)} citewell\n`;
}

async function* readQuestions(file: FileHandle, path: string): AsyncGenerator<BatchQuestion> {
  let number = 0;
  for await (const line of file.readLines()) {
    number++;
    if (line.trim() === "") continue;
    yield parseQuestion(line, `${path}, line ${number}`);
  }
}

function parseQuestion(line: string, place: string): BatchQuestion {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new RequestError(`Cannot read the question at ${place}: it is not JSON`, {
      cause: error,
    });
  }
  const parsed = questionSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new RequestError(
    `Cannot read the question at ${place}: ${issue.path.join(".")}: ${issue.message}. A line is {"_id", "text", "history"?}.`,
  );
}

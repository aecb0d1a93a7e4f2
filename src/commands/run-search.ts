// `search`: batch retrieval. Reads questions from a JSONL file and writes a run in TREC's format,
// for tools that measure retrieval.
import { createReadStream, createWriteStream } from "node:fs";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { z } from "zod";
import { readTurn } from "../answering/read-history.ts";
import type { Settings } from "../config.ts";
import { openAnswering } from "../open-answering.ts";
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
  const answering = await openAnswering(settings, (warning) =>
    process.stderr.write(`Warning: ${warning}\n`),
  );
  const output = createWriteStream(options.run);
  let count = 0;
  try {
    await once(output, "open");
    for await (const question of readQuestions(options.questions)) {
      const { text, history } = question;
      const hits = await searchArticles(text, history, options.k, answering);
      const lines = hits.map(
        ({ article, score }, index) =>
          `${question._id} Q0 ${article.id} ${index + 1} ${score.toFixed(6)} citewell\n`,
      );
      if (!output.write(lines.join(""))) await once(output, "drain");
      count++;
    }
    output.end();
    await finished(output);
  } finally {
    output.destroy();
    await answering.close();
  }
  process.stdout.write(`${count} questions searched; run written to ${options.run}\n`);
}

async function* readQuestions(path: string): AsyncGenerator<BatchQuestion> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  let number = 0;
  for await (const line of lines) {
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

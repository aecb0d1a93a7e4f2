// Question sets as the benches read them: a folder with `corpus.jsonl`, and either `queries.jsonl`
// and `qrels.tsv`, or `questions.jsonl` with answers.
import { createReadStream } from "node:fs";
import { access, readdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { readTurn } from "../../src/answering/read-history.ts";
import type { Filter, HistoryTurn } from "../../src/answering/answer.ts";

/** A question with what is known of its answer. */
export interface BenchQuestion {
  readonly id: string;
  readonly text: string;
  readonly history: readonly HistoryTurn[];
  readonly filter?: Filter;
  readonly isAnswerable: boolean;
  /** A right answer holds one of every group; no groups: the answer is not known. */
  readonly answers: readonly (readonly string[])[];
}

const questionSchema = z.object({
  _id: z.string(),
  text: z.string(),
  history: z
    .array(
      z.preprocess(readTurn, z.object({ role: z.enum(["user", "assistant"]), text: z.string() })),
    )
    .default([]),
  answerable: z.boolean().default(true),
  answers: z.array(z.string()).default([]),
  /** The passage that holds the answer. */
  gold: z.string().optional(),
});

export interface QuestionSet {
  readonly name: string;
  /** What is asked: a `corpus.jsonl`, its own or that of the set it borrows from, or a folder. */
  readonly corpus: string;
  readonly questions: readonly BenchQuestion[];
  /** Relevant ids by question; questions without any are not judged. */
  readonly relevance: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Sets that ask another set's corpus, whose own questions have the same ids. */
const borrowedCorpora: Readonly<Record<string, string>> = { xquad_ru2en: "xquad_en" };

/** The names of all sets in a folder, in order. */
export async function questionSetNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names: string[] = [];
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const isSet = await Promise.all(
      ["queries.jsonl", "questions.jsonl"].map((file) => exists(join(folder, name, file))),
    );
    if (isSet.includes(true)) names.push(name);
  }
  return names.sort();
}

export async function readQuestionSet(folder: string, name: string): Promise<QuestionSet> {
  const own = join(folder, name);
  const hasRelevance = await exists(join(own, "qrels.tsv"));
  const file = join(own, hasRelevance ? "queries.jsonl" : "questions.jsonl");
  const read = await readQuestions(file);
  const gold = new Map<string, Map<string, number>>();
  for (const { _id, gold: passage } of read) {
    if (passage !== undefined) gold.set(_id, new Map([[passage, 1]]));
  }
  const relevance = hasRelevance ? await readRelevance(join(own, "qrels.tsv")) : gold;
  const owner = borrowedCorpora[name];
  const corpus = join(folder, owner ?? name, "corpus.jsonl");
  const questions = read.map(toBenchQuestion);
  if (owner === undefined) return { name, corpus, questions, relevance };
  // Their own answers are in another language than the articles.
  const ownersFile = join(folder, owner, "queries.jsonl");
  const answers = new Map((await readQuestions(ownersFile)).map((one) => [one._id, groupOf(one)]));
  const asked = questions.map((one) => ({ ...one, answers: answers.get(one.id) ?? [] }));
  return { name, corpus, questions: asked, relevance };
}

type ReadQuestion = z.infer<typeof questionSchema>;

async function readQuestions(path: string): Promise<ReadQuestion[]> {
  const questions: ReadQuestion[] = [];
  for await (const line of linesOf(path)) questions.push(questionSchema.parse(JSON.parse(line)));
  return questions;
}

function toBenchQuestion(read: ReadQuestion): BenchQuestion {
  const { _id: id, text, history, answerable: isAnswerable } = read;
  return { id, text, history, isAnswerable, answers: groupOf(read) };
}

/** A file lists what is right each for itself: one group. */
function groupOf({ answers }: ReadQuestion): string[][] {
  return answers.length === 0 ? [] : [answers];
}

async function readRelevance(path: string): Promise<Map<string, Map<string, number>>> {
  const relevance = new Map<string, Map<string, number>>();
  let isHeader = true;
  for await (const line of linesOf(path)) {
    if (isHeader) {
      isHeader = false;
      continue;
    }
    const [question, article, gain] = line.split("\t");
    const ofQuestion = relevance.get(question!) ?? new Map<string, number>();
    ofQuestion.set(article!, Number(gain));
    relevance.set(question!, ofQuestion);
  }
  return relevance;
}

export async function* linesOf(path: string): AsyncGenerator<string> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  for await (const line of lines) if (line.trim() !== "") yield line;
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

// Question sets as the benches read them: a folder with `corpus.jsonl`, and either `queries.jsonl`
// and `qrels.tsv`, or `questions.jsonl` with answers.
import { createReadStream } from "node:fs";
import { access, readdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { readTurn } from "../../src/answering/read-history.ts";

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
export type BenchQuestion = z.infer<typeof questionSchema>;

export interface QuestionSet {
  readonly name: string;
  /** Folder whose corpus is asked: its own, or that of the set it borrows from. */
  readonly corpus: string;
  readonly questions: readonly BenchQuestion[];
  /** Relevant ids by question; questions without any are not judged. */
  readonly relevance: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Sets that ask another set's corpus. */
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
  const questions: BenchQuestion[] = [];
  for await (const line of linesOf(file)) questions.push(questionSchema.parse(JSON.parse(line)));
  const relevance = hasRelevance
    ? await readRelevance(join(own, "qrels.tsv"))
    : new Map(
        questions.flatMap(({ _id, gold }) =>
          gold === undefined ? [] : [[_id, new Map([[gold, 1]])]],
        ),
      );
  const corpus = join(folder, borrowedCorpora[name] ?? name, "corpus.jsonl");
  return { name, corpus, questions, relevance };
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

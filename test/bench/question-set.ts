// Question sets as the benches read them: a folder with `corpus.jsonl` or `corpus-*.jsonl`, and either
// `queries.jsonl` and `qrels.tsv`, or `questions.jsonl` with answers, for one archive or for several.
import { createReadStream } from "node:fs";
import { access, readdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { readTurn } from "../../src/answering/writing/read-history.ts";
import { containsAnswer } from "../../src/evaluation/measuring/contains-answer.ts";
import type { Filter, HistoryTurn } from "../../src/answering/answer.ts";

/** The articles that ship with the project; relative to the repository's root, where npm runs its scripts. */
export const sampleArticles = "articles";

/** A question with what is known of its answer. */
export interface BenchQuestion {
  readonly id: string;
  readonly text: string;
  readonly history: readonly HistoryTurn[];
  readonly filter?: Filter;
  readonly isAnswerable: boolean;
  /** A right answer holds one of every group; no groups: the answer is not known. */
  readonly answers: readonly (readonly string[])[];
  /** The answers may stand anywhere, also inside of words. */
  readonly isMatchedAnywhere?: boolean;
  /** Two questions of one pair are near each other, and only one of them is told. */
  readonly pair?: string;
  /** The present of who asks; the clock's unless given. */
  readonly today?: Date;
}

/** Whether a text holds what the question asks for. */
export function holdsAnswer(text: string, { answers, isMatchedAnywhere }: BenchQuestion): boolean {
  if (isMatchedAnywhere !== true) return containsAnswer(text, answers);
  const lower = text.toLowerCase();
  return answers.every((group) => group.some((answer) => lower.includes(answer)));
}

const turnSchema = z.preprocess(
  (turn) => readTurn(typeof turn === "string" ? { role: "user", text: turn } : turn),
  z.object({ role: z.enum(["user", "assistant"]), text: z.string() }),
);

const questionSchema = z.object({
  _id: z.string(),
  text: z.string(),
  history: z.array(turnSchema).default([]),
  answerable: z.boolean().default(true),
  /** Groups of which each must be met, or one group. */
  answers: z.union([z.array(z.string()), z.array(z.array(z.string()))]).default([]),
  /** The passage or the article that holds the answer. */
  gold: z.string().optional(),
  source: z.string().optional(),
  /** The day of the question, and whether an article published by then answers it. */
  asked: z.iso.date().optional(),
  told: z.boolean().default(true),
  /** Which of several archives is asked. */
  archive: z.string().optional(),
  pair: z.string().optional(),
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

/** Archives that a set of several names by letters, relative to the folder of sets but for the project's own. */
const archives: Readonly<Record<string, (folder: string) => string>> = {
  N: (folder) => join(folder, "news_a"),
  S: (folder) => join(folder, "..", "articles"),
  K: () => sampleArticles,
};

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

/** A set that asks several archives is as many sets, each named after its archive. */
export async function readQuestionSets(folder: string, name: string): Promise<QuestionSet[]> {
  const file = join(folder, name, "questions.jsonl");
  const read = (await exists(file)) ? await readQuestions(file) : [];
  const letters = [...new Set(read.flatMap(({ archive }) => archive ?? []))].sort();
  if (letters.length === 0) return [await readQuestionSet(folder, name)];
  return letters.map((letter) => {
    const own = read.filter(({ archive }) => archive === letter);
    return {
      name: `${name}_${letter.toLowerCase()}`,
      corpus: archives[letter]!(folder),
      questions: own.map(toBenchQuestion),
      relevance: new Map(
        own.flatMap(({ _id, source }) =>
          source === undefined ? [] : [[_id, new Map([[source, 1]])] as const],
        ),
      ),
    };
  });
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
  const ownCorpus = join(folder, owner ?? name, "corpus.jsonl");
  const corpus = (await exists(ownCorpus)) ? ownCorpus : join(folder, owner ?? name);
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
  const { _id: id, text, history, answerable, told, asked, pair, archive } = read;
  return {
    id,
    text,
    history,
    isAnswerable: answerable && told,
    answers: groupOf(read),
    ...(archive === undefined ? {} : { isMatchedAnywhere: true }),
    ...(pair === undefined ? {} : { pair }),
    ...(asked === undefined ? {} : { filter: { to: asked }, today: new Date(asked) }),
  };
}

/** A file that lists strings lists what is right each for itself: one group. */
function groupOf({ answers }: ReadQuestion): string[][] {
  const [first] = answers;
  if (first === undefined) return [];
  return typeof first === "string" ? [answers as string[]] : (answers as string[][]);
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

// `golden`: checks, imports, proposes and reviews golden questions (docs/golden-set.md).
import { createInterface } from "node:readline/promises";
import { access, writeFile } from "node:fs/promises";
import type { Article } from "../../vectorstore/article.ts";
import { articleIdsOf, eachArticle } from "../../vectorstore/list-all.ts";
import { openStore } from "../../vectorstore/open-store.ts";
import type { Generation } from "../../vectorstore/store.ts";
import type { Settings } from "../config.ts";
import { containsAnswer } from "../evaluation/measuring/contains-answer.ts";
import { draftFromArticle, takeInTurn } from "../evaluation/golden/draft-questions.ts";
import { draftWithModel } from "../evaluation/golden/draft-with-model.ts";
import { parseGoldenCsv } from "../evaluation/golden/golden-csv.ts";
import { findFaults, readShape } from "../evaluation/golden/golden-faults.ts";
import type { GoldenQuestion } from "../evaluation/golden/golden-question.ts";
import {
  addCandidates,
  goldenLines,
  readReview,
  type Decision,
} from "../evaluation/golden/golden-review.ts";
import { GoldenSetError, readGoldenSet, readText } from "../evaluation/golden/golden-set.ts";
import { goldenCandidate } from "../feedback/golden-candidate.ts";
import { openLanguageModel } from "../language-model/open-language-model.ts";
import { commandLine } from "../tell-error.ts";
import { onTerminal } from "./on-terminal.ts";
import { reviewCandidates, settleCandidates } from "./review-candidates.ts";
import { lastOfEachAnswer } from "./run-feedback.ts";

export interface OutOption {
  readonly out: string;
}

const tell = (line: string) => void process.stdout.write(`${onTerminal(line)}\n`);
const warn = (line: string) => void process.stderr.write(`Warning: ${onTerminal(line)}\n`);

/**
 * Says how many questions there are, by tag, and warns of quotes and answers that stand in none of
 * their sources. `isStoreNamed`: whether the lack of a store is an error. Throws `GoldenSetError`,
 * `StoreError`.
 */
export async function checkGolden(
  path: string,
  settings: Settings,
  isStoreNamed: boolean,
): Promise<void> {
  const hasStore = isStoreNamed || (await isThere(settings.STORE_DIR));
  if (hasStore) await withStore(settings, (generation) => checkAgainst(path, generation));
  else tell(summary(path, await readGoldenSet(path)));
}

async function checkAgainst(path: string, generation: Generation): Promise<void> {
  const knownSources = await articleIdsOf(generation);
  const questions = await readGoldenSet(path, { knownSources });
  for (const { id, sources, quotes = [], answers } of questions) {
    const texts = await textsOf(sources, generation);
    for (const quote of quotes.filter((one) => !texts.some((text) => text.includes(one)))) {
      warn(`${id}: none of its sources has the quote “${quote}”.`);
    }
    if (texts.length === 0) continue;
    for (const part of answers.filter((one) => !containsAnswer(texts.join("\n"), [one]))) {
      warn(`${id}: none of its sources has ${part.map((words) => `“${words}”`).join(" or ")}.`);
    }
  }
  tell(summary(path, questions));
}

async function textsOf(sources: readonly string[], generation: Generation): Promise<string[]> {
  const articles = await generation.readArticles(sources);
  return [...articles.values()].map(({ text }) => text);
}

function summary(path: string, questions: readonly GoldenQuestion[]): string {
  const byTag = new Map<string, number>();
  for (const tag of questions.flatMap(({ tags }) => tags)) {
    byTag.set(tag, (byTag.get(tag) ?? 0) + 1);
  }
  const tags = [...byTag].sort((a, b) => b[1] - a[1]).map(([tag, count]) => `${tag} ${count}`);
  const answerable = questions.filter((question) => question.answerable).length;
  return `${path} can be used: ${questions.length} questions, ${answerable} of them answerable.\n${tags.join(", ")}`;
}

/** Throws `GoldenSetError`, also where `out` is there already. */
export async function importGolden(path: string, { out }: OutOption): Promise<void> {
  const questions = parseGoldenCsv(await readText(path), path);
  try {
    await writeFile(out, goldenLines(questions), { flag: "wx" });
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === "EEXIST";
    const state = isTaken
      ? `${out} is there already, and nothing is written over. Name another file`
      : (error as Error).message;
    throw new GoldenSetError(`Cannot import ${path}: ${state}.`, { cause: error });
  }
  tell(`${questions.length} questions imported into ${out}.`);
}

/** Throws `GoldenSetError`, `FeedbackError`. */
export async function goldenFromFeedback({ out }: OutOption, settings: Settings): Promise<void> {
  const read = (await lastOfEachAnswer(settings, goldenCandidate)).map((candidate) => ({
    id: candidate.id,
    question: readShape(candidate),
  }));
  const candidates: GoldenQuestion[] = [];
  for (const { id, question } of read) {
    const faults = Array.isArray(question) ? question : findFaults(question);
    if (Array.isArray(question) || faults.length > 0) {
      warn(`${id} was passed over: ${faults[0]!.field ?? "it"}: ${faults[0]!.reason}.`);
    } else candidates.push(question);
  }
  tell(proposed(out, await addCandidates(out, candidates), candidates.length));
}

export interface DraftOptions extends OutOption {
  readonly count: number;
}

/**
 * By rule, and with the language model if one is set. What a model proposed of an article is kept
 * before the next is read. Throws `GoldenSetError`, `StoreError`, `LanguageModelError`.
 */
export async function draftGolden(options: DraftOptions, settings: Settings): Promise<void> {
  const { out, count } = options;
  const model = await openLanguageModel(settings);
  await withStore(settings, async (generation) => {
    const byRule: GoldenQuestion[][] = [];
    const perArticle = Math.max(1, Math.ceil(count / Math.max(1, generation.state.articles)));
    let asked = 0;
    let added = 0;
    for await (const article of articlesOf(generation)) {
      if (model === null) byRule.push(draftFromArticle(article));
      else if (asked < count) {
        const wanted = Math.min(perArticle, count - asked);
        const { candidates, dropped } = await draftWithModel(article, model, wanted);
        if (dropped > 0) warn(`${article.id}: ${dropped} proposals did not hold and were dropped.`);
        added += await addCandidates(out, candidates);
        asked += candidates.length;
      }
    }
    // What was proposed before does not stand in the way of what was not.
    const known = new Set((await readReview(out)).map(({ id }) => id));
    const news = byRule.map((drafts) => drafts.filter(({ id }) => !known.has(id)));
    const taken = takeInTurn(news, count);
    added += await addCandidates(out, taken);
    tell(proposed(out, added, asked + taken.length));
  });
}

async function* articlesOf(generation: Generation): AsyncGenerator<Article> {
  for await (const { id } of eachArticle(generation)) {
    const article = await generation.article(id);
    if (article !== undefined) yield article;
  }
}

export interface DecideOptions {
  /** The set that accepted questions are copied into. */
  readonly into?: string;
}

/** Without ids, asks at the terminal. Throws `GoldenSetError`. */
export async function decideGolden(
  path: string,
  ids: readonly string[],
  decision: Decision,
  { into }: DecideOptions = {},
): Promise<void> {
  if (ids.length > 0) {
    await settleCandidates(path, ids, decision, into);
    const place = into === undefined ? "" : ` and copied into ${into}`;
    tell(`${ids.length} ${decision === "accept" ? `accepted${place}` : "rejected"}.`);
    return;
  }
  if (!process.stdin.isTTY) {
    throw new GoldenSetError(
      `Cannot review ${path}: this is no terminal to ask at. Name the ids of the candidates.`,
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const gone = new Promise<null>((resolve) => terminal.once("close", () => resolve(null)));
  try {
    const ask = (prompt: string) => Promise.race([terminal.question(prompt), gone]);
    await reviewCandidates(path, { ask, tell }, into);
  } finally {
    terminal.close();
  }
}

function proposed(out: string, added: number, found: number): string {
  const before = found - added;
  const known = before === 0 ? "" : ` ${before} were there before and stay as they are.`;
  const accept = commandLine({ run: "golden", with: ["accept", out] });
  return `${added} candidates added to ${out}.${known} None counts before it is accepted: ${accept}`;
}

async function withStore<T>(
  { STORE_DIR }: Settings,
  read: (generation: Generation) => Promise<T>,
): Promise<T> {
  const store = await openStore(STORE_DIR, { onWarning: warn });
  const { generation, release } = store.acquire();
  try {
    return await read(generation);
  } finally {
    release();
    await store.close();
  }
}

async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

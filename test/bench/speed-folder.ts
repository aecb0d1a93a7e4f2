// The folder of a speed bench, kept between runs: the articles that were made, their store, and the
// passages and questions that all programs get alike.
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { access, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { readBenchArticles } from "./bench-article.ts";
import { archiveVersion, makeArchive } from "./made-archive.ts";
import { sampleOf } from "./read-sets.ts";
import type { QuestionSet } from "./question-set.ts";

/** Where things lie in the folder of a speed bench. */
export function speedPaths(folder: string) {
  return {
    articles: join(folder, "articles"),
    store: join(folder, "store"),
    /** How the ingest went when the store was built. */
    ingest: join(folder, "ingest.json"),
    passages: join(folder, "passages.jsonl"),
    questions: join(folder, "questions.json"),
  };
}

/** A file of the articles folder holds so many of them. */
const articlesPerFile = 5000;
const questionCount = 200;

/** Makes the articles and questions, unless an earlier run did. Returns the folder. */
export async function prepareSpeedFolder(
  sets: readonly QuestionSet[],
  passages: number,
  embedderName: string,
): Promise<string> {
  const corpora = [...new Set(sets.map(({ corpus }) => corpus))];
  const key = JSON.stringify([archiveVersion, corpora, passages, embedderName]);
  const digest = createHash("sha256").update(key).digest("hex").slice(0, 8);
  const folder = join(tmpdir(), "citewell-bench", `speed-${passages}-${digest}`);
  const paths = speedPaths(folder);
  await mkdir(folder, { recursive: true });
  const alone = sets.flatMap(({ questions }) =>
    questions.filter((one) => one.history.length === 0),
  );
  const texts = sampleOf(alone, questionCount).map(({ text }) => text);
  await writeFile(paths.questions, JSON.stringify(texts));
  if (await isThere(paths.articles)) return folder;
  const unfinished = `${paths.articles}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished);
  await writeArticles(unfinished, corpora, passages);
  await rename(unfinished, paths.articles);
  return folder;
}

async function writeArticles(
  folder: string,
  corpora: readonly string[],
  passages: number,
): Promise<void> {
  const read = await Promise.all(corpora.map(readBenchArticles));
  let lines: string[] = [];
  let files = 0;
  const write = async (): Promise<void> => {
    files++;
    const path = join(folder, `made-${String(files).padStart(3, "0")}.jsonl`);
    await writeFile(path, lines.join(""));
    lines = [];
  };
  for (const article of makeArchive(read, passages)) {
    lines.push(`${JSON.stringify(article)}\n`);
    if (lines.length === articlesPerFile) await write();
  }
  if (lines.length > 0) await write();
}

/** One JSON object a line, as `readBenchArticles` reads it. */
export async function writePassages(
  path: string,
  passages: Iterable<{ readonly _id: string; readonly title: string; readonly text: string }>,
): Promise<void> {
  function* lines(): Generator<string> {
    for (const passage of passages) yield `${JSON.stringify(passage)}\n`;
  }
  await pipeline(Readable.from(lines()), createWriteStream(`${path}.unfinished`));
  await rename(`${path}.unfinished`, path);
}

export async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

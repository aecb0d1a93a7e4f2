// The articles of a question set as other programs get them: id, title and text as the files say.
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { linesOf } from "./question-set.ts";

const lineSchema = z.object({
  _id: z.string(),
  title: z.string().default(""),
  text: z.string(),
  date: z.string().nullish(),
});

export interface BenchArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** ISO, where the file gives one. */
  readonly date?: string | null;
}

/** The JSONL files of a corpus; none where it is a folder in which every file is an article. */
export async function corpusFilesOf(corpus: string): Promise<string[]> {
  if (!(await stat(corpus)).isDirectory()) return [corpus];
  const names = (await readdir(corpus)).filter((name) => /^corpus.*\.jsonl$/u.test(name));
  return names.sort().map((name) => join(corpus, name));
}

/** `corpus` is a JSONL file, a folder of such, or a folder in which every file is an article. */
export async function readBenchArticles(corpus: string): Promise<BenchArticle[]> {
  const articles: BenchArticle[] = [];
  const files = await corpusFilesOf(corpus);
  if (files.length === 0) {
    for (const id of (await readdir(corpus)).sort()) {
      articles.push({ id, title: "", text: await readFile(join(corpus, id), "utf8") });
    }
  }
  for (const file of files) {
    for await (const line of linesOf(file)) {
      const { _id: id, title, text, date = null } = lineSchema.parse(JSON.parse(line));
      articles.push({ id, title, text, date });
    }
  }
  return articles;
}

/** Title and text together, for those who index one field. */
export function wholeText({ title, text }: BenchArticle): string {
  return title === "" ? text : `${title}\n${text}`;
}

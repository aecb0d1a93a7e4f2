// The articles of a question set as other programs get them: id, title and text as the files say.
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { linesOf } from "./question-set.ts";

const lineSchema = z.object({ _id: z.string(), title: z.string().default(""), text: z.string() });

export interface BenchArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** `corpus` is a `corpus.jsonl`, or a folder in which every file is an article. */
export async function readBenchArticles(corpus: string): Promise<BenchArticle[]> {
  const articles: BenchArticle[] = [];
  if ((await stat(corpus)).isDirectory()) {
    for (const id of (await readdir(corpus)).sort()) {
      articles.push({ id, title: "", text: await readFile(join(corpus, id), "utf8") });
    }
    return articles;
  }
  for await (const line of linesOf(corpus)) {
    const { _id: id, title, text } = lineSchema.parse(JSON.parse(line));
    articles.push({ id, title, text });
  }
  return articles;
}

/** Title and text together, for those who index one field. */
export function wholeText({ title, text }: BenchArticle): string {
  return title === "" ? text : `${title}\n${text}`;
}

// The articles of a generation: one line of JSON each, ordered by id. Marks and pages are read
// again when an article is asked for; the rest stays in memory.
import { languageCodes } from "../../languages/language-codes.ts";
import { readFile } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import type { ArticleMetadata } from "../article.ts";
import type { SourceFile } from "../store.ts";
import { StoreError } from "../store-error.ts";

/** Lines read before the event loop gets its turn. */
const linesPerTurn = 500;

const offset = z.int().min(0);
const markSchema = z.strictObject({
  kind: z.enum(["front-matter", "header", "title", "heading", "boilerplate"]),
  startOffset: offset,
  endOffset: offset,
});
const articleLineSchema = z.strictObject({
  id: z.string(),
  file: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  publisher: z.string().nullable(),
  dateline: z.string().nullable(),
  url: z.string().nullable(),
  language: z.enum(languageCodes).nullable(),
  textHash: z.string(),
  /** Where the text begins in `text.bin`, and its length: UTF-16 code units. */
  textStart: offset,
  textLength: offset,
  headings: z.array(z.string()),
  marks: z.array(markSchema),
  /** Absent for formats without pages, and in stores of before there were any with pages. */
  pageStarts: z.array(offset).min(1).optional(),
});
const sourceFileSchema = z.strictObject({
  path: z.string(),
  sha256: z.string(),
  articleIds: z.array(z.string()),
});

/** One article as it stands in `articles.jsonl`. */
export type ArticleLine = z.infer<typeof articleLineSchema>;

/** An article in memory: all of its line but the marks and the pages. */
export interface ArticleRecord {
  readonly metadata: ArticleMetadata;
  readonly textHash: string;
  readonly textStart: number;
  readonly textLength: number;
  readonly headings: readonly string[];
  /** Where its line stands in the file, in bytes. */
  readonly lineStart: number;
  readonly lineBytes: number;
}

/** Reads all lines of `articles.jsonl`. Throws `StoreError` `damaged`. */
export async function readArticleTable(path: string): Promise<ArticleRecord[]> {
  const records: ArticleRecord[] = [];
  for await (const { text, lineStart, lineBytes } of linesOf(path)) {
    const line = parseArticleLine(text);
    const { textHash, textStart, textLength, headings } = line;
    const metadata = metadataOf(line);
    records.push({ metadata, textHash, textStart, textLength, headings, lineStart, lineBytes });
  }
  return records;
}

/** The metadata alone, its fields in one order: callers may give objects that have more. */
export function metadataOf(article: ArticleMetadata): ArticleMetadata {
  const { id, file, title, date, publisher, dateline, url, language } = article;
  return { id, file, title, date, publisher, dateline, url, language };
}

/** Throws `StoreError` `damaged`. */
export function parseArticleLine(text: string): ArticleLine {
  return parseLine(articleLineSchema, text, "an article");
}

/** Reads all lines of `sources.jsonl`. Throws `StoreError` `damaged`. */
export async function readSourceFiles(path: string): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for await (const { text } of linesOf(path)) {
    files.push(parseLine(sourceFileSchema, text, "a file"));
  }
  return files;
}

/** JSON lines as they are written; each ends with a line break. */
export function toLines(values: readonly (ArticleLine | SourceFile)[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}

/** Whether two lists name the same files with the same content, in whatever order. */
export function haveSameFiles(a: readonly SourceFile[], b: readonly SourceFile[]): boolean {
  return toComparable(a) === toComparable(b);
}

function toComparable(files: readonly SourceFile[]): string {
  return JSON.stringify(
    files
      .map(({ path, sha256, articleIds }) => [path, sha256, ...articleIds])
      .sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
  );
}

interface Line {
  readonly text: string;
  readonly lineStart: number;
  readonly lineBytes: number;
}

/** Cut at line feeds alone: Node's readline would also cut at U+2028, which JSON may hold. */
async function* linesOf(path: string): AsyncGenerator<Line> {
  const bytes = await readFile(path);
  let count = 0;
  for (let lineStart = 0; lineStart < bytes.length;) {
    const found = bytes.indexOf(0x0a, lineStart);
    const lineEnd = found === -1 ? bytes.length : found;
    yield {
      text: bytes.toString("utf8", lineStart, lineEnd),
      lineStart,
      lineBytes: lineEnd - lineStart,
    };
    lineStart = lineEnd + 1;
    if (++count % linesPerTurn === 0) await setImmediate();
  }
}

function parseLine<Value>(schema: z.ZodType<Value>, text: string, what: string): Value {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new StoreError(
      "damaged",
      `Cannot read ${what} of the store: its line is not as it was written.`,
      { cause: error },
    );
  }
}

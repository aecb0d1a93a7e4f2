// The contract of a parser: a file's path and decoded text in, articles out. One per format.
import type { Article } from "../../vectorstore/article.ts";

/** Something in the articles folder that could not be read, and why. */
export interface FileFailure {
  /** Path inside the articles folder with `/` separators. */
  readonly path: string;
  /** What is wrong and what mends it; names the line where there is one. */
  readonly reason: string;
}

export interface ParsedFile {
  readonly articles: readonly Article[];
  /** What in the file was left out. The articles beside it are good. */
  readonly failures: readonly FileFailure[];
  /**
   * Where each article id stands, e.g. `wire.jsonl, line 7`, so that an id that two files claim
   * can be reported with both places.
   */
  readonly places: ReadonlyMap<string, string>;
}

/** Never throws for what the file holds. `path` is inside the articles folder, with `/`. */
export type Parser = (path: string, text: string) => ParsedFile | Promise<ParsedFile>;

/** The outcome of a file that is one article. */
export function oneArticle(article: Article): ParsedFile {
  return { articles: [article], failures: [], places: new Map([[article.id, article.file]]) };
}

/** The outcome of a file that gives nothing. */
export function noArticle(path: string, reason: string): ParsedFile {
  return { articles: [], failures: [{ path, reason }], places: new Map() };
}

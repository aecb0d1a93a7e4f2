// The contract of a parser: a file's path and its decoded text or bytes in, articles out. One per format.
import type { FailureReason } from "../failure-reason.ts";
import type { ColumnName } from "../../languages/language.ts";
import type { Article } from "../../vectorstore/article.ts";

/** Something in the articles folder that could not be read, and why. */
export interface FileFailure {
  /** Path inside the articles folder with `/` separators. */
  readonly path: string;
  readonly reason: FailureReason;
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
  /** Paths of what lies in the file and is of no format that is read. */
  readonly skipped?: readonly string[];
}

/** Never throws for what the file holds. `path` is inside the articles folder, with `/`. */
export type Parser = (
  path: string,
  text: string,
  options: ParseOptions,
) => ParsedFile | Promise<ParsedFile>;

/** What bounds the parsing of one file, so that a hostile one ends as a listed failure. */
export interface ParseLimits {
  /** The most bytes of a file in a zip, once unpacked. */
  readonly maxFileBytes: number;
  /** The most bytes that a packed file (zip, docx, epub) may unpack to, all its parts together. */
  readonly maxUnpackedBytes: number;
  /** The most pages of a PDF. */
  readonly maxPages: number;
}

export interface ParseOptions {
  readonly limits: ParseLimits;
  /** The columns of tables by what they hold, as the setting CSV_COLUMNS names them. */
  readonly csvColumns: Readonly<Partial<Record<CsvField, string>>>;
}

/** What a column of a table may hold. `text` is the only one that must be there. */
export type CsvField = ColumnName;

/** A parser of a format that is no text. As `Parser`, with the bytes as they are. */
export type BytesParser = (
  path: string,
  bytes: Uint8Array,
  options: ParseOptions,
) => ParsedFile | Promise<ParsedFile>;

/** A file by its parts: a zip has one for each file in it, a mail one for each attachment. */
export interface FilePart {
  /** For reports: of the file, with the place in it if it has several parts. */
  readonly path: string;
  /** Never rejects for what the file holds. */
  readonly parse: () => Promise<ParsedFile>;
}

/** Parses one file within another. */
export type ParsePart = (
  path: string,
  bytes: Uint8Array,
  options: ParseOptions,
) => Promise<ParsedFile>;

/** The outcome of a file that is one article. */
export function oneArticle(article: Article): ParsedFile {
  return { articles: [article], failures: [], places: new Map([[article.id, article.file]]) };
}

/** Most formats can be empty in this way. */
export const noText: FailureReason = { code: "noText", why: "none" };

/** The outcome of a file that gives nothing. */
export function noArticle(path: string, reason: FailureReason): ParsedFile {
  return { articles: [], failures: [{ path, reason }], places: new Map() };
}

/** The outcome of a file of which the parts were parsed one by one. */
export function mergeParts(parts: readonly ParsedFile[]): ParsedFile {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  return {
    articles: parts.flatMap(({ articles }) => articles),
    failures: parts.flatMap(({ failures }) => failures),
    places: new Map(parts.flatMap(({ places }) => [...places])),
    skipped: parts.flatMap(({ skipped = [] }) => skipped),
  };
}

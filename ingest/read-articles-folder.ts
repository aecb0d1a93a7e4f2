// Finds the files of the articles folder, in the same order on every machine, and reads them. What
// cannot be read is listed with its reason; only a missing folder is an error.
import type { FailureReason } from "./failure-reason.ts";
import { createHash } from "node:crypto";
import type { Dirent } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { ExplainedError } from "../vectorstore/explained-error.ts";
import { isSupported, supportedExtensions } from "./formats.ts";
import { pageFolders } from "./page-folders.ts";
import type { FileFailure } from "./parsers/parser.ts";

/** A file that a parser can take. */
export interface ArticleFile {
  /** Inside the articles folder, with `/` separators. */
  readonly path: string;
  readonly absolutePath: string;
  /** Size in bytes when the folder was read. */
  readonly bytes: number;
}

/** All lists are ordered by path, by UTF-16 code units. */
export interface ArticlesFolder {
  readonly files: readonly ArticleFile[];
  /**
   * Paths of files that no parser takes, and of folders (with `/` at the end) that are parts of saved
   * pages. Hidden files are not among them.
   */
  readonly skipped: readonly string[];
  readonly failures: readonly FileFailure[];
}

export type FileContent =
  | { readonly isRead: true; readonly bytes: Uint8Array; readonly sha256: string }
  | { readonly isRead: false; readonly failure: FileFailure };

/** The articles folder cannot be read. `message` gives reason and remedy. */
export class ArticlesFolderError extends ExplainedError {
  override readonly name = "ArticlesFolderError";
  readonly code = "articles-folder-unreadable";
}

/**
 * What stands in the folder and below. A link is followed if it leads out of the folder, and each
 * place once, so that loops end. Throws `ArticlesFolderError`.
 */
export async function readArticlesFolder(folder: string): Promise<ArticlesFolder> {
  const root = await resolveFolder(folder);
  const found: Found = { files: [], skipped: [], failures: [], links: [] };
  await walk(folder, "", found);
  const visited = [root];
  for (let link = found.links.shift(); link !== undefined; link = found.links.shift()) {
    await followLink(link, visited, found);
  }
  const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
    a.path < b.path ? -1 : 1;
  return {
    files: found.files.toSorted(byPath),
    skipped: found.skipped.toSorted(),
    failures: found.failures.toSorted(byPath),
  };
}

/** The bytes of a file and their SHA-256 (hex); a failure for an empty, too large or unreadable one. */
export async function readArticleFile(file: ArticleFile, maxBytes: number): Promise<FileContent> {
  const fail = (reason: FailureReason): FileContent => ({
    isRead: false,
    failure: { path: file.path, reason },
  });
  try {
    // Again, as the file may have grown since the folder was read.
    const { size } = await stat(file.absolutePath);
    if (size > maxBytes) return fail({ code: "tooLarge", bytes: size, maxBytes });
    const bytes = await readFile(file.absolutePath);
    if (bytes.length === 0) return fail({ code: "empty" });
    return { isRead: true, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  } catch (error) {
    return fail(unreadable("file", error));
  }
}

interface FoundPath {
  readonly path: string;
  readonly absolutePath: string;
}

interface Found {
  readonly files: ArticleFile[];
  readonly skipped: string[];
  readonly failures: FileFailure[];
  /** Links met, to be followed when all that is no link is known. */
  readonly links: FoundPath[];
}

async function resolveFolder(folder: string): Promise<string> {
  const remedy = `Create it and put ${supportedExtensions.join(", ")} files in it, or set ARTICLES_DIR to the folder that has them.`;
  try {
    if (!(await stat(folder)).isDirectory()) {
      throw new ArticlesFolderError(
        `Cannot read the articles: ${folder} is not a folder. ${remedy}`,
      );
    }
    return await realpath(folder);
  } catch (error) {
    if (error instanceof ArticlesFolderError) throw error;
    const state =
      codeOf(error) === "ENOENT" ? "does not exist" : `cannot be opened (${reasonOf(error)})`;
    throw new ArticlesFolderError(
      `Cannot read the articles: the folder ${folder} ${state}. ${remedy}`,
      {
        cause: error,
      },
    );
  }
}

async function walk(absolutePath: string, path: string, found: Found): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(absolutePath, { withFileTypes: true });
  } catch (error) {
    if (path === "") {
      throw new ArticlesFolderError(
        `Cannot read the articles: the folder ${absolutePath} cannot be listed (${reasonOf(error)}). Give this user the right to read it.`,
        { cause: error },
      );
    }
    found.failures.push({ path, reason: unreadable("folder", error) });
    return;
  }
  const partsOfPages = pageFolders(entries.filter((e) => e.isFile()).map(({ name }) => name));
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const below = {
      path: path === "" ? entry.name : `${path}/${entry.name}`,
      absolutePath: join(absolutePath, entry.name),
    };
    if (entry.isDirectory() && partsOfPages.has(entry.name.toLowerCase())) {
      found.skipped.push(`${below.path}/`);
    } else if (entry.isDirectory()) await walk(below.absolutePath, below.path, found);
    else if (entry.isSymbolicLink()) found.links.push(below);
    else if (entry.isFile()) await addFile(below, found);
    else found.skipped.push(below.path);
  }
}

async function addFile(file: FoundPath, found: Found): Promise<void> {
  if (!isSupported(file.path)) {
    found.skipped.push(file.path);
    return;
  }
  try {
    found.files.push({ ...file, bytes: (await stat(file.absolutePath)).size });
  } catch (error) {
    found.failures.push({ path: file.path, reason: unreadable("file", error) });
  }
}

/** Follows a link unless its target lies in a place already walked. */
async function followLink(link: FoundPath, visited: string[], found: Found): Promise<void> {
  try {
    const target = await realpath(link.absolutePath);
    if (visited.some((place) => target === place || target.startsWith(place + sep))) return;
    if (visited.some((place) => place.startsWith(target + sep))) {
      found.failures.push({
        path: link.path,
        reason: { code: "linkRepeats" },
      });
      return;
    }
    visited.push(target);
    const status = await stat(target);
    if (status.isDirectory()) await walk(link.absolutePath, link.path, found);
    else if (status.isFile()) await addFile(link, found);
    else found.skipped.push(link.path);
  } catch (error) {
    found.failures.push({
      path: link.path,
      reason: unreadable("link", error),
    });
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const causes: Readonly<Record<string, Unreadable["cause"]>> = {
  EACCES: "noPermission",
  EPERM: "noPermission",
  ENOENT: "missing",
  ELOOP: "linkLoop",
  EISDIR: "isFolder",
};

type Unreadable = Extract<FailureReason, { readonly code: "unreadable" }>;

function unreadable(what: Unreadable["what"], error: unknown): Unreadable {
  const cause = causes[codeOf(error) ?? ""] ?? "other";
  return { code: "unreadable", what, cause, detail: (error as Error).message };
}

/** The system's words without the path, which the message names already. */
function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === "EACCES" || code === "EPERM") return "no permission";
  return (error as Error).message;
}

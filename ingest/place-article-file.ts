// Puts a file into the articles folder, as a whole or not at all. Only what holds an article goes in,
// and what is there already is replaced only if that is wanted.
import type { FailureReason } from "./failure-reason.ts";
import { noText } from "./parsers/parser.ts";
import { link, lstat, mkdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { syncDirectory } from "../vectorstore/write-file-durably.ts";
import type { FileParser } from "./parsing/file-parser.ts";
import { readArticleFile } from "./read-articles-folder.ts";

export interface PlaceOptions {
  readonly articlesFolder: string;
  readonly maxFileBytes: number;
  readonly parser: FileParser;
  /** Whether it may take the place of another file. */
  readonly replace: boolean;
  /** Ends the parsing; then the file is not placed. */
  readonly signal?: AbortSignal;
}

/**
 * Moves the file at `from`, which must be on the same disk, to `path` inside the articles folder (as
 * `readArticleFileName` gives it). Undefined when it is there, else why not. Throws as the file system does.
 */
export async function placeArticleFile(
  from: string,
  path: string,
  options: PlaceOptions,
): Promise<FailureReason | undefined> {
  const content = await readArticleFile(
    { path, absolutePath: from, bytes: 0 },
    options.maxFileBytes,
  );
  if (!content.isRead) return content.failure.reason;
  const useless = await whyNoArticle(path, content.bytes, options);
  if (useless !== undefined) return useless;
  const blocked = await makeFolders(options.articlesFolder, dirname(path));
  if (blocked !== undefined) return blocked;
  const target = join(options.articlesFolder, path);
  const refused = await moveTo(target, from, content.bytes, options.replace);
  if (refused === undefined) await syncDirectory(dirname(target));
  return refused;
}

/** What is partly readable goes in: the ingest lists the rest. */
async function whyNoArticle(
  path: string,
  bytes: Uint8Array,
  { parser, signal }: PlaceOptions,
): Promise<FailureReason | undefined> {
  const { articles, failures } = await parser.parse(path, bytes, signal);
  return articles.length > 0 ? undefined : (failures[0]?.reason ?? noText);
}

/** Makes each folder on the way. Links are not followed: they may lead out of the articles folder. */
async function makeFolders(root: string, folder: string): Promise<FailureReason | undefined> {
  if (folder === ".") return undefined;
  let path = root;
  for (const name of folder.split("/")) {
    path = join(path, name);
    const found = await kindOf(path);
    if (found === "nothing") {
      await mkdir(path);
      await syncDirectory(dirname(path));
    } else if (found !== "folder") return { code: "wayBlocked", name, found };
  }
  return undefined;
}

async function moveTo(
  target: string,
  from: string,
  bytes: Uint8Array,
  replace: boolean,
): Promise<FailureReason | undefined> {
  const found = await kindOf(target);
  if (found === "folder" || found === "link") return { code: "wayBlocked", name: null, found };
  if (found === "file") {
    if (Buffer.from(bytes).equals(await readFile(target))) return undefined;
    if (!replace) return taken;
    await rename(from, target);
    return undefined;
  }
  return moveToFree(target, from);
}

const taken: FailureReason = { code: "nameTaken" };

/** A link fails where a name is taken, which a rename would not: nothing is overwritten, whoever writes. */
async function moveToFree(target: string, from: string): Promise<FailureReason | undefined> {
  try {
    await link(from, target);
    await rm(from);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return taken;
    // Some file systems (FAT, some network shares) have no hard links.
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(code)) throw error;
    await rename(from, target);
  }
  return undefined;
}

async function kindOf(path: string): Promise<"nothing" | "file" | "folder" | "link"> {
  try {
    const status = await lstat(path);
    if (status.isSymbolicLink()) return "link";
    return status.isDirectory() ? "folder" : "file";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "nothing";
    throw error;
  }
}

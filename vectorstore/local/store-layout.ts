// Where things stand in the store's folder, and the CURRENT file that names the generation to read.
import { randomBytes } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { replaceFileDurably, type WriteBytes } from "../write-file-durably.ts";

/** Names below a generation's folder. `manifest.json` is written last. */
export const manifestFile = "manifest.json";
export const dataFiles = [
  "articles.jsonl",
  "sources.jsonl",
  "text.bin",
  "passages.bin",
  "vectors.bin",
  "hnsw.bin",
  "words.bin",
] as const;
/** Files that a generation has only where its manifest lists them. */
export const optionalFiles = ["suggestions.json"] as const;
export type DataFile = (typeof dataFiles | typeof optionalFiles)[number];

/** Ends the names of folders that an update still writes. */
export const buildingSuffix = ".building";
const generationName = /^(\d{6,})-[0-9a-f]{6}$/;

export const generationsDirectory = (store: string): string => join(store, "generations");
export const generationDirectory = (store: string, name: string): string =>
  join(store, "generations", name);
export const readersDirectory = (store: string): string => join(store, "readers");

/** What CURRENT holds: a name, nothing (no such file), or something that is no name. */
export type CurrentName =
  | { readonly state: "named"; readonly name: string }
  | { readonly state: "absent" }
  | { readonly state: "unreadable" };

export async function readCurrentName(store: string): Promise<CurrentName> {
  let content: string;
  try {
    content = await readFile(join(store, "CURRENT"), "utf8");
  } catch (error) {
    if (isMissing(error)) return { state: "absent" };
    throw error;
  }
  const name = content.slice(0, -1);
  if (!content.endsWith("\n") || !generationName.test(name)) return { state: "unreadable" };
  return { state: "named", name };
}

export async function writeCurrentName(
  store: string,
  name: string,
  write?: WriteBytes,
): Promise<void> {
  await replaceFileDurably(join(store, "CURRENT"), `${name}\n`, write);
}

/** Names of all finished or half-removed generations, newest first. */
export async function listGenerations(store: string): Promise<string[]> {
  const names = await listNames(generationsDirectory(store));
  return names
    .filter((name) => generationName.test(name))
    .sort((a, b) => generationNumber(b) - generationNumber(a) || (a < b ? 1 : -1));
}

/** A name that counts on from the ones there are. */
export function nextGenerationName(existing: readonly string[]): string {
  const highest = Math.max(0, ...existing.map(generationNumber));
  return `${String(highest + 1).padStart(6, "0")}-${randomBytes(3).toString("hex")}`;
}

export function generationNumber(name: string): number {
  return Number(generationName.exec(name)?.[1] ?? 0);
}

/** The names in a folder; none where the folder is missing. */
export async function listNames(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Whether a file system error says that the thing is not there. */
export function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
}

// Puts a backup into a store's folder. Everything is unpacked and verified before anything of the
// folder is touched; what was there is moved aside, never removed.
import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { extract, type ReadEntry } from "tar";
import type { Manifest } from "../../vectorstore/local/generation.ts";
import { acquireIngestLock } from "../../vectorstore/local/ingest-lock.ts";
import { readGenerationManifest } from "../../vectorstore/local/manifest.ts";
import { StoreError } from "../../vectorstore/store-error.ts";
import {
  generationDirectory,
  listGenerations,
  writeCurrentName,
} from "../../vectorstore/local/store-layout.ts";
import { verifyFiles } from "../../vectorstore/local/verify-generation.ts";
import { syncDirectory } from "../../vectorstore/write-file-durably.ts";
import { whyUnwritable } from "../../vectorstore/why-unwritable.ts";
import { isThere } from "./back-up-store.ts";
import { BackupError, isBackupPath, keptNames } from "./backup-layout.ts";

export interface RestoreOptions {
  /** Put the backup in the place of the store that is there. */
  readonly replace?: boolean;
}

export interface RestoreSummary {
  readonly generation: string;
  readonly articles: number;
  readonly embedder: string;
  /** Where the store that was there lies now; null if there was none. */
  readonly before: string | null;
}

const storeNames = ["CURRENT", "generations", ...keptNames] as const;

/** Throws `BackupError`, or `StoreError` `locked` while an ingest runs; the store is as it was then. */
export async function restoreStore(
  path: string,
  store: string,
  { replace = false }: RestoreOptions = {},
): Promise<RestoreSummary> {
  const present = await presentNames(store);
  if (present.length > 0 && !replace) {
    throw new BackupError(
      `Cannot restore into ${store}: there is a store already. Name another folder (--store), or give --replace, which moves that one aside.`,
    );
  }
  const unpacked = join(store, `restoring-${randomUUID()}`);
  try {
    await mkdir(unpacked, { recursive: true });
    await unpack(path, unpacked);
    const manifest = await verifiedManifest(path, unpacked);
    const before = await putInPlace(unpacked, store, manifest.generation);
    return {
      generation: manifest.generation,
      articles: manifest.counts.articles,
      embedder: manifest.embedder.name,
      before,
    };
  } catch (error) {
    if (error instanceof BackupError || error instanceof StoreError) throw error;
    const reason = whyUnwritable(error) ?? (error as Error).message;
    throw new BackupError(`Cannot restore the backup ${path}: ${reason}.`, { cause: error });
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
}

async function unpack(path: string, folder: string): Promise<void> {
  const foreign: string[] = [];
  const isOurs = (name: string, entry: unknown): boolean => {
    const { type } = entry as ReadEntry;
    const isPlain = type === "File" || type === "OldFile" || type === "Directory";
    if (isPlain && isBackupPath(name)) return true;
    foreign.push(name);
    return false;
  };
  try {
    // Otherwise files would go on being written after a failure has been told.
    extract({ file: path, cwd: folder, strict: true, sync: true, filter: isOurs });
  } catch (error) {
    if (!(await isThere(path))) {
      throw new BackupError(`Cannot restore the backup ${path}: there is no such file.`);
    }
    const reason =
      whyUnwritable(error) ?? `it is cut off, or no backup (${(error as Error).message})`;
    throw new BackupError(`Cannot restore the backup ${path}: ${reason}.`, { cause: error });
  }
  if (foreign.length > 0) {
    throw new BackupError(
      `Cannot restore the backup ${path}: it holds ${JSON.stringify(foreign[0])}, which no backup has.`,
    );
  }
}

async function verifiedManifest(path: string, unpacked: string): Promise<Manifest> {
  const [name, ...others] = await listGenerations(unpacked);
  if (name === undefined || others.length > 0) {
    throw new BackupError(`Cannot restore the backup ${path}: it holds no generation of a store.`);
  }
  const directory = generationDirectory(unpacked, name);
  try {
    const manifest = await readGenerationManifest(directory);
    await verifyFiles(directory, manifest);
    if (manifest.generation === name) return manifest;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const state = error.code === "foreign" ? "is of another version of this program" : "is damaged";
    throw new BackupError(
      `Cannot restore the backup ${path}: it ${state}. Restore another one. (${error.message})`,
      { cause: error },
    );
  }
  throw new BackupError(`Cannot restore the backup ${path}: its generation has a wrong name.`);
}

/** Moves what is there aside and the backup in; back again if that fails. Where the old store lies now. */
async function putInPlace(unpacked: string, store: string, name: string): Promise<string | null> {
  const lock = await acquireIngestLock(store, { waitMs: 0 });
  const undo: (() => Promise<void>)[] = [];
  const move = async (from: string, to: string): Promise<void> => {
    await rename(from, to);
    undo.unshift(() => rename(to, from));
  };
  try {
    const present = await presentNames(store);
    const before = present.length === 0 ? null : await makeFolderAside(store);
    for (const part of present) await move(join(store, part), join(before!, part));
    for (const part of await readdir(unpacked)) await move(join(unpacked, part), join(store, part));
    await syncDirectory(store);
    await writeCurrentName(store, name);
    return before;
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  } finally {
    await lock.release();
  }
}

async function makeFolderAside(store: string): Promise<string> {
  const time = new Date().toISOString().replace(/[:.]/g, "-");
  const folder = join(store, `before-restore-${time}`);
  await mkdir(folder);
  return folder;
}

async function presentNames(store: string): Promise<string[]> {
  const there = await Promise.all(storeNames.map((name) => isThere(join(store, name))));
  return storeNames.filter((_, at) => there[at]);
}

// Makes a backup of the store: one file, whole or not there at all, while questions are answered and
// articles are ingested.
import { access, open, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { create } from "tar";
import { openNewestGood } from "../../vectorstore/local/open-newest-good.ts";
import { syncDirectory } from "../../vectorstore/write-file-durably.ts";
import { whyUnwritable } from "../../vectorstore/why-unwritable.ts";
import { BackupError, keptNames } from "./backup-layout.ts";

export interface BackupOptions {
  /** Replace the file if there is one. */
  readonly force?: boolean;
}

export interface BackupSummary {
  readonly generation: string;
  readonly articles: number;
  /** Size of the file. */
  readonly bytes: number;
  /** Damage that was passed over: the backup then holds an older generation. */
  readonly warnings: readonly string[];
}

/**
 * Writes the newest whole generation, its checksums verified, with what else the store keeps, into a
 * gzipped tar file. Throws `BackupError`, or `StoreError` where there is no store to back up.
 */
export async function backUpStore(
  store: string,
  path: string,
  { force = false }: BackupOptions = {},
): Promise<BackupSummary> {
  if (!force && (await isThere(path))) {
    throw new BackupError(
      `Cannot write the backup: ${path} is there already. Name another file, or give --force.`,
    );
  }
  const { generation, lease } = await openNewestGood(store, { isIndexLazy: true });
  try {
    const { generation: name, counts } = generation.manifest;
    const bytes = await writeArchive(store, path, [`generations/${name}`, ...(await kept(store))]);
    return {
      generation: name,
      articles: counts.articles,
      bytes,
      warnings: generation.warnings,
    };
  } finally {
    await generation.close();
    await lease.release();
  }
}

/** Bytes written. */
async function writeArchive(
  store: string,
  path: string,
  names: readonly string[],
): Promise<number> {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    await create({ file: unfinished, cwd: store, gzip: true, portable: true, strict: true }, [
      ...names,
    ]);
    const bytes = await syncedBytes(unfinished);
    await rename(unfinished, path);
    await syncDirectory(dirname(resolve(path)));
    return bytes;
  } catch (error) {
    await rm(unfinished, { force: true });
    const reason = whyUnwritable(error) ?? (error as Error).message;
    throw new BackupError(`Cannot write the backup ${path}: ${reason}.`, { cause: error });
  }
}

async function syncedBytes(path: string): Promise<number> {
  const file = await open(path, "r+");
  try {
    await file.sync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

async function kept(store: string): Promise<string[]> {
  const there = await Promise.all(keptNames.map((name) => isThere(join(store, name))));
  return keptNames.filter((_, at) => there[at]);
}

export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

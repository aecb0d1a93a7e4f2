// Removes what no one needs: folders of updates that were killed, and generations before the last two.
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { heartbeatLimitMs } from "./process-owner.ts";
import { leasedGenerations } from "./reader-leases.ts";
import {
  buildingSuffix,
  generationDirectory,
  generationsDirectory,
  isMissing,
  listGenerations,
  listNames,
} from "./store-layout.ts";

/** Under the lock only: a folder in the making is then nobody's. */
export async function removeLeftovers(store: string): Promise<void> {
  for (const name of await listNames(generationsDirectory(store))) {
    if (!name.endsWith(buildingSuffix)) continue;
    await rm(join(generationsDirectory(store), name), { recursive: true, force: true });
  }
  for (const name of await listNames(store)) {
    if (!/^(CURRENT|ingest\.lock)\..*\.tmp$/.test(name)) continue;
    // A younger one may belong to a process that waits for the lock.
    const path = join(store, name);
    if (await isAbandoned(path)) await rm(path, { force: true });
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs > heartbeatLimitMs;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Keeps the named generations and those that a living process reads. */
export async function pruneGenerations(store: string, kept: ReadonlySet<string>): Promise<void> {
  const leased = await leasedGenerations(store);
  for (const name of await listGenerations(store)) {
    if (kept.has(name) || leased.has(name)) continue;
    await rm(generationDirectory(store, name), { recursive: true, force: true });
  }
}

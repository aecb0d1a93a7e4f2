// Leases: a reader notes in `readers/` which generation it has open, so that an ingest does not
// remove it meanwhile.
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import {
  describeThisProcess,
  heartbeatIntervalMs,
  heartbeatLimitMs,
  isOwnerAlive,
  processOwnerSchema,
} from "./process-owner.ts";
import { isMissing, listNames, readersDirectory } from "./store-layout.ts";

const leaseSchema = processOwnerSchema.extend({ generation: z.string() });

export interface ReaderLease {
  /** Safe to call twice. */
  release(): Promise<void>;
}

/**
 * Notes that this process reads a generation. On a store that may only be read there can be no
 * lease, nor an ingest that would look for one from here.
 */
export async function takeReaderLease(store: string, generation: string): Promise<ReaderLease> {
  const path = join(readersDirectory(store), `${generation}.${randomUUID()}.json`);
  try {
    await mkdir(readersDirectory(store), { recursive: true });
    // In one step, so that no ingest finds half a lease and takes it for a dead one.
    await writeFile(`${path}.tmp`, JSON.stringify({ ...describeThisProcess(), generation }));
    await rename(`${path}.tmp`, path);
  } catch (error) {
    if (mayNotWrite(error)) return { release: () => Promise.resolve() };
    throw error;
  }
  const timer = setInterval(() => {
    const now = new Date();
    // A missed beat is made up by the next.
    utimes(path, now, now).catch(() => undefined);
  }, heartbeatIntervalMs).unref();
  return {
    async release() {
      clearInterval(timer);
      await rm(path, { force: true });
    },
  };
}

/** Generations that a living process reads. Leases of dead ones are removed. */
export async function leasedGenerations(store: string): Promise<Set<string>> {
  const leased = new Set<string>();
  for (const name of await listNames(readersDirectory(store))) {
    const path = join(readersDirectory(store), name);
    if (name.endsWith(".tmp") && !(await isOld(path))) continue;
    const generation = await livingLease(path);
    if (generation === null) await rm(path, { force: true });
    else leased.add(generation);
  }
  return leased;
}

/** Whether a file was left behind, rather than being written just now. */
async function isOld(path: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs > heartbeatLimitMs;
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
}

/** The generation of a lease; null where its process is dead. */
async function livingLease(path: string): Promise<string | null> {
  try {
    const heartbeatAtMs = (await stat(path)).mtimeMs;
    const lease = leaseSchema.safeParse(parseJson(await readFile(path, "utf8")));
    if (!lease.success) return null;
    return isOwnerAlive(lease.data, heartbeatAtMs) ? lease.data.generation : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A read-only file system, a folder of someone else, or a full disk: none keeps us from reading. */
function mayNotWrite(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return ["EROFS", "EACCES", "EPERM", "ENOSPC", "EDQUOT"].includes(code);
}

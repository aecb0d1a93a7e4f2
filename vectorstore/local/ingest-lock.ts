// One ingest at a time: `ingest.lock` names its process. The lock of a dead process is taken over,
// by one taker only: a taker must create the file `ingest.lock.taken-<token>`, named after the very
// lock it replaces, and creating a file can succeed only once.
import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import {
  describeThisProcess,
  heartbeatIntervalMs,
  heartbeatLimitMs,
  isOwnerAlive,
  processOwnerSchema,
} from "./process-owner.ts";
import { StoreError } from "../store-error.ts";
import { isMissing, listNames } from "./store-layout.ts";

const lockSchema = processOwnerSchema.extend({ token: z.string() });
type LockContent = z.infer<typeof lockSchema>;

const lockName = "ingest.lock";
const takenPrefix = `${lockName}.taken-`;
const pollMs = 100;

/** The lock while it is held. */
export interface IngestLock {
  /** Throws `StoreError` `locked` if another process took the lock meanwhile. */
  assertHeld(): Promise<void>;
  /** Safe to call twice. */
  release(): Promise<void>;
}

export interface LockOptions {
  /** How long to wait for another holder; 0 fails at once. */
  readonly waitMs: number;
  /** Called once, with who holds the lock, before waiting. */
  readonly onWait?: (holder: string) => void;
}

/** Takes the store's lock, waiting if told to. Throws `StoreError` `locked`. */
export async function acquireIngestLock(store: string, options: LockOptions): Promise<IngestLock> {
  await mkdir(store, { recursive: true });
  const deadline = Date.now() + options.waitMs;
  let hasWaited = false;
  for (;;) {
    const token = randomUUID();
    const holder = await tryToLock(store, token);
    if (holder === null) return holdLock(store, token);
    const remainingMs = deadline - Date.now();
    if (remainingMs <= 0) throw lockedBy(holder);
    if (!hasWaited) options.onWait?.(describeHolder(holder));
    hasWaited = true;
    await setTimeout(Math.min(pollMs, remainingMs));
  }
}

/** Null when the lock is ours now, else the living process that holds it. */
async function tryToLock(store: string, token: string): Promise<LockContent | null> {
  const path = join(store, lockName);
  const content: LockContent = { ...describeThisProcess(), token };
  for (;;) {
    if (await createFile(path, content)) return null;
    const chain = await readChain(store);
    const last = chain.at(-1);
    if (last === undefined) continue;
    if (isOwnerAlive(last.content, last.heartbeatAtMs)) return last.content;
    if (await takeOver(store, last.content.token, content)) return null;
  }
}

interface ChainLink {
  readonly content: LockContent;
  readonly heartbeatAtMs: number;
}

/** The lock and those that took it over in turn; the last one holds it. */
async function readChain(store: string): Promise<ChainLink[]> {
  const chain: ChainLink[] = [];
  let path = join(store, lockName);
  for (;;) {
    const found = await readLock(path);
    if (found === null) return chain;
    chain.push(found);
    path = join(store, takenPrefix + found.content.token);
  }
}

async function takeOver(store: string, oldToken: string, content: LockContent): Promise<boolean> {
  const claim = join(store, takenPrefix + oldToken);
  if (!(await createFile(claim, content))) return false;
  // Another taker may have finished in between and left this name free again.
  const chain = await readChain(store);
  if (chain.at(-1)?.content.token !== content.token) {
    await rm(claim, { force: true });
    return false;
  }
  // First the lock itself becomes ours, then the traces go: never the other way round.
  const temporary = join(store, `${lockName}.${content.token}.tmp`);
  await writeFile(temporary, JSON.stringify(content));
  await rename(temporary, join(store, lockName));
  for (const name of await listNames(store)) {
    if (name.startsWith(takenPrefix)) await rm(join(store, name), { force: true });
  }
  return true;
}

/** Creates a file with its content in one step. False if there is one already. */
async function createFile(path: string, content: LockContent): Promise<boolean> {
  const temporary = `${path}.${content.token}.tmp`;
  await writeFile(temporary, JSON.stringify(content));
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    if (!lacksLinks(error)) throw error;
    return await createWithoutLinks(path, content);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function createWithoutLinks(path: string, content: LockContent): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(content), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Some file systems (FAT, some network shares) have no hard links. */
function lacksLinks(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(code);
}

/** Null if the lock is not there. What is no lock counts as one of a dead process once it is old. */
async function readLock(path: string): Promise<ChainLink | null> {
  try {
    const heartbeatAtMs = (await stat(path)).mtimeMs;
    const text = await readFile(path, "utf8");
    return { content: parseLock(path, text, heartbeatAtMs), heartbeatAtMs };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function parseLock(path: string, text: string, heartbeatAtMs: number): LockContent {
  try {
    return lockSchema.parse(JSON.parse(text));
  } catch {
    // Half written: by a process that is at it, or that was killed. The heartbeat decides.
    const startedAt = new Date(heartbeatAtMs).toISOString();
    return { pid: 0, host: "unknown host", identity: null, startedAt, token: basename(path) };
  }
}

function holdLock(store: string, token: string): IngestLock {
  const path = join(store, lockName);
  const timer = setInterval(() => {
    const now = new Date();
    // A missed beat is made up by the next; a lost lock shows in `assertHeld`.
    utimes(path, now, now).catch(() => undefined);
  }, heartbeatIntervalMs).unref();
  const isHeld = async (): Promise<boolean> => (await readLock(path))?.content.token === token;
  return {
    async assertHeld() {
      if (await isHeld()) return;
      throw new StoreError(
        "locked",
        "Cannot finish the ingest: another process took its lock, because this one gave no sign of life " +
          `for more than ${heartbeatLimitMs / 1000} seconds.`,
        { remedies: [{ run: "ingest" }] },
      );
    },
    async release() {
      clearInterval(timer);
      if (await isHeld()) await rm(path, { force: true });
    },
  };
}

function describeHolder(holder: LockContent): string {
  return `process ${holder.pid} on ${holder.host}, since ${holder.startedAt}`;
}

function lockedBy(holder: LockContent): StoreError {
  return new StoreError(
    "locked",
    `Cannot change the store: another ingest holds it (${describeHolder(holder)}). Wait until it has ended, or stop it.`,
  );
}

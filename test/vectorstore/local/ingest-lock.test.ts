// One ingest at a time, also among processes that die.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { acquireIngestLock } from "../../../vectorstore/local/ingest-lock.ts";
import { openStore } from "../../../vectorstore/local/open-store.ts";
import { dataOf, fillStore, temporaryFolder, testArticle } from "../../support/temporary-store.ts";

const support = (name: string): string =>
  fileURLToPath(new URL(`../../support/${name}`, import.meta.url));

function startChild(store: string, mode: string): ChildProcess {
  const runTypescript = new URL("../../support/run-typescript.js", import.meta.url).href;
  const child = spawn(
    process.execPath,
    ["--import", runTypescript, support("hold-lock.ts"), store, mode],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** Starts a process that holds the lock and kills it like a power cut would. */
async function killHolder(store: string, mode = "hold"): Promise<void> {
  const child = startChild(store, mode);
  const [said] = (await once(child.stdout!, "data")) as [Buffer];
  expect(said.toString()).toBe("held\n");
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function exitCode(child: ChildProcess): Promise<unknown> {
  const [code] = (await once(child, "exit")) as unknown[];
  return code;
}

test("a second holder is refused by name of the first, at once", async () => {
  const store = await temporaryFolder();
  const lock = await acquireIngestLock(store, { waitMs: 0 });
  await expect(acquireIngestLock(store, { waitMs: 0 })).rejects.toMatchObject({
    code: "locked",
    message: expect.stringContaining(
      `another ingest holds it (process ${process.pid} on ${hostname()}, since `,
    ) as string,
  });
  await lock.release();
  await lock.release();
  expect(await readdir(store)).toEqual([]);
});

test("a waiting holder gets the lock when it is released, and tells once that it waits", async () => {
  const store = await temporaryFolder();
  const first = await acquireIngestLock(store, { waitMs: 0 });
  const waits: string[] = [];
  const second = await acquireIngestLock(store, {
    waitMs: 20_000,
    onWait: (holder) => {
      waits.push(holder);
      void first.release();
    },
  });
  expect(waits).toEqual([expect.stringContaining(`process ${process.pid} on ${hostname()}`)]);
  await second.release();
});

test("the lock of a killed ingest never blocks the next", async () => {
  const store = await temporaryFolder();
  await killHolder(store);
  expect(await readdir(store)).toEqual(["ingest.lock"]);
  const lock = await acquireIngestLock(store, { waitMs: 0 });
  await lock.assertHeld();
  expect(await readdir(store)).toEqual(["ingest.lock"]);
  await lock.release();
});

test("an ingest killed in the middle leaves the store as it was, and the next one goes on", async () => {
  const store = await temporaryFolder();
  const article = testArticle("a.txt", "It stays.");
  const { manifest } = await fillStore(store, [article]);
  await killHolder(store, "update");
  const opened = await openStore(store);
  const { generation, release } = opened.acquire();
  expect(dataOf(generation).manifest).toEqual(manifest);
  release();
  await opened.close();
  await fillStore(store, [article, testArticle("b.txt", "It is new.")]);
  const left = await readdir(join(store, "generations"));
  expect(left.filter((name) => name.endsWith(".building"))).toEqual([]);
});

test("of processes that race for a dead one's lock, only one holds it at a time", async () => {
  const store = await temporaryFolder();
  await killHolder(store);
  const children = Array.from({ length: 4 }, () => startChild(store, "take-turns"));
  const codes = await Promise.all(children.map(exitCode));
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(await readdir(store)).toEqual([]);
});

test("of many takers in one process, only one gets a dead one's lock", async () => {
  for (let round = 0; round < 20; round++) {
    const store = await temporaryFolder();
    await writeLock(store, { pid: 2 ** 22 + 1 });
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => acquireIngestLock(store, { waitMs: 0 })),
    );
    const held = tries.filter(({ status }) => status === "fulfilled");
    expect(held).toHaveLength(1);
    expect(await readdir(store)).toEqual(["ingest.lock"]);
  }
});

test("a taker that died while taking over does not block the next", async () => {
  const store = await temporaryFolder();
  await writeLock(store, { pid: 2 ** 22 + 1, token: "first" });
  await writeLock(store, { pid: 2 ** 22 + 2, token: "second" }, "ingest.lock.taken-first");
  const lock = await acquireIngestLock(store, { waitMs: 0 });
  await lock.assertHeld();
  expect(await readdir(store)).toEqual(["ingest.lock"]);
});

test("a taker that lives holds the lock while it takes over", async () => {
  const store = await temporaryFolder();
  await writeLock(store, { pid: 2 ** 22 + 1, token: "first" });
  await writeLock(store, { pid: process.ppid, token: "second" }, "ingest.lock.taken-first");
  await expect(acquireIngestLock(store, { waitMs: 0 })).rejects.toMatchObject({ code: "locked" });
});

test("the lock of another host holds while its heart beats", async () => {
  const store = await temporaryFolder();
  const path = await writeLock(store, { pid: 1, host: "elsewhere" });
  await expect(acquireIngestLock(store, { waitMs: 0 })).rejects.toThrow("process 1 on elsewhere");
  await age(path);
  await (await acquireIngestLock(store, { waitMs: 0 })).release();
});

test("a half-written lock holds while it is young", async () => {
  const store = await temporaryFolder();
  const path = join(store, "ingest.lock");
  await writeFile(path, '{"pid":');
  await expect(acquireIngestLock(store, { waitMs: 0 })).rejects.toMatchObject({ code: "locked" });
  await age(path);
  await (await acquireIngestLock(store, { waitMs: 0 })).release();
});

test("a lock left by an earlier process with this one's pid is no lock", async () => {
  const store = await temporaryFolder();
  await writeLock(store, { pid: process.pid, startedAt: "2001-01-01T00:00:00.000Z" });
  await (await acquireIngestLock(store, { waitMs: 0 })).release();
});

test("a lock whose pid went to another process is no lock", async () => {
  const store = await temporaryFolder();
  await writeLock(store, { pid: process.ppid, identity: "another-boot:1" });
  await (await acquireIngestLock(store, { waitMs: 0 })).release();
});

test("assertHeld() notices that the lock was taken away, and release() leaves it to its taker", async () => {
  const store = await temporaryFolder();
  const lock = await acquireIngestLock(store, { waitMs: 0 });
  const path = await writeLock(store, { pid: 1, host: "elsewhere", token: "theirs" });
  await expect(lock.assertHeld()).rejects.toMatchObject({ code: "locked" });
  await lock.release();
  expect(await readFile(path, "utf8")).toContain("theirs");
});

async function writeLock(store: string, content: object, name = "ingest.lock"): Promise<string> {
  const path = join(store, name);
  const owner = { host: hostname(), identity: null, startedAt: new Date().toISOString() };
  await writeFile(path, JSON.stringify({ ...owner, token: "old", ...content }));
  return path;
}

async function age(path: string): Promise<void> {
  const longAgo = new Date(Date.now() - 61_000);
  await utimes(path, longAgo, longAgo);
}

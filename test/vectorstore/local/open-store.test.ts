// Readers follow the store as it changes, and keep what they read.
import { mkdir, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { openStore } from "../../../vectorstore/local/open-store.ts";
import {
  dataOf,
  fillStore,
  temporaryFolder,
  testArticle,
  vectorOf,
} from "../../support/temporary-store.ts";

const first = testArticle("a.txt", "The first state of it.");
const second = testArticle("a.txt", "The second state of it.");
const third = testArticle("a.txt", "The third state of it.");
/** Longer than any test: only `refresh()` looks. */
const never = { pollMs: 1_000_000 };

test("refresh() switches to the newest generation and leaves readers theirs", async () => {
  const directory = await temporaryFolder();
  await fillStore(directory, [first]);
  const store = await openStore(directory, never);
  const reading = store.acquire();
  await fillStore(directory, [second]);
  await fillStore(directory, [third]);
  expect(await store.refresh()).toBe(true);
  expect(await store.refresh()).toBe(false);
  expect((await reading.generation.article("a.txt"))?.text).toBe(first.text);
  const found = await reading.generation.search({ vector: vectorOf("state"), depth: 1 });
  expect(found.candidates).toHaveLength(1);
  const newest = store.acquire();
  expect((await newest.generation.article("a.txt"))?.text).toBe(third.text);
  reading.release();
  newest.release();
  await store.close();
});

test("a generation that is read is not removed, and is once its reader has gone", async () => {
  const directory = await temporaryFolder();
  const { manifest } = await fillStore(directory, [first]);
  const store = await openStore(directory, never);
  const reading = store.acquire();
  await fillStore(directory, [second]);
  await fillStore(directory, [third]);
  const generations = join(directory, "generations");
  expect(await readdir(generations)).toContain(manifest.generation);
  await store.refresh();
  reading.release();
  await store.close();
  expect(await readdir(join(directory, "readers"))).toEqual([]);
  await fillStore(directory, [first]);
  expect(await readdir(generations)).not.toContain(manifest.generation);
});

test("the lease of a dead process holds nothing", async () => {
  const directory = await temporaryFolder();
  const { manifest } = await fillStore(directory, [first]);
  const reader = { pid: 2 ** 22 + 1, identity: null, startedAt: "2020-01-01T00:00:00Z" };
  const lease = { ...reader, host: hostname(), generation: manifest.generation };
  await mkdir(join(directory, "readers"), { recursive: true });
  await writeFile(join(directory, "readers", "x.json"), JSON.stringify(lease));
  await writeFile(join(directory, "readers", "y.json"), "{");
  await fillStore(directory, [second]);
  await fillStore(directory, [third]);
  expect(await readdir(join(directory, "generations"))).not.toContain(manifest.generation);
  expect(await readdir(join(directory, "readers"))).toEqual([]);
});

test("the lease of another host holds while its heart beats", async () => {
  const directory = await temporaryFolder();
  const { manifest } = await fillStore(directory, [first]);
  const reader = { pid: 1, identity: null, startedAt: "2020-01-01T00:00:00Z" };
  const lease = { ...reader, host: "elsewhere", generation: manifest.generation };
  const path = join(directory, "readers", "x.json");
  await mkdir(join(directory, "readers"), { recursive: true });
  await writeFile(path, JSON.stringify(lease));
  await fillStore(directory, [second]);
  await fillStore(directory, [third]);
  expect(await readdir(join(directory, "generations"))).toContain(manifest.generation);
  const longAgo = new Date(Date.now() - 120_000);
  await utimes(path, longAgo, longAgo);
  await fillStore(directory, [first]);
  expect(await readdir(join(directory, "generations"))).not.toContain(manifest.generation);
});

test("the store follows new generations by itself", async () => {
  const directory = await temporaryFolder();
  await fillStore(directory, [first]);
  const store = await openStore(directory, { pollMs: 5 });
  const { manifest } = await fillStore(directory, [second]);
  await vi.waitFor(() => {
    const { generation, release } = store.acquire();
    release();
    expect(generation.state.name).toBe(manifest.generation);
  });
  await store.close();
});

test("readers see one whole state each while ingests go on beside them", async () => {
  const directory = await temporaryFolder();
  const state = (number: number) =>
    ["a.txt", "b.txt"].map((id) => testArticle(id, `State ${number} of this.\n\nAnd ${id}.`));
  await fillStore(directory, state(0));
  const store = await openStore(directory, { pollMs: 1 });
  let isWriting = true;
  let readings = 0;
  const seen = new Set<string>();
  const read = async () => {
    while (isWriting) {
      const { generation, release } = store.acquire();
      const [a, b] = await Promise.all([generation.article("a.txt"), generation.article("b.txt")]);
      expect(a!.text.split("\n")[0]).toBe(b!.text.split("\n")[0]);
      const found = await generation.search({ vector: vectorOf("state of this"), depth: 4 });
      for (const { passage } of found.candidates) {
        const { articleId, text, startOffset, endOffset } = passage;
        const article = articleId === "a.txt" ? a! : b!;
        expect(article.text.slice(startOffset, endOffset)).toBe(text);
      }
      seen.add(a!.text);
      readings++;
      release();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const readers = [read(), read(), read()];
  for (let number = 1; number <= 8; number++) {
    await fillStore(directory, state(number));
    await store.refresh();
  }
  isWriting = false;
  await Promise.all(readers);
  expect(readings).toBeGreaterThan(8);
  expect(seen.size).toBeGreaterThan(1);
  await store.close();
  expect(await readdir(join(directory, "readers"))).toEqual([]);
});

test("a damaged new generation is reported once and the open one stays", async () => {
  const directory = await temporaryFolder();
  const before = await fillStore(directory, [first]);
  const warnings: string[] = [];
  const store = await openStore(directory, { ...never, onWarning: (w) => warnings.push(w) });
  const { manifest } = await fillStore(directory, [second]);
  await rm(join(directory, "generations", manifest.generation, "text.bin"));
  expect(await store.refresh()).toBe(false);
  expect(await store.refresh()).toBe(false);
  expect(warnings).toHaveLength(2);
  expect(warnings[0]).toContain("text.bin is missing");
  const { generation, release } = store.acquire();
  expect(generation.state.name).toBe(before.manifest.generation);
  release();
  await store.close();
});

test("nothing is read from a closed store or generation", async () => {
  const directory = await temporaryFolder();
  await fillStore(directory, [first]);
  const store = await openStore(directory, never);
  const { generation, release } = store.acquire();
  let isClosed = false;
  const closing = store.close().then(() => (isClosed = true));
  expect(() => store.acquire()).toThrow("Cannot read the store: it was closed.");
  expect((await generation.article("a.txt"))?.text).toBe(first.text);
  expect(isClosed).toBe(false);
  release();
  release();
  await closing;
  const data = dataOf(generation);
  expect(() => data.passage(0)).toThrow("it was closed");
  expect(() => data.vector(0)).toThrow("it was closed");
  expect(() => data.searchVectors(vectorOf("a"), 1)).toThrow("it was closed");
  expect(() => data.searchWords("a", 1)).toThrow("it was closed");
  const plan = { vector: vectorOf("a"), depth: 1 };
  await expect(generation.search(plan)).rejects.toThrow("it was closed");
  await expect(generation.article("a.txt")).rejects.toThrow("it was closed");
});

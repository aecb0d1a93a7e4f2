// Backup and restore: what is restored is what was there, and nothing that is there is lost.
import { mkdir, readFile, readdir, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { create } from "tar";
import { describe, expect, test } from "vitest";
import { backUpStore } from "../../src/backup/back-up-store.ts";
import { isBackupPath } from "../../src/backup/backup-layout.ts";
import { restoreStore } from "../../src/backup/restore-store.ts";
import { acquireIngestLock } from "../../vectorstore/local/ingest-lock.ts";
import { openStore } from "../../vectorstore/open-store.ts";
import { storeContents } from "../support/store-contents.ts";
import { fillStore, temporaryFolder, testArticle } from "../support/temporary-store.ts";

async function filledStore(...texts: string[]): Promise<string> {
  const store = join(await temporaryFolder(), "store");
  await fillStore(
    store,
    texts.map((text, at) => testArticle(`a${at}.txt`, text)),
  );
  return store;
}

async function filledWithMore(): Promise<string> {
  const store = await filledStore("The river rose.", "Nobody was hurt.");
  await mkdir(join(store, "vectors"));
  await writeFile(join(store, "vectors", "paid-00000000.log"), "vectors that were paid for");
  await writeFile(join(store, "feedback.jsonl"), '{"id":"1"}\n');
  await writeFile(join(store, "keys.json"), "{}");
  return store;
}

const archive = async () => join(await temporaryFolder(), "backup.tgz");

describe("a backup", () => {
  test("restored into an empty folder holds what was there, and no keys", async () => {
    const store = await filledWithMore();
    const path = await archive();
    const made = await backUpStore(store, path);
    expect(made).toMatchObject({ articles: 2, warnings: [] });
    const restored = join(await temporaryFolder(), "store");
    expect(await restoreStore(path, restored)).toMatchObject({
      generation: made.generation,
      articles: 2,
      embedder: "test-16",
      before: null,
    });
    expect(await storeContents(restored, "river")).toEqual(await storeContents(store, "river"));
    expect(await readFile(join(restored, "vectors", "paid-00000000.log"), "utf8")).toBe(
      "vectors that were paid for",
    );
    expect(await readFile(join(restored, "feedback.jsonl"), "utf8")).toBe('{"id":"1"}\n');
    expect(await readdir(restored)).not.toContain("keys.json");
  });

  test("is made while the store is read and an ingest holds its lock", async () => {
    const store = await filledStore("The river rose.");
    const lock = await acquireIngestLock(store, { waitMs: 0 });
    const reading = await openStore(store);
    await expect(backUpStore(store, await archive())).resolves.toMatchObject({ articles: 1 });
    await reading.close();
    await lock.release();
  });

  test("holds the older generation, and says so, where the current one is damaged", async () => {
    const store = await filledStore("The river rose.");
    await fillStore(store, [
      testArticle("a0.txt", "The river fell."),
      testArticle("b.txt", "New."),
    ]);
    const [newest] = (await readdir(join(store, "generations"))).toSorted().toReversed();
    await truncate(join(store, "generations", newest!, "text.bin"), 1);
    const made = await backUpStore(store, await archive());
    expect(made.generation).not.toBe(newest);
    expect(made.warnings.join(" ")).toContain("text.bin");
  });

  test("is not written over another file unless that is wanted", async () => {
    const store = await filledStore("The river rose.");
    const path = await archive();
    await writeFile(path, "precious");
    await expect(backUpStore(store, path)).rejects.toThrow("is there already");
    expect(await readFile(path, "utf8")).toBe("precious");
    await backUpStore(store, path, { force: true });
    expect(await readFile(path, "utf8")).not.toBe("precious");
  });

  test("into a folder that is not there fails and leaves nothing", async () => {
    const store = await filledStore("The river rose.");
    const folder = await temporaryFolder();
    await expect(backUpStore(store, join(folder, "none", "b.tgz"))).rejects.toThrow(
      "Cannot write the backup",
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test("of no store is the store's own error", async () => {
    const folder = await temporaryFolder();
    await expect(backUpStore(folder, join(folder, "b.tgz"))).rejects.toMatchObject({
      code: "missing",
      remedies: [{ run: "ingest" }],
    });
  });
});

describe("a restore", () => {
  test("where a store is moves it aside only if that is wanted, and keeps its keys", async () => {
    const path = await archive();
    await backUpStore(await filledStore("The river rose."), path);
    const store = await filledWithMore();
    const before = await storeContents(store, "river");
    await expect(restoreStore(path, store)).rejects.toThrow("--replace");
    expect(await storeContents(store, "river")).toEqual(before);

    const restored = await restoreStore(path, store, { replace: true });
    expect((await storeContents(store, "river")).articles).toHaveLength(1);
    expect(await storeContents(restored.before!, "river")).toEqual(before);
    expect(await readFile(join(restored.before!, "feedback.jsonl"), "utf8")).toBe('{"id":"1"}\n');
    expect(await readFile(join(store, "keys.json"), "utf8")).toBe("{}");
  });

  test("waits for nobody: an ingest that runs is told, and nothing is changed", async () => {
    const path = await archive();
    const store = await filledStore("The river rose.");
    await backUpStore(store, path);
    const lock = await acquireIngestLock(store, { waitMs: 0 });
    await expect(restoreStore(path, store, { replace: true })).rejects.toMatchObject({
      code: "locked",
    });
    await lock.release();
    expect((await storeContents(store, "river")).articles).toHaveLength(1);
  });

  test("of a file cut off anywhere changes nothing and says so", async () => {
    const path = await archive();
    await backUpStore(await filledStore("The river rose."), path);
    const whole = await readFile(path);
    const store = await filledStore("Another river.");
    const before = await storeContents(store, "river");
    for (const share of [0, 0.1, 0.5, 0.9, 0.999]) {
      await writeFile(path, whole.subarray(0, Math.floor(whole.length * share)));
      await expect(restoreStore(path, store, { replace: true })).rejects.toThrow(
        "Cannot restore the backup",
      );
    }
    expect(await storeContents(store, "river")).toEqual(before);
    expect((await readdir(store)).filter((name) => name.startsWith("restoring-"))).toEqual([]);
  });

  test("of a generation whose bytes were changed is refused", async () => {
    const folder = await temporaryFolder();
    const store = await filledStore("The river rose.");
    const [name] = await readdir(join(store, "generations"));
    const text = join(store, "generations", name!, "text.bin");
    const bytes = await readFile(text);
    bytes[0]! ^= 1;
    await writeFile(text, bytes);
    const path = join(folder, "b.tgz");
    await create({ file: path, cwd: store, gzip: true }, [`generations/${name}`]);
    await expect(restoreStore(path, join(folder, "store"))).rejects.toThrow("text.bin");
  });

  test.each(["evil.txt", "../evil.txt", "generations/../../evil.txt"])(
    "of a file that holds %s writes none of it",
    async (name) => {
      const folder = await temporaryFolder();
      await mkdir(join(folder, "a", "generations"), { recursive: true });
      await writeFile(join(folder, "evil.txt"), "evil");
      await writeFile(join(folder, "a", "evil.txt"), "evil");
      const path = join(folder, "b.tgz");
      await create({ file: path, cwd: join(folder, "a"), gzip: true, preservePaths: true }, [name]);
      const store = join(folder, "x", "store");
      await expect(restoreStore(path, store)).rejects.toThrow("which no backup has");
      expect(await readdir(store)).toEqual([]);
      expect(await readdir(join(folder, "x"))).toEqual(["store"]);
    },
  );

  test("of no file names it", async () => {
    const folder = await temporaryFolder();
    await expect(restoreStore(join(folder, "no.tgz"), join(folder, "s"))).rejects.toThrow(
      "there is no such file",
    );
  });
});

test("isBackupPath() knows a store's own names only", () => {
  const own = ["generations/", "generations/000001-abcdef/text.bin", "vectors/a-1.log"];
  expect(own.filter((path) => !isBackupPath(path))).toEqual([]);
  const foreign = ["CURRENT", "keys.json", "generations/x", "vectors/../a", "/vectors/a.log", ".."];
  expect(foreign.filter(isBackupPath)).toEqual([]);
});

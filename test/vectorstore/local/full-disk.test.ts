// A full disk costs nothing that was there before.
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../../vectorstore/local/open-store.ts";
import { writeToDisk, type WriteBytes } from "../../../vectorstore/write-file-durably.ts";
import { fillStore, temporaryFolder, testArticle } from "../../support/temporary-store.ts";

const before = testArticle("a.txt", "What was there before.");
const articles = Array.from({ length: 5 }, (_, index) =>
  testArticle(`${index}.txt`, `What comes in place ${index}.\n\nAnd more of it.`),
);

/** A disk with room for so many bytes, which takes no more than 100 at a time. */
function diskOf(room: number): WriteBytes {
  let left = room;
  return (fd, bytes, position) => {
    const taken = Math.min(100, left, bytes.length);
    if (taken === 0) throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    left -= taken;
    return writeToDisk(fd, bytes.subarray(0, taken), position);
  };
}

async function bytesOfAnUpdate(): Promise<number> {
  const store = await temporaryFolder();
  let written = 0;
  const write: WriteBytes = (fd, bytes, position) => {
    written += bytes.length;
    return writeToDisk(fd, bytes, position);
  };
  await fillStore(store, [before]);
  await fillStore(store, articles, { write });
  return written;
}

test("a disk that is full at any byte leaves the store as it was, and no trace", async () => {
  const needed = await bytesOfAnUpdate();
  const store = await temporaryFolder();
  const { manifest } = await fillStore(store, [before]);
  const rooms = Array.from({ length: 40 }, (_, step) => Math.floor((needed * step) / 40));
  // The last but five bytes are those of CURRENT itself.
  for (const room of [...rooms, needed - 5]) {
    await expect(fillStore(store, articles, { write: diskOf(room) })).rejects.toMatchObject({
      name: "StoreError",
      code: "unwritable",
      message:
        "Cannot write the store: the disk is full. Free some space. The store is as it was before.",
      remedies: [{ run: "ingest" }],
    });
    expect(await readdir(join(store, "generations"))).toEqual([manifest.generation]);
    expect((await readdir(store)).sort()).toEqual(["CURRENT", "generations", "readers"]);
  }
  const opened = await openStore(store);
  const { generation, release } = opened.acquire();
  expect(await generation.article("a.txt")).toMatchObject(before);
  expect(generation.state.warnings).toEqual([]);
  release();
  await opened.close();
});

test("a disk that takes few bytes at a time gets all of them", async () => {
  const store = await temporaryFolder();
  await fillStore(store, articles, { write: diskOf(Infinity) });
  const opened = await openStore(store);
  const { generation, release } = opened.acquire();
  expect(generation.state.articles).toBe(5);
  release();
  await opened.close();
});

test("a file in the place of the store is refused with what to do", async () => {
  const store = await temporaryFolder();
  await writeFile(join(store, "file"), "");
  await expect(fillStore(join(store, "file"), articles)).rejects.toMatchObject({
    code: "unwritable",
    message: expect.stringContaining("there is a file where a folder should be") as string,
  });
});

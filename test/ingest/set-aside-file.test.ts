// Files on their way out of the articles folder: hidden first, then gone or back.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readArticlesFolder } from "../../ingest/read-articles-folder.ts";
import { setAsideFile, type SetAsideFile } from "../../ingest/set-aside-file.ts";
import { temporaryFolder } from "../support/temporary-store.ts";

async function folderWith(words: string): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "a.txt"), words);
  return folder;
}

async function setAside(folder: string): Promise<SetAsideFile> {
  const aside = await setAsideFile(folder, "a.txt", null);
  if (aside === null || typeof aside === "string") throw new Error("was left");
  return aside;
}

test("setAsideFile() hides a file from the ingest, and restore() brings it back as it was", async () => {
  const folder = await folderWith("River.");
  const aside = await setAside(folder);
  expect(await readArticlesFolder(folder)).toEqual({ files: [], skipped: [], failures: [] });
  await aside.restore();
  expect(await readdir(folder)).toEqual(["a.txt"]);
  expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("River.");
});

test("discard() leaves nothing", async () => {
  const folder = await folderWith("River.");
  await (await setAside(folder)).discard();
  expect(await readdir(folder)).toEqual([]);
});

test("restore() never overwrites what has come to the place meanwhile", async () => {
  const folder = await folderWith("River.");
  const aside = await setAside(folder);
  await writeFile(join(folder, "a.txt"), "Newer.");
  await aside.restore();
  expect(await readdir(folder)).toEqual(["a.txt"]);
  expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("Newer.");
});

test.each(["../a.txt", "/a.txt", "./a.txt", "a//b", "b/../../a.txt", ""])(
  "setAsideFile() refuses a path that leads elsewhere: '%s'",
  async (path) => {
    const folder = await folderWith("River.");
    await expect(setAsideFile(join(folder, "below"), path, null)).rejects.toThrow(RangeError);
    expect(await readdir(folder)).toEqual(["a.txt"]);
  },
);

test("setAsideFile() clears away what a killed program left a day ago, not what is young", async () => {
  const folder = await folderWith("River.");
  await writeFile(join(folder, ".removed-young"), "");
  const day = 24 * 60 * 60 * 1000;
  const aside = await setAsideFile(folder, "a.txt", null, Date.now() + day - 60_000);
  if (aside === null || typeof aside === "string") throw new Error("was left");
  await aside.restore();
  expect(await readdir(folder)).toEqual([".removed-young", "a.txt"]);
  const again = await setAsideFile(folder, "a.txt", null, Date.now() + day + 60_000);
  if (again === null || typeof again === "string") throw new Error("was left");
  await again.restore();
  expect(await readdir(folder)).toEqual(["a.txt"]);
});

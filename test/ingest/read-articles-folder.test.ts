// Files are found in one order, links end, and what cannot be read is listed.
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  ArticlesFolderError,
  readArticleFile,
  readArticlesFolder,
} from "../../ingest/read-articles-folder.ts";
import { unlessMissing } from "../support/unless-missing.ts";

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "articles-"));
  folder = join(root, "articles");
  await mkdir(folder);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(path: string, content: string | Uint8Array = "text"): Promise<string> {
  const absolutePath = join(root, path);
  await mkdir(dirname(absolutePath), { recursive: true });
  await writeFile(absolutePath, content);
  return absolutePath;
}

const paths = (files: readonly { readonly path: string }[]): string[] =>
  files.map(({ path }) => path);

/** Why a folder cannot be closed here. */
const openToAll = process.getuid?.() === 0 ? "root may open every folder" : null;

describe("readArticlesFolder()", () => {
  it("finds supported files at any depth, ordered by path, with their size", async () => {
    for (const path of ["b.md", "a/z.txt", "a.HTML", "a/b/c.jsonl", "я.htm"]) {
      await write(`articles/${path}`);
    }
    const { files, skipped, failures } = await readArticlesFolder(folder);
    expect(paths(files)).toEqual(["a.HTML", "a/b/c.jsonl", "a/z.txt", "b.md", "я.htm"]);
    expect(files[1]).toEqual({
      path: "a/b/c.jsonl",
      absolutePath: join(folder, "a", "b", "c.jsonl"),
      bytes: 4,
    });
    expect([skipped, failures]).toEqual([[], []]);
  });

  it("lists files of other formats as skipped and passes hidden ones over", async () => {
    for (const path of ["b.mp4", "a.png", "README", ".hidden.txt", ".git/x.txt"]) {
      await write(`articles/${path}`);
    }
    const { files, skipped } = await readArticlesFolder(folder);
    expect(files).toEqual([]);
    expect(skipped).toEqual(["README", "a.png", "b.mp4"]);
  });

  it.each(["_files", "-Dateien", ".files", "_файлы"])(
    "takes the folder of a saved page, flood%s, for a part of the page",
    async (ending) => {
      await write("articles/Flood.html");
      await write(`articles/flood${ending}/advert.html`);
      await write("articles/drought_files/notes.txt");
      await write("articles/flood_2018/report.txt");
      const { files, skipped } = await readArticlesFolder(folder);
      expect(paths(files)).toEqual([
        "Flood.html",
        "drought_files/notes.txt",
        "flood_2018/report.txt",
      ]);
      expect(skipped).toEqual([`flood${ending}/`]);
    },
  );

  it("ends in spite of links in a circle, and reads each place once", async () => {
    await write("articles/a.txt");
    await write("outside/b.txt");
    await write("single.txt");
    await symlink(folder, join(folder, "self"));
    await symlink(join(root, "outside"), join(folder, "one"));
    await symlink(join(root, "outside"), join(folder, "two"));
    await symlink(folder, join(root, "outside", "back"));
    await symlink(join(folder, "a.txt"), join(folder, "again.txt"));
    await symlink(join(root, "single.txt"), join(folder, "single.txt"));
    const { files, failures } = await readArticlesFolder(folder);
    expect(paths(files)).toEqual(["a.txt", "one/b.txt", "single.txt"]);
    expect(failures).toEqual([]);
  });

  it("lists links that lead nowhere or to what holds the folder", async () => {
    await symlink(join(root, "missing"), join(folder, "gone.txt"));
    await symlink(root, join(folder, "up"));
    await symlink("loop.txt", join(folder, "loop.txt"));
    expect((await readArticlesFolder(folder)).failures).toEqual([
      { path: "gone.txt", reason: unreadable("link", "missing") },
      { path: "loop.txt", reason: unreadable("link", "linkLoop") },
      { path: "up", reason: { code: "linkRepeats" } },
    ]);
  });

  unlessMissing(openToAll).test("lists a folder that it may not open", async () => {
    await write("articles/closed/a.txt");
    await write("articles/b.txt");
    await chmod(join(folder, "closed"), 0);
    const { files, failures } = await readArticlesFolder(folder);
    await chmod(join(folder, "closed"), 0o755);
    expect(paths(files)).toEqual(["b.txt"]);
    expect(failures).toEqual([{ path: "closed", reason: unreadable("folder", "noPermission") }]);
  });

  it("says what to do when the folder is missing or no folder", async () => {
    const missing = readArticlesFolder(join(folder, "none"));
    await expect(missing).rejects.toThrow(ArticlesFolderError);
    await expect(missing).rejects.toThrow(
      /does not exist\. Create it and put \.txt.*ARTICLES_DIR/u,
    );
    const file = await write("articles/a.txt");
    await expect(readArticlesFolder(file)).rejects.toThrow(/is not a folder\. Create it/u);
  });
});

const unreadable = (what: string, cause: string) => ({
  ...{ code: "unreadable", what, cause },
  detail: expect.any(String) as string,
});

describe("readArticleFile()", () => {
  const fileAt = (absolutePath: string) => ({ path: "a.txt", absolutePath, bytes: 1 });

  it("gives the bytes and their hash", async () => {
    const file = fileAt(await write("articles/a.txt", "Қала"));
    const content = await readArticleFile(file, 100);
    expect(content).toEqual({
      isRead: true,
      bytes: Buffer.from("Қала"),
      sha256: createHash("sha256").update("Қала").digest("hex"),
    });
  });

  it.each([
    ["empty", "", { code: "empty" }],
    ["too large", "x".repeat(101), { code: "tooLarge", bytes: 101, maxBytes: 100 }],
  ])("gives the reason for a file that is %s", async (_what, content, reason) => {
    const file = fileAt(await write("articles/a.txt", content));
    expect(await readArticleFile(file, 100)).toEqual({
      isRead: false,
      failure: { path: "a.txt", reason },
    });
  });

  it("gives the reason for a file that has gone", async () => {
    expect(await readArticleFile(fileAt(join(folder, "gone.txt")), 100)).toEqual({
      isRead: false,
      failure: { path: "a.txt", reason: unreadable("file", "missing") },
    });
  });
});

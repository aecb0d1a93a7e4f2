// A file gets into the articles folder whole or not at all, and takes no other's place unasked.
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { placeArticleFile } from "../../ingest/place-article-file.ts";
import { FileParser } from "../../ingest/parsing/file-parser.ts";
import { temporaryFolder } from "../support/temporary-store.ts";
import { inEnglish } from "../support/failures-in-english.ts";

interface Folder {
  readonly articles: string;
  /** Puts a file with these words; gives why it was refused. */
  readonly place: (
    path: string,
    words: string,
    more?: { replace?: boolean; maxFileBytes?: number },
  ) => Promise<string | undefined>;
  readonly read: (path: string) => Promise<string>;
  /** Paths of all that is in the articles folder. */
  readonly list: () => Promise<string[]>;
}

async function emptyArticles(): Promise<Folder> {
  const root = await temporaryFolder();
  const articles = join(root, "articles");
  const incoming = join(root, "incoming");
  await mkdir(articles);
  const parser = new FileParser();
  onTestFinished(() => parser.close());
  return {
    articles,
    place: async (path, words, more = {}) => {
      await writeFile(incoming, words);
      const usual = { articlesFolder: articles, maxFileBytes: 1000, parser, replace: false };
      const options = { ...usual, ...more };
      const refused = await placeArticleFile(incoming, path, options);
      return refused === undefined ? undefined : inEnglish(refused);
    },
    read: (path) => readFile(join(articles, path), "utf8"),
    list: async () => (await readdir(articles, { recursive: true })).sort(),
  };
}

describe("placeArticleFile()", () => {
  test("moves a file to its name, and makes the folders on the way", async () => {
    const { place, read, list } = await emptyArticles();
    expect(await place("2018/may/a.txt", "The river rose.")).toBeUndefined();
    expect(await read("2018/may/a.txt")).toBe("The river rose.");
    expect(await list()).toEqual(["2018", "2018/may", "2018/may/a.txt"]);
  });

  test("leaves another file of the name as it is, unless told to replace it", async () => {
    const { place, read } = await emptyArticles();
    await place("a.txt", "The river rose.");
    expect(await place("a.txt", "The river fell.")).toContain("is there already");
    expect(await read("a.txt")).toBe("The river rose.");
    expect(await place("a.txt", "The river fell.", { replace: true })).toBeUndefined();
    expect(await read("a.txt")).toBe("The river fell.");
  });

  test("has nothing against a file that is there already, word for word", async () => {
    const { place } = await emptyArticles();
    await place("a.txt", "The river rose.");
    expect(await place("a.txt", "The river rose.")).toBeUndefined();
  });

  test.each([
    ["a.txt", "", "is empty"],
    ["a.txt", "x".repeat(1001), "more than"],
    ["a.txt", "\u0000\u0001\u0002".repeat(50), "binary"],
    ["a.jsonl", "no json\n", "line 1"],
  ])("takes no %s that holds no article", async (path, words, reason) => {
    const { place, list } = await emptyArticles();
    expect(await place(path, words)).toContain(reason);
    expect(await list()).toEqual([]);
  });

  test("takes a file of which a part can be read", async () => {
    const { place, list } = await emptyArticles();
    const good = JSON.stringify({
      id: "river",
      title: "River",
      text: "The river rose by two metres.",
    });
    expect(await place("a.jsonl", `${good}\nno json\n`)).toBeUndefined();
    expect(await list()).toEqual(["a.jsonl"]);
  });

  test("follows no link out of the folder, neither on the way nor at the end", async () => {
    const { articles, place, read } = await emptyArticles();
    const outside = await temporaryFolder();
    await writeFile(join(outside, "a.txt"), "Not yours.");
    await symlink(outside, join(articles, "out"));
    await symlink(join(outside, "a.txt"), join(articles, "a.txt"));
    expect(await place("out/b.txt", "The river rose.")).toContain("that is a link");
    expect(await place("a.txt", "The river rose.", { replace: true })).toContain("there is a link");
    expect(await readdir(outside)).toEqual(["a.txt"]);
    expect(await read("a.txt")).toBe("Not yours.");
  });

  test("takes the place of no folder, and goes below no file", async () => {
    const { articles, place } = await emptyArticles();
    await mkdir(join(articles, "a.txt"));
    await writeFile(join(articles, "b.txt"), "A file.");
    expect(await place("a.txt", "The river rose.", { replace: true })).toContain(
      "there is a folder",
    );
    expect(await place("b.txt/c.txt", "The river rose.")).toContain("that is a file");
  });
});

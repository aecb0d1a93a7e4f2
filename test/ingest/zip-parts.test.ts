// What lies in a zip is parsed like what lies in the folder, under a path that goes through the zip.
import { describe, expect, test } from "vitest";
import { parseFile } from "../../ingest/file-parts.ts";
import type { ParsedFile, ParseOptions } from "../../ingest/parsers/parser.ts";
import { defaultParseSettings } from "../../ingest/parsing/parse-settings.ts";
import { makeZip, type MadeEntry } from "../support/made-zip.ts";
import { failuresInEnglish, inEnglish } from "../support/failures-in-english.ts";

const text = (name: string): MadeEntry => ({ name, bytes: `The council of ${name} met.` });

const parseZip = (
  entries: readonly MadeEntry[],
  options: ParseOptions = defaultParseSettings,
): Promise<ParsedFile> => parseFile("news/bundle.zip", makeZip(entries), options);

describe("a zip of articles", () => {
  test("gives each article the path through the zip as its id, and the zip as its file", async () => {
    const parsed = await parseZip([
      text("a.txt"),
      { name: "2018/b.html", bytes: "<p>The river rose.</p>" },
      { name: "c.jsonl", bytes: '{"id": "c1", "text": "The river fell."}' },
    ]);
    expect(parsed.failures).toEqual([]);
    expect(parsed.articles.map(({ id, file }) => [id, file])).toEqual([
      ["news/bundle.zip/a.txt", "news/bundle.zip"],
      ["news/bundle.zip/2018/b.html", "news/bundle.zip"],
      ["c1", "news/bundle.zip"],
    ]);
    expect(parsed.places.get("c1")).toBe("news/bundle.zip/c.jsonl, line 1");
  });

  test("lists a bad file by its path in the zip, and reads the others", async () => {
    const { articles, failures } = await parseZip([
      text("a.txt"),
      { ...text("locked.txt"), isEncrypted: true },
      { ...text("lie.txt"), declaredBytes: 3 },
      { name: "../out.txt", bytes: "x" },
      { name: "empty.txt", bytes: "" },
      { name: "picture.txt", bytes: Buffer.from("\x89PNG", "latin1") },
      text("b.txt"),
    ]);
    expect(articles.map(({ id }) => id)).toEqual([
      "news/bundle.zip/a.txt",
      "news/bundle.zip/b.txt",
    ]);
    expect(
      failuresInEnglish(failures).map(({ path, reason }) => [path.slice(16), reason.slice(0, 20)]),
    ).toEqual([
      ["locked.txt", "is locked with a pas"],
      ["lie.txt", "is damaged: it does "],
      ["../out.txt", "has a name that lead"],
      ["empty.txt", "is empty"],
      ["picture.txt", "is a picture by its "],
    ]);
  });

  test("reads no zip inside a zip", async () => {
    const inner = makeZip([text("c.txt")]);
    const { articles, failures } = await parseZip([text("a.txt"), { name: "x.zip", bytes: inner }]);
    expect(articles).toHaveLength(1);
    expect(failures).toEqual([{ path: "news/bundle.zip/x.zip", reason: { code: "zipInFile" } }]);
  });

  test("leaves out what systems add for themselves, and says what it skips", async () => {
    const { articles, failures, skipped } = await parseZip([
      text("a.txt"),
      text("__MACOSX/._a.txt"),
      text(".hidden/b.txt"),
      text("film.mp4"),
      { name: "flood.html", bytes: "<p>The river rose.</p>" },
      { name: "flood_files/advert.html", bytes: "<p>Buy boats.</p>" },
    ]);
    expect(failures).toEqual([]);
    expect(articles.map(({ id }) => id)).toEqual([
      "news/bundle.zip/a.txt",
      "news/bundle.zip/flood.html",
    ]);
    expect(skipped).toEqual([
      "news/bundle.zip/film.mp4",
      "news/bundle.zip/flood_files/advert.html",
    ]);
  });

  test("lists a file in it that is larger than files may be, and reads the others", async () => {
    const limits = { maxFileBytes: 100, maxUnpackedBytes: 10_000, maxPages: 1 };
    const large = { name: "large.txt", bytes: "The council met. ".repeat(20) };
    const { articles, failures } = await parseZip([large, text("a.txt")], {
      limits,
      csvColumns: {},
    });
    expect(articles.map(({ id }) => id)).toEqual(["news/bundle.zip/a.txt"]);
    expect(failures).toMatchObject([{ path: "news/bundle.zip/large.txt" }]);
    expect(inEnglish(failures[0]!.reason)).toContain("MAX_FILE_MB");
  });

  test.each([
    ["holds nothing that can be read", [text("film.mp4")], "holds no file of .txt"],
    ["is empty", [], "holds no file of .txt"],
    [
      "shares bytes between its files",
      [text("a.txt"), { ...text("b.txt"), sharesBytesOf: 0 }],
      "is a zip bomb",
    ],
    ["unpacks to too much", [{ name: "a.txt", bytes: "0".repeat(5000) }], "MAX_UNPACKED_MB"],
  ])("fails as a whole when it %s", async (_, entries, reason) => {
    const options = {
      limits: { maxFileBytes: 1000, maxUnpackedBytes: 1000, maxPages: 1 },
      csvColumns: {},
    };
    const { articles, failures } = await parseZip(entries, options);
    expect(articles).toEqual([]);
    expect(failures).toMatchObject([{ path: "news/bundle.zip" }]);
    expect(inEnglish(failures[0]!.reason)).toContain(reason);
  });
});

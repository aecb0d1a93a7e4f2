// A file that breaks, stops or fills its parser is listed as failed, and the next one is parsed.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createHashEmbedder } from "../../../ingest/embedders/hash-embedder.ts";
import { ingest } from "../../../ingest/ingest-job.ts";
import { FileParser } from "../../../ingest/parsing/file-parser.ts";
import {
  defaultParseSettings,
  type ParseSettings,
} from "../../../ingest/parsing/parse-settings.ts";
import { articleIdsOf } from "../../../vectorstore/list-all.ts";
import { openStore } from "../../../vectorstore/open-store.ts";
import { temporaryFolder } from "../../support/temporary-store.ts";
import { inEnglish } from "../../support/failures-in-english.ts";

const hostile = new URL("../../support/hostile-parse-worker.js", import.meta.url);

function openParser(limits: Partial<ParseSettings> = {}, code?: URL): FileParser {
  const parser = new FileParser({ ...defaultParseSettings, ...limits }, code);
  onTestFinished(() => parser.close());
  return parser;
}

const bytes = (text: string): Uint8Array => Buffer.from(text);
const page = (words: string): Uint8Array => bytes(`<p>${words}</p>`);

describe("FileParser", () => {
  test("parses in its thread what it parses without one", async () => {
    const parser = openParser();
    const [html, text] = await Promise.all([
      parser.parse("a.html", page("The council met.")),
      parser.parse("a.txt", bytes("The council met.")),
    ]);
    expect(html.articles).toMatchObject([{ id: "a.html", text: "The council met.", marks: [] }]);
    expect(html.places).toEqual(new Map([["a.html", "a.html"]]));
    expect(text.articles).toMatchObject([{ id: "a.txt", text: "The council met." }]);
  });

  test.each([
    ["loop", "takes longer than the 1 s allowed to parse"],
    ["hog", "needs more than the 16 MB of memory allowed to parse"],
    ["crash", "broke its parser (Cannot go on: it fell over)"],
    ["exit", "ended its parser"],
  ])("lists a file that makes its parser %s, and parses the next", async (deed, reason) => {
    const limits = { maxSeconds: deed === "loop" ? 1 : 30, maxMemoryMb: 16 };
    const parser = openParser(limits, hostile);
    const { articles, failures } = await parser.parse(`${deed}.html`, page("x"));
    expect(articles).toEqual([]);
    expect(failures).toMatchObject([{ path: `${deed}.html` }]);
    expect(inEnglish(failures[0]!.reason)).toContain(reason);
    expect((await parser.parse("good.html", page("x"))).articles).toHaveLength(1);
  });

  test("goes on in a zip after the file that broke the parser, not counting on it to end", async () => {
    const parser = openParser({}, hostile);
    const names = ["a.txt", "crash.html", "b.txt", "exit.html", "c.txt"];
    const { articles, failures } = await parser.parse("n.zip", bytes(names.join("\n")));
    expect(articles.map(({ id }) => id)).toEqual(["n.zip/a.txt", "n.zip/b.txt", "n.zip/c.txt"]);
    expect(failures.map(({ path }) => path)).toEqual(["n.zip/crash.html", "n.zip/exit.html"]);
  });

  test("gives up a zip in which file after file breaks the parser", async () => {
    const parser = openParser({}, hostile);
    const names = Array.from({ length: 50 }, () => "crash.html");
    const { failures } = await parser.parse("n.zip", bytes(names.join("\n")));
    expect(failures).toHaveLength(4);
    expect(failures.at(-1)).toEqual({
      path: "n.zip",
      reason: { code: "restNotRead", seconds: null },
    });
  });

  test("gives up a zip that as a whole takes too long though none of its files does", async () => {
    const parser = openParser({ maxTotalSeconds: 0 }, hostile);
    const { articles, failures } = await parser.parse("n.zip", bytes("a.txt\nb.txt"));
    expect(articles).toEqual([]);
    expect(failures).toMatchObject([{ path: "n.zip" }]);
    expect(inEnglish(failures[0]!.reason)).toContain(
      "the rest of it was not read: all of it takes longer",
    );
    expect((await parser.parse("good.txt", page("x"))).articles).toHaveLength(1);
  });

  test("stops parsing at once when the ingest is stopped", async () => {
    const parser = openParser({}, hostile);
    const stop = new AbortController();
    const parsed = parser.parse("loop.html", page("x"), stop.signal);
    stop.abort(new Error("Stopped."));
    await expect(parsed).rejects.toThrow("Stopped.");
    expect((await parser.parse("good.html", page("x"))).articles).toHaveLength(1);
  });

  test("lists a page nested so deep that it takes its parser apart", async () => {
    const parser = openParser({ maxSeconds: 1 });
    const deep = await parser.parse("a.html", bytes("<div>".repeat(100_000) + "x"));
    expect(deep.articles).toEqual([]);
    expect(deep.failures).toHaveLength(1);
  });
});

describe("an ingest of hostile files", () => {
  test("lists them and stores the rest", async () => {
    const folder = await temporaryFolder();
    const articlesFolder = join(folder, "articles");
    const storeFolder = join(folder, "store");
    await mkdir(articlesFolder);
    for (const name of ["a.html", "crash.html", "hog.html", "loop.html", "z.html"]) {
      await writeFile(join(articlesFolder, name), page("x"));
    }
    const openHostile = () => openParser({ maxSeconds: 1, maxMemoryMb: 16 }, hostile);
    const embedder = createHashEmbedder("hash-64");
    const options = { articlesFolder, storeFolder, embedder, concurrency: 1 };
    const summary = await ingest({ ...options, maxFileBytes: 1000, openParser: openHostile });
    expect(summary.articles).toMatchObject({ added: 2 });
    expect(summary.failures.map(({ path }) => path)).toEqual([
      "crash.html",
      "hog.html",
      "loop.html",
    ]);
    const store = await openStore(storeFolder);
    onTestFinished(() => store.close());
    const { generation, release } = store.acquire();
    expect([...(await articleIdsOf(generation))]).toEqual(["a.html", "z.html"]);
    release();
  });
});

// Following the articles folder: what is noticed, what is told, and what never ends it.
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { watchArticles, type WatchArticlesOptions } from "../../src/services/watch-articles.ts";
import type { IngestSummary } from "../../ingest/ingest-job.ts";
import { acquireIngestLock } from "../../vectorstore/local/ingest-lock.ts";
import { startFakeOllama, textsOf } from "../support/fake-ollama.ts";
import { fakeVector } from "../support/fake-vector.ts";
import { liveArchive, type LiveArchive } from "../support/live-archive.ts";

interface Watched {
  /** What was reported, in order: counts of added, changed, removed and failed, or a message. */
  readonly told: string[];
  readonly close: () => Promise<void>;
}

const inWords = ({ articles: { added, changed, removed }, failures }: IngestSummary): string =>
  `+${added} ~${changed} -${removed} !${failures.length}`;

/** Follows the folder until the test ends. */
function watchArchive(
  { settings, turns }: LiveArchive,
  more: Partial<WatchArticlesOptions> = {},
): Watched {
  const told: string[] = [];
  const { close } = watchArticles({
    ...{ settings, turns, quietMs: 60, retryMs: 30 },
    onIngested: (summary) => void told.push(inWords(summary)),
    onFailure: (error) => void told.push((error as Error).message),
    ...more,
  });
  onTestFinished(close);
  return { told, close };
}

const toldOf = (watched: Watched) => expect.poll(() => watched.told);

describe("watchArticles()", () => {
  test("ingests what came before it began, then what comes, changes and goes", async () => {
    const archive = await liveArchive({ "a.txt": "The river rose." });
    await archive.write({ "b.txt": "The dam held." });
    const watched = watchArchive(archive);
    await toldOf(watched).toEqual(["+1 ~0 -0 !0"]);
    await archive.write({ "2018/c.txt": "Wheat fell.", "2018/d.txt": "Oil rose." });
    await toldOf(watched).toHaveLength(2);
    await archive.write({ "a.txt": "The river fell." });
    await toldOf(watched).toHaveLength(3);
    await rm(join(archive.articles, "2018"), { recursive: true });
    await toldOf(watched).toHaveLength(4);
    expect(watched.told.slice(2)).toEqual(["+0 ~1 -0 !0", "+0 ~0 -2 !0"]);
    expect(await archive.ids()).toEqual(["a.txt", "b.txt"]);
  });

  test("ingests once for many files that come together", async () => {
    const archive = await liveArchive({ "a.txt": "The river rose." });
    const watched = watchArchive(archive, { quietMs: 400 });
    await archive.write({ "first.txt": "So that it is known when it follows." });
    await toldOf(watched).toHaveLength(1);
    const names = Array.from({ length: 40 }, (_, index) => `.coming/${index}.txt`);
    await archive.write(Object.fromEntries(names.map((name) => [name, `Story of ${name}.`])));
    await rename(join(archive.articles, ".coming"), join(archive.articles, "many"));
    await toldOf(watched).toHaveLength(2);
    expect(watched.told[1]).toBe("+40 ~0 -0 !0");
  });

  test("passes over hidden files, and says nothing where nothing changed", async () => {
    const archive = await liveArchive({ "a.txt": "The river rose." });
    const watched = watchArchive(archive);
    await archive.write({ ".hidden.txt": "No.", ".upload-x/half.txt": "The riv" });
    await archive.write({ "a.txt": "The river rose." });
    await archive.write({ "b.txt": "The dam held." });
    await toldOf(watched).toEqual(["+1 ~0 -0 !0"]);
  });

  test("lists a failing file once, and goes on", async () => {
    const archive = await liveArchive({ "a.txt": "The river rose." });
    const watched = watchArchive(archive);
    await archive.write({ "broken.jsonl": "{no json" });
    await toldOf(watched).toEqual(["+0 ~0 -0 !1"]);
    await archive.write({ "b.txt": "The dam held." });
    await toldOf(watched).toEqual(["+0 ~0 -0 !1", "+1 ~0 -0 !1"]);
    await archive.write({ "broken.jsonl": '{"_id":"x","text":"Mended."}' });
    await toldOf(watched).toEqual(["+0 ~0 -0 !1", "+1 ~0 -0 !1", "+1 ~0 -0 !0"]);
  });

  test("waits for another ingest of the store", async () => {
    const archive = await liveArchive({ "a.txt": "The river rose." });
    const lock = await acquireIngestLock(archive.settings.STORE_DIR, { waitMs: 0 });
    await archive.write({ "b.txt": "The dam held." });
    const watched = watchArchive(archive);
    await archive.write({ "c.txt": "Wheat fell." });
    await lock.release();
    await toldOf(watched).not.toHaveLength(0);
    await expect.poll(archive.ids).toEqual(["a.txt", "b.txt", "c.txt"]);
  });

  test("tells a failure once, tries again by itself, and says when it has succeeded", async () => {
    const ollama = await startFakeOllama();
    onTestFinished(() => ollama.close());
    const answer: typeof ollama.onEmbed = (body) =>
      JSON.stringify({ embeddings: textsOf(body).map((text) => fakeVector(text, 32)) });
    ollama.onEmbed = answer;
    const flags = { EMBEDDER: "ollama:nomic-embed-text", OLLAMA_BASE_URL: ollama.url };
    const archive = await liveArchive({ "a.txt": "The river rose." }, flags);
    let failed = 0;
    ollama.onEmbed = () => {
      failed += 1;
      return { status: 404, body: '{"error":"model not found"}' };
    };
    await archive.write({ "b.txt": "The dam held." });
    const watched = watchArchive(archive);
    await expect.poll(() => failed).toBeGreaterThan(2);
    ollama.onEmbed = answer;
    await toldOf(watched).toHaveLength(2);
    expect(watched.told[0]).toContain("nomic-embed-text");
    expect(watched.told[1]).toBe("+1 ~0 -0 !0");
  });

  test("removes nothing because the folder is suddenly empty, and goes on when it is back", async () => {
    const archive = await liveArchive({ "a.txt": "The river rose." });
    const watched = watchArchive(archive);
    await archive.write({ "b.txt": "The dam held." });
    await toldOf(watched).toHaveLength(1);
    await rename(archive.articles, `${archive.articles}.away`);
    await mkdir(archive.articles);
    await expect
      .poll(() => watched.told.at(-1))
      .toContain("is empty, while the store holds 2 articles. Nothing was removed.");
    expect(await archive.ids()).toEqual(["a.txt", "b.txt"]);
    await writeFile(join(archive.articles, "a.txt"), "The river rose.");
    await expect.poll(() => watched.told.at(-1)).toBe("+0 ~0 -1 !0");
  });

  test("looks by itself where the system tells of nothing", async () => {
    const archive = await liveArchive({ "a.txt": "The river rose." }, { WATCH_POLL: "1" });
    const watched = watchArchive(archive);
    await archive.write({ "b.txt": "The dam held." });
    await toldOf(watched).toHaveLength(1);
    await archive.write({ "c.txt": "Wheat fell." });
    await toldOf(watched).toEqual(["+1 ~0 -0 !0", "+1 ~0 -0 !0"]);
  });

  test("tells of nothing after it was closed, though an ingest was under way", async () => {
    const archive = await liveArchive({ "a.txt": "The river rose." });
    const lock = await acquireIngestLock(archive.settings.STORE_DIR, { waitMs: 0 });
    await archive.write({ "b.txt": "The dam held." });
    const watched = watchArchive(archive);
    await watched.close();
    await archive.turns.close();
    await lock.release();
    expect(watched.told).toEqual([]);
  });
});

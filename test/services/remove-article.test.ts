// Removing an article: what goes, what is refused, and that folder and store stay equal.
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openRemovals } from "../../src/services/remove-article.ts";
import { startFakeOllama, textsOf } from "../support/fake-ollama.ts";
import { fakeVector } from "../support/fake-vector.ts";
import { liveArchive, type LiveArchive } from "../support/live-archive.ts";

const files = {
  "a.txt": "The ferry to Aktau sails twice a day.",
  "2018/b.txt": "The bridge over the Ural was closed in May.",
  "wire.jsonl": '{"_id":"w1","text":"Wheat fell."}\n{"_id":"w2","text":"Oil rose."}\n',
  "one.jsonl": '{"_id":"o1","text":"Snow fell in Almaty."}\n',
};

const removeFrom = async (
  archive: LiveArchive,
  id: string,
  { wholeFile = false, onProgress = (): void => undefined } = {},
) =>
  openRemovals(
    archive.settings,
    archive.turns,
    await archive.access(),
  )(id, { wholeFile, onProgress });

const namesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

describe("removing an article", () => {
  test("deletes its file, and the store equals the folder", async () => {
    const archive = await liveArchive(files);
    expect(await removeFrom(archive, "2018/b.txt")).toEqual({
      file: "2018/b.txt",
      added: 0,
      changed: 0,
      removed: 1,
      failures: [],
    });
    expect(await archive.ids()).toEqual(["a.txt", "o1", "w1", "w2"]);
    expect(await namesIn(archive.articles)).toEqual(["a.txt", "one.jsonl", "wire.jsonl"]);
  });

  test("leaves an empty store where it was the last", async () => {
    const archive = await liveArchive({ "a.txt": files["a.txt"] });
    expect(await removeFrom(archive, "a.txt")).toMatchObject({ removed: 1 });
    expect(await archive.ids()).toEqual([]);
  });

  test.each(["w1", "o1"])(
    "is refused where its file may hold more (%s), unless all may go",
    async (id) => {
      const archive = await liveArchive(files);
      const file = id === "w1" ? "wire.jsonl" : "one.jsonl";
      await expect(removeFrom(archive, id)).rejects.toMatchObject({
        code: "several-articles",
        message: expect.stringMatching(`'${file}'.*\\?file=true`) as string,
      });
      expect(await archive.ids()).toContain(id);
      const removed = id === "w1" ? 2 : 1;
      expect(await removeFrom(archive, id, { wholeFile: true })).toMatchObject({ file, removed });
      expect(await namesIn(archive.articles)).not.toContain(file);
    },
  );

  test("names how many articles a file holds", async () => {
    const archive = await liveArchive(files);
    await expect(removeFrom(archive, "w2")).rejects.toThrow("holds 2 articles");
  });

  test("is refused where a part of the file could not be read: it would be lost", async () => {
    const archive = await liveArchive({
      "a.txt": "A.",
      "half.jsonl": '{"_id":"h","text":"H."}\nx',
    });
    await expect(removeFrom(archive, "h")).rejects.toThrow("also holds what could not be read");
  });

  test("is refused where the file was changed since it was read, unless it may go as it is", async () => {
    const archive = await liveArchive(files);
    await archive.write({ "a.txt": "The ferry sank." });
    await expect(removeFrom(archive, "a.txt")).rejects.toMatchObject({ code: "changed-file" });
    expect(await readFile(join(archive.articles, "a.txt"), "utf8")).toBe("The ferry sank.");
    expect(await removeFrom(archive, "a.txt", { wholeFile: true })).toMatchObject({ removed: 1 });
  });

  test("whose file is gone already just brings the store up to the folder", async () => {
    const archive = await liveArchive(files);
    await rm(join(archive.articles, "a.txt"));
    expect(await removeFrom(archive, "a.txt")).toMatchObject({ file: "a.txt", removed: 1 });
    expect(await archive.ids()).not.toContain("a.txt");
  });

  test("of an unknown id is refused, also where a file has that name", async () => {
    const archive = await liveArchive(files);
    await archive.write({ "new.txt": "Not ingested." });
    for (const id of ["new.txt", "../a.txt", "", "wire.jsonl"]) {
      await expect(removeFrom(archive, id)).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await namesIn(archive.articles)).toContain("new.txt");
  });

  test("never passes through a link", async () => {
    const archive = await liveArchive(files);
    const outside = join(archive.articles, "..", "outside");
    await mkdir(outside);
    await writeFile(join(outside, "c.txt"), "Elsewhere, a dam held.");
    await symlink(outside, join(archive.articles, "linked"));
    await writeFile(join(outside, "..", "d.txt"), "Elsewhere, a mill burned.");
    await symlink(join(outside, "..", "d.txt"), join(archive.articles, "d.txt"));
    await archive.ingest();
    await expect(removeFrom(archive, "linked/c.txt")).rejects.toMatchObject({
      code: "linked-file",
      message: expect.stringContaining("'linked/c.txt' is reached by a link") as string,
    });
    await expect(removeFrom(archive, "d.txt")).rejects.toMatchObject({ code: "linked-file" });
    // A folder that was moved out and linked after it was read.
    await rename(join(archive.articles, "2018"), join(outside, "2018"));
    await symlink(join(outside, "2018"), join(archive.articles, "2018"));
    await expect(removeFrom(archive, "2018/b.txt")).rejects.toMatchObject({ code: "linked-file" });
    expect(await namesIn(outside)).toEqual(["b.txt", "c.txt"]);
  });

  test("that the ingest fails at puts the file back, and succeeds when asked again", async () => {
    const ollama = await startFakeOllama();
    onTestFinished(() => ollama.close());
    ollama.onEmbed = (body) =>
      JSON.stringify({ embeddings: textsOf(body).map((text) => fakeVector(text, 32)) });
    const flags = { EMBEDDER: "ollama:nomic-embed-text", OLLAMA_BASE_URL: ollama.url };
    const archive = await liveArchive(files, flags);
    const answer = ollama.onEmbed;
    ollama.onEmbed = () => ({ status: 404, body: '{"error":"model not found"}' });
    // Something new to embed, which is what fails.
    await archive.write({ "new.txt": "The tram line opened." });
    await expect(removeFrom(archive, "a.txt")).rejects.toThrow("nomic-embed-text");
    expect(await namesIn(archive.articles)).toContain("a.txt");
    expect((await namesIn(archive.articles)).filter((name) => name.startsWith("."))).toEqual([]);
    expect(await archive.ids()).toContain("a.txt");
    ollama.onEmbed = answer;
    expect(await removeFrom(archive, "a.txt")).toMatchObject({ added: 1, removed: 1 });
    expect(await namesIn(archive.articles)).not.toContain("a.txt");
  });

  test("that a stop overtakes removes nothing", async () => {
    const archive = await liveArchive(files);
    const ended = archive.turns.close();
    await expect(removeFrom(archive, "a.txt")).rejects.toMatchObject({ code: "stopping" });
    await ended;
    expect(await namesIn(archive.articles)).toContain("a.txt");
  });

  test("takes its turn: the second of two for one article finds it gone", async () => {
    const archive = await liveArchive(files);
    const access = await archive.access();
    const remove = openRemovals(archive.settings, archive.turns, access);
    const steps: string[] = [];
    const outcomes = await Promise.all(
      [1, 2].map((number) =>
        remove("a.txt", {
          wholeFile: false,
          onProgress: ({ step }) => void steps.push(`${number} ${step}`),
        }),
      ),
    );
    // The store of this test does not follow: the id is known to both.
    expect(outcomes).toMatchObject([{ removed: 1 }, { removed: 0 }]);
    expect(steps.slice(0, 2)).toEqual(["1 waiting", "2 waiting"]);
  });
});

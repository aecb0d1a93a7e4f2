// POST /articles: who may send files, which are taken, what is told, and what is left behind: nothing.
import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { AddArticles, ReceivedFile } from "../../src/services/add-articles.ts";
import { gate } from "../support/gate.ts";
import { readEvents } from "../support/read-events.ts";
import { adminKey, sendFiles, type SendOptions } from "../support/send-files.ts";
import { emptyFolder, errorOf, startTestServer } from "../support/test-server.ts";

interface Added {
  readonly files: Readonly<Record<string, string>>;
  readonly replace: boolean;
}

/** A server that notes what it is told to add. */
async function uploadServer(more: { flags?: Record<string, string>; add?: AddArticles } = {}) {
  const articles = emptyFolder();
  const calls: Added[] = [];
  const addArticles: AddArticles = async (files, options) => {
    calls.push({ files: await wordsOf(files), replace: options.replace });
    return (
      (await more.add?.(files, options)) ?? {
        added: files.length,
        changed: 0,
        removed: 0,
        failures: [],
      }
    );
  };
  const flags = { ADMIN_KEY: adminKey, ARTICLES_DIR: articles, ...more.flags };
  const server = await startTestServer({ flags, addArticles });
  return { server, articles, calls };
}

async function wordsOf(files: readonly ReceivedFile[]): Promise<Record<string, string>> {
  const entries = files.map(
    async ({ name, path }) => [name, await readFile(path, "utf8")] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

describe("the admin key", () => {
  test.each<[string, SendOptions, string]>([
    ["no key", { key: null }, "key-missing"],
    ["a wrong key", { key: "another-key-of-sixteen" }, "wrong-key"],
    ["the beginning of the key", { key: adminKey.slice(0, -1) }, "wrong-key"],
    [
      "another scheme",
      { key: null, headers: { authorization: `Basic ${adminKey}` } },
      "key-missing",
    ],
  ])("is asked for on loopback too: %s is refused", async (_, options, code) => {
    const { server, articles, calls } = await uploadServer();
    const response = await sendFiles(server, { "a.txt": "River." }, options);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toContain('Bearer realm="citewell"');
    expect(await errorOf(response)).toMatchObject({ code });
    expect(calls).toEqual([]);
    expect(await readdir(articles)).toEqual([]);
  });

  test("that was not set lets nobody in, and the answer names the setting", async () => {
    const { server, calls } = await uploadServer({ flags: { ADMIN_KEY: "" } });
    for (const key of [adminKey, null]) {
      const response = await sendFiles(server, { "a.txt": "River." }, { key });
      expect(response.status).toBe(403);
      const error = await errorOf(response);
      expect(error).toMatchObject({ code: "uploads-off" });
      expect(error["message"]).toContain("Set ADMIN_KEY");
    }
    expect(calls).toEqual([]);
  });

  test("helps no page of another address, and is never logged", async () => {
    const { server } = await uploadServer();
    const headers = { origin: "https://evil.example" };
    const foreign = await sendFiles(server, { "a.txt": "River." }, { headers });
    expect(foreign.status).toBe(403);
    await sendFiles(server, { "secret.txt": "River." });
    await sendFiles(server, { "secret.txt": "River." }, { key: `${adminKey}x` });
    await expect.poll(() => server.logLines.length).toBe(3);
    expect(JSON.stringify(server.logLines)).not.toMatch(/a-key-of-sixteen|secret/);
  });
});

describe("POST /articles", () => {
  test("takes files with names in any script, and gives what the ingest made of them", async () => {
    const { server, articles, calls } = await uploadServer();
    const files = { "Қазақстан.txt": "Алматы.", "2018/b c.md": "# River" };
    const response = await sendFiles(server, files);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ added: 2, changed: 0, removed: 0, failures: [] });
    expect(calls).toEqual([{ files, replace: false }]);
    expect(await readdir(articles)).toEqual([]);
  });

  test("tells progress as it comes, then what was done", async () => {
    const { server } = await uploadServer({
      add: (_files, { onProgress }) => {
        onProgress({ step: "waiting", done: 0, total: 0 });
        onProgress({ step: "reading", done: 1, total: 4 });
        onProgress({ step: "reading", done: 2, total: 4 }); // Too soon after the one before.
        onProgress({ step: "indexing", done: 1, total: 1 });
        return Promise.resolve({ added: 1, changed: 2, removed: 3, failures: [] });
      },
    });
    const response = await sendFiles(server, { "a.txt": "A." }, { accept: "text/event-stream" });
    expect(await readEvents(response)).toEqual([
      { name: "progress", data: { step: "waiting", done: 0, total: 0 } },
      { name: "progress", data: { step: "reading", done: 1, total: 4 } },
      { name: "progress", data: { step: "indexing", done: 1, total: 1 } },
      { name: "done", data: { added: 1, changed: 2, removed: 3, failures: [] } },
    ]);
  });

  test("tells a failure of the ingest as an event, without what is nobody's business", async () => {
    const { server } = await uploadServer({ add: () => Promise.reject(new Error("secret")) });
    const response = await sendFiles(server, { "a.txt": "A." }, { accept: "text/event-stream" });
    const events = await readEvents(response);
    expect(events).toMatchObject([{ name: "error", data: { code: "internal" } }]);
    expect(JSON.stringify(events)).not.toContain("secret");
  });

  test("takes the good files and lists the others: too large, badly named, of other formats", async () => {
    const { server, calls } = await uploadServer({ flags: { MAX_FILE_MB: "1" } });
    const large = "x".repeat(1024 * 1024 + 1);
    const full = large.slice(1);
    const files = [
      ["large.txt", large],
      ["../../out.txt", "Out."],
      [".hidden.txt", "Hidden."],
      ["program.exe", "MZ"],
      ["full.txt", full],
      ["good.txt", "Good."],
    ] as const;
    const outcome: unknown = await (await sendFiles(server, files)).json();
    expect(calls).toEqual([{ files: { "full.txt": full, "good.txt": "Good." }, replace: false }]);
    expect(outcome).toMatchObject({ added: 2 });
    const { failures } = outcome as { failures: { file: string; reason: object }[] };
    const reasons = Object.fromEntries(failures.map(({ file, reason }) => [file, reason]));
    const message = "has a name that begins with a full stop";
    const hidden = { code: "badName", fault: "hidden", message };
    expect(reasons).toEqual({
      "large.txt": {
        ...{ code: "tooLarge", bytes: null, maxBytes: 2 ** 20 },
        message: "is larger than the 1.0 MB allowed; split it or raise MAX_FILE_MB",
      },
      "../../out.txt": hidden,
      ".hidden.txt": hidden,
      "program.exe": expect.objectContaining({ code: "unknownFormat" }) as object,
    });
  });

  test("ingests nothing where no file is good", async () => {
    const { server, calls } = await uploadServer();
    const outcome: unknown = await (await sendFiles(server, { "a.exe": "MZ" })).json();
    expect(outcome).toMatchObject({ added: 0, failures: [{ file: "a.exe" }] });
    expect(calls).toEqual([]);
  });

  test("replaces files only if the address says so", async () => {
    const { server, calls } = await uploadServer();
    await sendFiles(server, { "a.txt": "A." }, { query: "?replace=true" });
    expect(calls).toMatchObject([{ replace: true }]);
    const wrong = await sendFiles(server, { "a.txt": "A." }, { query: "?replace=perhaps" });
    expect(await errorOf(wrong)).toMatchObject({ code: "invalid-request", field: "replace" });
  });

  test("refuses what is no form of files", async () => {
    const { server, articles, calls } = await uploadServer();
    const authorization = `Bearer ${adminKey}`;
    const post = (type: string, body: string) =>
      fetch(`${server.address}/articles`, {
        method: "POST",
        headers: { authorization, "content-type": type },
        body,
      });
    expect((await post("application/json", "{}")).status).toBe(415);
    for (const broken of [
      await post("multipart/form-data", "x"),
      await post("multipart/form-data; boundary=b", "--b\r\nno header"),
      await sendFiles(server, {}),
      await sendFiles(server, { "a.txt": "A." }, { field: "other" }),
      await sendFiles(
        server,
        Array.from({ length: 201 }, (_, index) => [`${index}.txt`, "A."] as const),
      ),
    ]) {
      expect(broken.status).toBe(400);
      expect(await errorOf(broken)).toMatchObject({ code: "invalid-request" });
    }
    expect(calls).toEqual([]);
    await expect.poll(() => readdir(articles)).toEqual([]);
  });

  test("cut off while files come leaves nothing behind", async () => {
    const { server, articles, calls } = await uploadServer();
    const sent = request({
      host: "127.0.0.1",
      port: server.port,
      path: "/articles",
      method: "POST",
      headers: {
        authorization: `Bearer ${adminKey}`,
        "content-type": "multipart/form-data; boundary=b",
        "content-length": "100000",
      },
    });
    sent.on("error", () => undefined); // It is this end that cuts.
    sent.write(
      '--b\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\nThe river',
    );
    await expect.poll(async () => (await readdir(articles, { recursive: true })).length).toBe(2); // The hidden folder, and the file in it.
    sent.destroy();
    await expect.poll(() => readdir(articles)).toEqual([]);
    expect(calls).toEqual([]);
    await expect.poll(() => server.logLines).toMatchObject([{ readerLeft: true }]);
  });

  test("goes on when the reader leaves after the files have come", async () => {
    const { opened, open } = gate();
    const [started, finished] = [gate(), gate()];
    const { server, articles } = await uploadServer({
      add: async () => {
        started.open();
        await opened;
        finished.open();
        return { added: 1, changed: 0, removed: 0, failures: [] };
      },
    });
    const response = await sendFiles(server, { "a.txt": "A." }, { accept: "text/event-stream" });
    await started.opened;
    await response.body!.cancel();
    open();
    await finished.opened;
    await expect.poll(() => readdir(articles)).toEqual([]);
  });

  test("clears away what a killed server left, once it is a day old", async () => {
    const { server, articles } = await uploadServer();
    const [old, young] = [join(articles, ".upload-old"), join(articles, ".upload-young")];
    for (const folder of [old, young]) {
      await mkdir(folder);
      await writeFile(join(folder, "half"), "The riv");
    }
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await utimes(old, longAgo, longAgo);
    await sendFiles(server, { "a.txt": "A." });
    expect(await readdir(articles)).toEqual([".upload-young"]);
  });

  test("says so where the articles folder cannot be made", async () => {
    const file = join(emptyFolder(), "file");
    await writeFile(file, "");
    const { server } = await uploadServer({ flags: { ARTICLES_DIR: join(file, "articles") } });
    const response = await sendFiles(server, { "a.txt": "A." });
    expect(response.status).toBe(507);
    expect((await errorOf(response))["message"]).toContain(
      "Cannot take the files: there is a file where a folder should be.",
    );
  });
});

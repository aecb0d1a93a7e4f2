// DELETE /articles/:id: who may remove, what is refused before anything is begun, and what is told.
import { describe, expect, test } from "vitest";
import type { RemoveArticle, RemoveArticleOptions } from "../../src/services/remove-article.ts";
import { HttpError } from "../../src/server/http-errors.ts";
import { articleOf, fakeGeneration } from "../support/fake-generation.ts";
import { readEvents } from "../support/read-events.ts";
import { adminKey } from "../support/send-files.ts";
import { errorOf, startTestServer } from "../support/test-server.ts";

const generation = fakeGeneration(
  [
    articleOf("news/river a.txt", "The river rose."),
    articleOf("w1", "Wheat fell.", { file: "wire.jsonl" }),
    articleOf("w2", "Oil rose.", { file: "wire.jsonl" }),
  ],
  {
    sourceFiles: [
      { path: "news/river a.txt", sha256: "aa", articleIds: ["news/river a.txt"] },
      { path: "wire.jsonl", sha256: "bb", articleIds: ["w1", "w2"] },
    ],
  },
);
const outcome = { file: "wire.jsonl", added: 0, changed: 0, removed: 2, failures: [] };

async function removalServer(remove?: RemoveArticle, flags: Record<string, string> = {}) {
  const calls: [string, boolean][] = [];
  const removeArticle: RemoveArticle = (id, options: RemoveArticleOptions) => {
    calls.push([id, options.wholeFile]);
    return remove?.(id, options) ?? Promise.resolve(outcome);
  };
  const server = await startTestServer({
    flags: { ADMIN_KEY: adminKey, ...flags },
    generation,
    removeArticle,
  });
  const send = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${server.address}/articles/${path}`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${adminKey}`, ...headers },
    });
  return { server, calls, send };
}

describe("DELETE /articles/:id", () => {
  test.each(["news/river%20a.txt", "news%2Friver%20a.txt"])(
    "removes the article of that id: %s",
    async (path) => {
      const { calls, send } = await removalServer();
      const response = await send(path);
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(await response.json()).toEqual(outcome);
      expect(calls).toEqual([["news/river a.txt", false]]);
    },
  );

  test("asks for the admin key", async () => {
    const { calls, send } = await removalServer();
    for (const authorization of ["", "Bearer another-key-of-sixteen"]) {
      expect((await send("w1?file=true", { authorization })).status).toBe(401);
    }
    expect(calls).toEqual([]);
  });

  test("is refused to pages of other addresses", async () => {
    const { calls, send } = await removalServer();
    expect((await send("w1?file=true", { origin: "https://evil.example" })).status).toBe(403);
    expect(calls).toEqual([]);
  });

  test("knows no path but the store's ids", async () => {
    const { calls, send } = await removalServer();
    for (const path of ["..%2F..%2Fetc%2Fpasswd", "wire.jsonl", "news/", "w1%2F..%2Fw2"]) {
      const response = await send(path);
      expect(response.status).toBe(404);
      expect(await errorOf(response)).toMatchObject({ code: "not-found" });
    }
    expect(calls).toEqual([]);
  });

  test("asks for a plain wish before other articles go too, in events as well", async () => {
    const { calls, send } = await removalServer();
    for (const accept of ["application/json", "text/event-stream"]) {
      const response = await send("w1", { accept });
      expect(response.status).toBe(409);
      const error = await errorOf(response);
      expect(error).toMatchObject({ code: "several-articles" });
      expect(error["message"]).toContain("'wire.jsonl' holds 2 articles");
      expect(error["message"]).toContain("?file=true");
    }
    expect(calls).toEqual([]);
    expect((await send("w1?file=true")).status).toBe(200);
    expect(calls).toEqual([["w1", true]]);
  });

  test("takes no parameter that it does not know", async () => {
    const { calls, send } = await removalServer();
    expect(await errorOf(await send("w1?file=perhaps"))).toMatchObject({ field: "file" });
    expect(await errorOf(await send("w1?force=true"))).toMatchObject({ field: "force" });
    expect(calls).toEqual([]);
  });

  test("tells progress as events, then the outcome", async () => {
    const { send } = await removalServer((_id, { onProgress }) => {
      onProgress({ step: "waiting", done: 0, total: 0 });
      onProgress({ step: "indexing", done: 1, total: 1 });
      return Promise.resolve(outcome);
    });
    expect(await readEvents(await send("w1?file=true", { accept: "text/event-stream" }))).toEqual([
      { name: "progress", data: { step: "waiting", done: 0, total: 0 } },
      { name: "progress", data: { step: "indexing", done: 1, total: 1 } },
      { name: "done", data: outcome },
    ]);
  });

  test("tells what the removal refuses, as status or as event", async () => {
    const { send } = await removalServer(() =>
      Promise.reject(new HttpError("changed-file", "Cannot remove the article: it was changed.")),
    );
    const response = await send("w1?file=true");
    expect(response.status).toBe(409);
    expect(await errorOf(response)).toMatchObject({ code: "changed-file" });
    const events = await readEvents(await send("w1?file=true", { accept: "text/event-stream" }));
    expect(events).toMatchObject([{ name: "error", data: { code: "changed-file" } }]);
  });
});

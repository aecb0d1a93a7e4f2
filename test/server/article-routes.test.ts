// GET /articles and GET /articles/:id: only what the store knows, whatever the id looks like.
import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { StoreError } from "../../vectorstore/store-error.ts";
import { articleOf, fakeData, fakeGeneration } from "../support/fake-generation.ts";
import { errorOf, riverArticle, startTestServer, type TestServer } from "../support/test-server.ts";

const oddIds = ["a b/ü?#%.txt", "dump.jsonl#17", "__proto__", "..hidden/..", "a//b", "100%"];
const generation = fakeGeneration([
  riverArticle,
  ...oddIds.map((id) => articleOf(id, `Text ${id}`)),
]);

describe("GET /articles", () => {
  test("lists metadata, passage counts and sizes by id, without the text", async () => {
    const server = await startTestServer();
    const response = await fetch(`${server.address}/articles`);
    const [metadata] = fakeData([riverArticle]).articles;
    expect(await response.json()).toEqual({
      total: 1,
      passages: 2,
      offset: 0,
      articles: [{ ...metadata, passages: 2, characters: riverArticle.text.length }],
    });
    expect(server.openLeases()).toBe(0);
  });

  test("gives pages by limit and offset, with the total of all", async () => {
    const server = await startTestServer({ generation });
    const response = await fetch(`${server.address}/articles?limit=2&offset=1`);
    const list = (await response.json()) as { total: number; articles: { id: string }[] };
    expect(list.total).toBe(7);
    expect(list.articles.map(({ id }) => id)).toEqual(
      generation.data.articles.slice(1, 3).map(({ id }) => id),
    );
  });

  test.each([
    ["limit", "limit=0"],
    ["limit", "limit=many"],
    ["offset", "offset=-1"],
    ["page", "page=2"],
    ["sort", "sort=colour"],
    ["order", "order=up"],
    ["language", "language=de"],
    ["publisher", "publisher="],
    ["publisher", "publisher=a&publisher=b"],
    ["q", "q=a&q=b"],
    ["from", "from=2020-02-30"],
    ["from", "from=2020-02-02&to=2020-02-01"],
  ])("names the wrong parameter %s", async (field, parameters) => {
    const server = await startTestServer();
    const response = await fetch(`${server.address}/articles?${parameters}`);
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatchObject({ code: "invalid-request", field });
  });
});

describe("GET /articles, searched and sorted,", () => {
  test("gives the matching articles in the asked order, and counts them all", async () => {
    const archive = fakeGeneration([
      articleOf("a.txt", "One.", { title: "Flood in Astana", date: "2019-05-01" }),
      articleOf("b.txt", "Two words.", { title: "Flood in Almaty", date: "2020-05-01" }),
      articleOf("c.txt", "And three words.", { title: "Fire in Almaty", date: "2021-05-01" }),
    ]);
    const server = await startTestServer({ generation: archive });
    const parameters = "q=flood&sort=date&order=desc&limit=1&publisher=the%20test%20times";
    const response = await fetch(`${server.address}/articles?${parameters}`);
    expect(await response.json()).toMatchObject({
      total: 2,
      passages: 3,
      offset: 0,
      articles: [{ id: "b.txt", passages: 1, characters: 10 }],
    });
  });
});

describe("GET /articles/:id", () => {
  test.each(["news/river.txt", "news%2Friver.txt"])(
    "gives %s with text and marks",
    async (path) => {
      const server = await startTestServer();
      const response = await fetch(`${server.address}/articles/${path}`);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual(riverArticle);
      expect(server.openLeases()).toBe(0);
    },
  );

  test.each(oddIds)("finds the id %j when it is URL-encoded", async (id) => {
    const server = await startTestServer({ generation });
    const response = await fetch(`${server.address}/articles/${encodeURIComponent(id)}`);
    expect(await response.json()).toMatchObject({ id, text: `Text ${id}` });
  });

  test.each([
    "/articles/no-such.txt",
    "/articles/../package.json",
    "/articles/..%2f..%2fpackage.json",
    "/articles/%2e%2e/%2e%2e/package.json",
    "/articles/news/../../package.json",
    "/articles//etc/passwd",
    "/articles/%2Fetc%2Fpasswd",
    "/articles/..%5c..%5cpackage.json",
    "/articles/news/river.txt%00.html",
    "/articles/constructor",
    "/..%2fpackage.json",
    "/%2e%2e/package.json",
  ])("answers not-found to %s", async (path) => {
    const server = await startTestServer({ webRoot: "src/web" });
    const { status, body } = await getRawPath(server, path);
    expect(status).toBe(404);
    expect(JSON.parse(body)).toMatchObject({ error: { code: "not-found" } });
  });

  test.each(["/articles/%", "/articles/%E0%A4%A"])(
    "answers invalid-request to the malformed %s",
    async (path) => {
      const { status, body } = await getRawPath(await startTestServer(), path);
      expect(status).toBe(400);
      expect(JSON.parse(body)).toMatchObject({ error: { code: "invalid-request" } });
    },
  );

  test("sends a browser on to the page, which opens the article at the quote", async () => {
    const server = await startTestServer();
    const response = await fetch(`${server.address}/articles/news/river.txt?start=4&end=9&x=1`, {
      headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" },
      redirect: "manual",
    });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/?article=news%2Friver.txt&start=4&end=9");
    expect(response.headers.get("vary")).toContain("Accept");
  });
});

describe("without a store", () => {
  const acquire = () => {
    throw new StoreError("missing", "There is no store in store/.");
  };

  test.each(["/archive", "/articles", "/articles/news/river.txt", "/search?q=river", "/readyz"])(
    "%s answers no-store and names the command that makes one",
    async (path) => {
      const server = await startTestServer({ store: { acquire } });
      const response = await fetch(`${server.address}${path}`);
      expect(response.status).toBe(503);
      const error = await errorOf(response);
      expect(error["code"]).toBe("no-store");
      expect(error["message"]).toContain("npm run ingest");
    },
  );
});

/** GETs a path as it is: fetch would tidy it up. */
function getRawPath(server: TestServer, path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port: server.port, path };
    const sent = request(options, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (piece: string) => (body += piece));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on("error", reject).end();
  });
}

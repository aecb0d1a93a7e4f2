// GET /archive: what there is, counted.
import { expect, test } from "vitest";
import { articleOf, fakeGeneration } from "../support/fake-generation.ts";
import { startTestServer } from "../support/test-server.ts";

const archive = fakeGeneration([
  articleOf("a", "One.\nTwo.", { date: "2018-02-23", publisher: "B" }),
  articleOf("b", "Three.", { date: "2018-02-01", publisher: "A", language: "kk" }),
  articleOf("c", "Four.", { date: "2017-11-30", publisher: null, language: null }),
  articleOf("d", "Five.", { date: null, publisher: "A" }),
  articleOf("e", "Six.", { date: null, publisher: null }),
]);

test("GET /archive counts articles by month, language and publisher", async () => {
  const suggestion = { question: "What did A report?", language: "en" as const, source: "b" };
  const suggestions = () => Promise.resolve([suggestion]);
  const server = await startTestServer({ generation: archive, suggestions });
  const response = await fetch(`${server.address}/archive`);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toEqual({
    articles: 5,
    passages: 6,
    oldest: "2017-11-30",
    newest: "2018-02-23",
    undated: 2,
    languages: [
      { language: "en", articles: 3 },
      { language: "kk", articles: 1 },
      { language: null, articles: 1 },
    ],
    publishers: [
      { publisher: "A", articles: 2 },
      { publisher: null, articles: 2 },
      { publisher: "B", articles: 1 },
    ],
    months: [
      { month: "2017-11", articles: 1 },
      { month: "2018-02", articles: 2 },
    ],
    suggestions: [suggestion],
    canUpload: false,
  });
  expect(server.openLeases()).toBe(0);
});

test("GET /archive names the hundred publishers that have most", async () => {
  const articles = Array.from({ length: 130 }, (_, at) =>
    articleOf(`${at}`, "Text.", {
      publisher: at < 20 ? "Many" : `P${String(at).padStart(3, "0")}`,
    }),
  );
  const server = await startTestServer({ generation: fakeGeneration(articles) });
  const response = await fetch(`${server.address}/archive`);
  const { publishers } = (await response.json()) as { publishers: unknown[] };
  expect(publishers).toHaveLength(100);
  expect(publishers.slice(0, 2)).toEqual([
    { publisher: "Many", articles: 20 },
    { publisher: "P020", articles: 1 },
  ]);
});

test("GET /archive of an empty store counts nothing", async () => {
  const server = await startTestServer({ generation: fakeGeneration([]) });
  const response = await fetch(`${server.address}/archive`);
  expect(await response.json()).toMatchObject({ articles: 0, oldest: null, months: [] });
});

test("GET /archive says that articles can be added where there is a key for it", async () => {
  const server = await startTestServer({ flags: { ADMIN_KEY: "a-key-of-sixteen-or-more" } });
  const response = await fetch(`${server.address}/archive`);
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ canUpload: true });
  expect(text).not.toContain("a-key-of-sixteen-or-more");
});

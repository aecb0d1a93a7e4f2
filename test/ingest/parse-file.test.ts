// Each kind of file goes to its parser.
import { describe, expect, it } from "vitest";
import { isSupported, parseFile, supportedExtensions } from "../../ingest/parse-file.ts";

const samples: Readonly<Record<string, string>> = {
  ".txt": "The council met.",
  ".md": "The council met.",
  ".html": "<p>The council met.</p>",
  ".htm": "<p>The council met.</p>",
  ".jsonl": '{"id": "a", "text": "The council met."}',
};

describe("parseFile()", () => {
  it("has a sample here for each supported extension", () => {
    expect(Object.keys(samples)).toEqual([...supportedExtensions]);
  });

  it.each(Object.entries(samples))(
    "parses %s, in any case, by one contract",
    async (extension, text) => {
      const path = `news/A${extension.toUpperCase()}`;
      expect(isSupported(path)).toBe(true);
      const { articles, failures, places } = await parseFile(path, text);
      expect(failures).toEqual([]);
      expect(articles).toMatchObject([
        { file: path, text: "The council met.", title: "The council met…" },
      ]);
      expect([...places.keys()]).toEqual(articles.map(({ id }) => id));
    },
  );

  it("lists a format that it does not know as failed", async () => {
    expect(isSupported("a.pdf")).toBe(false);
    expect((await parseFile("a.pdf", "x")).failures).toEqual([
      { path: "a.pdf", reason: "is none of .txt, .md, .html, .htm, .jsonl" },
    ]);
  });

  it("reads a page whose elements are nested deep", async () => {
    const { articles } = await parseFile("a.html", `${"<div>".repeat(1000)}The council met.`);
    expect(articles).toMatchObject([{ text: "The council met." }]);
  });

  it("lists a page that breaks its parser as failed", async () => {
    const { articles, failures } = await parseFile("a.html", "<div>".repeat(20_000) + "x");
    expect(articles).toEqual([]);
    expect(failures).toHaveLength(1);
    expect(failures[0]!.reason).toMatch(/^cannot be parsed: /u);
  });
});

// Each kind of file goes to its parser, and one that is not what its name says to none.
import { describe, expect, it } from "vitest";
import { isSupported, supportedExtensions } from "../../ingest/formats.ts";
import { parseFile } from "../../ingest/file-parts.ts";
import type { ParsedFile } from "../../ingest/parsers/parser.ts";
import { defaultParseSettings } from "../../ingest/parsing/parse-settings.ts";
import { inEnglish } from "../support/failures-in-english.ts";

const samples: Readonly<Record<string, string>> = {
  ".txt": "The council met.",
  ".md": "The council met.",
  ".html": "<p>The council met.</p>",
  ".htm": "<p>The council met.</p>",
  ".jsonl": '{"id": "a", "text": "The council met."}',
  ".csv": "id,text\na,The council met.\n",
  ".tsv": "id\ttext\na\tThe council met.\n",
  ".mhtml": "Content-Type: text/html\n\n<p>The council met.</p>",
  ".xml":
    '<rss version="2.0"><channel><item><description>The council met.</description></item></channel></rss>',
  ".eml": "Content-Type: text/html\n\n<p>The council met.</p>",
};

const parse = (path: string, content: string | Uint8Array): Promise<ParsedFile> =>
  parseFile(path, Buffer.from(content), defaultParseSettings);

describe("parseFile()", () => {
  it.each(Object.entries(samples))(
    "parses %s, in any case, by one contract",
    async (extension, text) => {
      const path = `news/A${extension.toUpperCase()}`;
      expect(isSupported(path)).toBe(true);
      const { articles, failures, places } = await parse(path, text);
      expect(failures).toEqual([]);
      expect(articles).toMatchObject([
        { file: path, text: "The council met.", title: "The council met…" },
      ]);
      expect([...places.keys()]).toEqual(articles.map(({ id }) => id));
    },
  );

  it("lists a format that it does not know as failed", async () => {
    expect(isSupported("a.xyz")).toBe(false);
    const reason = { code: "unknownFormat", formats: supportedExtensions, isPacked: false };
    expect((await parse("a.xyz", "x")).failures).toEqual([{ path: "a.xyz", reason }]);
  });

  it("reads a page whose elements are nested deep", async () => {
    const { articles } = await parse("a.html", `${"<div>".repeat(900)}The council met.`);
    expect(articles).toMatchObject([{ text: "The council met." }]);
  });

  it("lists a page that is nested deeper than any that people write as failed", async () => {
    const { articles, failures } = await parse("a.html", "<div>".repeat(20_000) + "x");
    expect(articles).toEqual([]);
    expect(failures).toHaveLength(1);
    expect(failures[0]!.reason).toEqual({ code: "nestedTooDeep" });
  });

  it.each([
    [
      "a.txt",
      "%PDF-1.7\n",
      "is a PDF by its content, not text; give it a name that ends with .pdf",
    ],
    ["a.html", "PK\x03\x04\x14\0", "is packed (a zip"],
    [
      "a.md",
      "{\\rtf1\\ansi The council met.}",
      "is RTF by its content, not text; save it as .docx",
    ],
    ["a.jsonl", "\x1f\x8b\x08\0", "is packed by gzip"],
    ["a.txt", "\x89PNG\r\n", "is a picture by its content, not text; it holds no text"],
    ["a.txt", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "save it as .docx"],
    ["a.zip", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "save it as .docx"],
    ["a.zip", "%PDF-1.7\n", "is a PDF by its content"],
    ["a.zip", "The council met.", "is not packed as its name says"],
    ["a.txt", "The\0council\0met.", "is binary"],
  ])("lists %s as failed whose content begins with %j", async (path, content, reason) => {
    const { articles, failures } = await parse(path, Buffer.from(content, "latin1"));
    expect(articles).toEqual([]);
    expect(failures).toMatchObject([{ path }]);
    expect(inEnglish(failures[0]!.reason)).toContain(reason);
  });

  it("takes the HTML in a text file for the text that it is", async () => {
    const text = "<p>The council met.</p>";
    expect((await parse("a.txt", text)).articles).toMatchObject([{ text }]);
  });
});

// E-books as articles, and those that are locked or mean harm as listed failures.
import { describe, expect, test } from "vitest";
import { parseEpub } from "../../../ingest/parsers/parse-epub.ts";
import type { ParseOptions } from "../../../ingest/parsers/parser.ts";
import { madeEpub, type MadeEpubOptions, type MadeChapter } from "../../support/made-epub.ts";
import { makeZip } from "../../support/made-zip.ts";
import { inEnglish } from "../../support/failures-in-english.ts";

const options: ParseOptions = {
  limits: { maxFileBytes: 1_000_000, maxUnpackedBytes: 1_000_000, maxPages: 10 },
  csvColumns: {},
};
const parse = (chapters: readonly MadeChapter[], made?: MadeEpubOptions) =>
  parseEpub("books/river.epub", madeEpub(chapters, made), options);

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const { articles, failures } = await parseEpub("books/river.epub", bytes, options);
  expect(articles).toEqual([]);
  expect(failures).toHaveLength(1);
  return inEnglish(failures[0]!.reason);
}

const one = { name: "one.xhtml", body: "<h1>One</h1><p>The river&nbsp;rose.</p>" };
const two = { name: "глава 2.xhtml", body: "<h1>Two</h1><p>The bridge fell.</p>" };
const encryption = (algorithm: string) => ({
  name: "META-INF/encryption.xml",
  bytes: `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`,
});

describe("parseEpub()", () => {
  test("makes one article of a book, its chapters in reading order under their headings", async () => {
    const contents = { name: "nav.xhtml", body: "<nav>Contents</nav>", properties: "nav" };
    const { articles, failures } = await parse([contents, one, two]);
    expect(failures).toEqual([]);
    expect(articles).toHaveLength(1);
    const { text, marks, id } = articles[0]!;
    expect(id).toBe("books/river.epub");
    expect(text).toBe("One\n\nThe river rose.\n\nTwo\n\nThe bridge fell.");
    const headings = marks.filter(({ kind }) => kind === "heading");
    expect(headings.map((mark) => text.slice(mark.startOffset, mark.endOffset))).toEqual([
      "One",
      "Two",
    ]);
  });

  test("takes title, publisher, language and the day of publication from the book", async () => {
    const metadata = [
      "<dc:title>The River</dc:title>",
      "<dc:publisher>Karavara Press</dc:publisher>",
      "<dc:language>en-GB</dc:language>",
      '<dc:date opf:event="modification">2020-01-02</dc:date>',
      '<dc:date opf:event="publication">2018-03-04T00:00:00Z</dc:date>',
    ].join("");
    const { articles } = await parse([one, two], { metadata });
    expect(articles[0]).toMatchObject({
      title: "The River",
      publisher: "Karavara Press",
      language: "en",
      date: "2018-03-04",
    });
  });

  test("reads on past a chapter that is missing, and lists it", async () => {
    const lost = { name: "lost.xhtml", body: "", isMissing: true };
    const { articles, failures } = await parse([one, lost, two]);
    expect(articles[0]!.text).toContain("The bridge fell.");
    expect(failures).toEqual([
      {
        path: "books/river.epub",
        reason: { code: "chapterMissing", place: { kind: "chapter", name: "book/lost.xhtml" } },
      },
    ]);
  });

  test("refuses a book whose text is locked, but not one whose fonts are", async () => {
    const locked = encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc");
    expect(await reasonOf(madeEpub([one], { more: [locked] }))).toMatch(/^is locked .*DRM/u);
    const fonts = encryption("http://www.idpf.org/2008/embedding");
    const { articles } = await parse([one], { more: [fonts] });
    expect(articles).toHaveLength(1);
  });

  test("lists what is no book or holds no text, with a reason", async () => {
    expect(await reasonOf(makeZip([{ name: "a.txt", bytes: "a" }]))).toMatch(/^is no e-book/u);
    expect(await reasonOf(madeEpub([{ name: "a.xhtml", body: "<img/>" }]))).toMatch(/no text/u);
    expect(await reasonOf(madeEpub([]))).toMatch(/no text/u);
    expect(await reasonOf(Buffer.from("no zip"))).toMatch(/damaged zip/u);
  });

  test("unpacks nothing that would be larger than allowed, and expands no entities", async () => {
    const large = { name: "a.xhtml", body: `<p>${"x".repeat(2_000_000)}</p>` };
    expect(await reasonOf(madeEpub([large]))).toMatch(/^unpacks to /u);
    const laughs = { name: "a.xhtml", body: '<!ENTITY a "aaaa"><p>&a;</p>' };
    expect(await reasonOf(madeEpub([laughs]))).toMatch(/entities of its own/u);
    const deep = { name: "a.xhtml", body: `${"<div>".repeat(50_000)}deep` };
    expect(await reasonOf(madeEpub([deep]))).toMatch(/nested too deep|cannot be/u);
  });
});

// Word documents as articles, and those that mean harm as listed failures.
import { describe, expect, test } from "vitest";
import { parseDocx } from "../../../ingest/parsers/parse-docx.ts";
import type { ParseOptions } from "../../../ingest/parsers/parser.ts";
import {
  madeDocx,
  madeFootnoteMark,
  madeParagraph,
  madeTable,
  type MadeDocxOptions,
} from "../../support/made-docx.ts";
import { makeZip } from "../../support/made-zip.ts";
import { inEnglish } from "../../support/failures-in-english.ts";

const options: ParseOptions = {
  limits: { maxFileBytes: 1_000_000, maxUnpackedBytes: 1_000_000, maxPages: 10 },
  csvColumns: {},
};

async function articleOf(body: string, made?: MadeDocxOptions) {
  const { articles, failures } = await parseDocx("a/report.docx", madeDocx(body, made), options);
  expect(failures).toEqual([]);
  return articles[0]!;
}

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const { articles, failures } = await parseDocx("a/report.docx", bytes, options);
  expect(articles).toEqual([]);
  expect(failures).toHaveLength(1);
  return inEnglish(failures[0]!.reason);
}

describe("parseDocx()", () => {
  test("gives title, headings and paragraphs in order", async () => {
    const article = await articleOf(
      [
        madeParagraph("Жаңа көпір", "Title"),
        madeParagraph("The bridge was closed on Monday."),
        madeParagraph("What it costs", "Heading1"),
        madeParagraph("Four &amp; a half billion."),
      ].join(""),
    );
    expect(article.text).toBe(
      "Жаңа көпір\n\nThe bridge was closed on Monday.\n\nWhat it costs\n\nFour & a half billion.",
    );
    expect(article).toMatchObject({ id: "a/report.docx", title: "Жаңа көпір" });
    expect(
      article.marks.map(({ kind, startOffset, endOffset }) => [
        kind,
        article.text.slice(startOffset, endOffset),
      ]),
    ).toEqual([
      ["title", "Жаңа көпір"],
      ["heading", "What it costs"],
    ]);
    expect(article).not.toHaveProperty("pageStarts");
  });

  test("keeps the cells of a table apart", async () => {
    const { text } = await articleOf(
      madeTable([
        ["City", "People"],
        ["Almaty", "1 916 000"],
      ]),
    );
    expect(text.replace(/\s*\n\s*/gu, "\n")).toBe("City | People\nAlmaty | 1 916 000");
  });

  test("numbers footnotes as they are printed, not like citations", async () => {
    const { text } = await articleOf(
      madeParagraph(
        "The bridge was closed",
        undefined,
        `${madeFootnoteMark}<w:r><w:t>.</w:t></w:r>`,
      ),
      { footnote: "By the ministry." },
    );
    expect(text).toMatch(/closed¹\.\n\n¹ ?By the ministry\.$/u);
    expect(text).not.toMatch(/[[\]↑]/u);
  });

  test("leaves out what was deleted while changes were tracked", async () => {
    const { text } = await articleOf(
      '<w:p><w:r><w:t xml:space="preserve">It costs </w:t></w:r><w:del><w:r><w:delText>four</w:delText></w:r></w:del><w:ins><w:r><w:t>five</w:t></w:r></w:ins></w:p>',
    );
    expect(text).toBe("It costs five");
  });

  test("takes the title of its properties only where it can be believed", async () => {
    const body = madeParagraph("A long sentence that is no title stands at the beginning here.");
    const titleOf = async (title: string): Promise<string> =>
      (await articleOf(body, { properties: { "dc:title": title } })).title;
    expect(await titleOf("Closing of the bridge")).toBe("Closing of the bridge");
    expect(await titleOf("Документ1")).toMatch(/^A long sentence/u);
  });

  test("takes the day of writing where the text names none, but not that of a template", async () => {
    const body = madeParagraph("The bridge was closed.");
    const properties = { "dcterms:created": "2019-05-23T06:00:00Z" };
    expect((await articleOf(body, { properties })).date).toBe("2019-05-23");
    const template = { ...properties, "dc:creator": "python-docx" };
    expect((await articleOf(body, { properties: template })).date).toBeNull();
  });

  test("lists what is empty, locked, older, cut off or no Word document, with a reason", async () => {
    const whole = madeDocx(madeParagraph("The bridge."));
    expect(await reasonOf(madeDocx(""))).toBe("holds no text");
    expect(await reasonOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toMatch(/password/u);
    expect(await reasonOf(whole.subarray(0, 300))).toMatch(/damaged zip/u);
    expect(await reasonOf(makeZip([{ name: "a.txt", bytes: "a" }]))).toMatch(/no Word document/u);
  });

  test("unpacks nothing that would be larger than allowed", async () => {
    const bomb = madeDocx(madeParagraph("x".repeat(2_000_000)));
    expect(bomb.length).toBeLessThan(20_000);
    expect(await reasonOf(bomb)).toMatch(/^unpacks to /u);
    const liar = { name: "word/comments.xml", bytes: "y".repeat(100_000), declaredBytes: 10 };
    const withLiar = madeDocx(madeParagraph("The bridge."), { more: [liar] });
    expect((await parseDocx("a.docx", withLiar, options)).articles.length).toBeLessThanOrEqual(1);
  });

  test("does not unpack pictures", async () => {
    const picture = { name: "word/media/image1.png", bytes: "p".repeat(2_000_000) };
    const { text } = await articleOf(madeParagraph("The bridge."), { more: [picture] });
    expect(text).toBe("The bridge.");
  });

  test("expands no entities of the file's own", async () => {
    const body = `${madeParagraph("The bridge.")}<!ENTITY a "aaaaaaaaaa">`;
    expect(await reasonOf(madeDocx(body))).toMatch(/declares entities of its own/u);
  });
});

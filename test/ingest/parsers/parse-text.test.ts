// Articles out of plain text: title, date and text.
import { describe, expect, it } from "vitest";
import { parseText } from "../../../ingest/parsers/parse-text.ts";
import type { Article } from "../../../vectorstore/article.ts";

const parse = (text: string): Article => parseText("news/a.txt", text).articles[0]!;

describe("parseText()", () => {
  it("makes the file one article, under its path", () => {
    const article = parse("Council Meets\n\nASTANA – The council met. It talked.");
    expect(article).toMatchObject({
      id: "news/a.txt",
      file: "news/a.txt",
      title: "Council Meets",
      dateline: "ASTANA",
      date: null,
      publisher: null,
      url: null,
      language: "en",
      text: "Council Meets\n\nASTANA – The council met. It talked.",
    });
  });

  it("calls an article without title by its first words after the dateline", () => {
    const words =
      "The council of the old town met in the morning and talked about water for two hours.";
    expect(parse(`ASTANA – ${words} Nobody knew why.`).title).toBe(
      "The council of the old town met in the morning and talked…",
    );
    expect(parse("The council met. Nobody knew why.").title).toBe("The council met…");
    expect(parse("Х".repeat(500)).title.length).toBeLessThan(200);
  });

  it("lists a file of white space as failed", () => {
    expect(parseText("a.txt", " \n\u00a0\n")).toMatchObject({
      articles: [],
      failures: [{ path: "a.txt", reason: { code: "noText", why: "none" } }],
    });
  });
});

// Articles out of Markdown: front matter, headings, and the text as it was written.
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../ingest/parsers/parse-markdown.ts";
import type { Article } from "../../../vectorstore/article.ts";
import { inEnglish } from "../../support/failures-in-english.ts";

const parse = (text: string): Article => {
  const { articles, failures } = parseMarkdown("a.md", text);
  expect(failures).toEqual([]);
  return articles[0]!;
};
const marked = ({ text, marks }: Article): string[] =>
  marks.map((mark) => `${mark.kind}: ${text.slice(mark.startOffset, mark.endOffset)}`);

const frontMatter = `---
title: "Council meets: water"
date: 2018-02-23
publisher: The Steppe Post
url: https://example.org/water
language: en
tags: [a, b]
---
`;

describe("parseMarkdown()", () => {
  it("keeps the whole file as text and reads the front matter", () => {
    const text = `${frontMatter}\nThe *council* met [here](https://example.org).\n`;
    const article = parse(text);
    expect(article).toMatchObject({
      text,
      title: "Council meets: water",
      date: "2018-02-23",
      publisher: "The Steppe Post",
      url: "https://example.org/water",
      language: "en",
    });
    expect(marked(article)).toEqual([`front-matter: ${frontMatter.trim()}`]);
  });

  it("marks headings, and the first one as title if it is the title", () => {
    const text = `${frontMatter}# Council Meets – Water\n\nIt met.\n\n## What comes next ##\n\nNobody knows.\n`;
    expect(marked(parse(text)).slice(1)).toEqual([
      "title: # Council Meets – Water",
      "heading: ## What comes next ##",
    ]);
  });

  it("takes the first heading as title if there is no other", () => {
    const article = parse("# Council *meets*\n\nIt met.\n\n# Later\n\nIt ended.");
    expect(article.title).toBe("Council meets");
    expect(marked(article)).toEqual(["title: # Council *meets*", "heading: # Later"]);
  });

  it("knows headings that are underlined", () => {
    expect(marked(parse("Council meets\n=====\n\nIt met.\n\nLater\n---\n\nIt ended."))).toEqual([
      "title: Council meets\n=====",
      "heading: Later\n---",
    ]);
  });

  it("marks rules, comments and pictures, and leaves fenced code as it is", () => {
    const text =
      "It met.\n\n---\n\n<!-- hidden\n\norders -->\n\n![map](m.png)\n\n```\n# no heading\n```\n\nIt ended.";
    expect(marked(parse(text))).toEqual([
      "boilerplate: ---",
      "boilerplate: <!-- hidden\n\norders -->",
      "boilerplate: ![map](m.png)",
    ]);
  });

  it("reads files with Windows line ends", () => {
    const article = parse("---\r\ntitle: Water\r\n---\r\n# Water\r\n\r\nIt met.\r\n");
    expect(article.title).toBe("Water");
    expect(marked(article)).toEqual(["front-matter: ---\r\ntitle: Water\r\n---", "title: # Water"]);
  });

  it("takes text between two rules for text", () => {
    expect(marked(parse("---\nThe council met.\n---\nIt ended."))).toEqual([
      "boilerplate: ---",
      "boilerplate: ---",
    ]);
  });

  it("lists front matter that is not YAML with its line", () => {
    const { articles, failures } = parseMarkdown(
      "a.md",
      "---\ntitle: Water\ndate: [2018\n---\nIt.",
    );
    expect(articles).toEqual([]);
    expect(failures).toHaveLength(1);
    expect(failures[0]!.path).toBe("a.md");
    expect(inEnglish(failures[0]!.reason)).toMatch(
      /^line [34]: the front matter is not valid YAML: \S/u,
    );
  });

  it("lists a key that is not one value with its line", () => {
    const { failures } = parseMarkdown(
      "a.md",
      "---\ndate: 2018-02-23\ntitle: [a, b]\n---\nIt met.",
    );
    expect(inEnglish(failures[0]!.reason)).toBe(
      'line 3: the front matter cannot be used: key "title" must be one value',
    );
  });

  it("gives null for a date that does not exist", () => {
    expect(parse("---\ndate: 2018-02-30\n---\nIt met.").date).toBeNull();
  });

  it("lists a file with nothing below its front matter as failed", () => {
    expect(parseMarkdown("a.md", frontMatter).failures).toEqual([
      { path: "a.md", reason: { code: "noText", why: "none" } },
    ]);
  });
});

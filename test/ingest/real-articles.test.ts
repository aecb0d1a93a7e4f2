// What a careful reader expects of the five articles that this project was made for. They are not
// part of the repository: without them, these tests are skipped.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { chunkArticle } from "../../ingest/chunk-article.ts";
import { parseFile } from "../../ingest/file-parts.ts";
import { defaultParseSettings } from "../../ingest/parsing/parse-settings.ts";
import { readArticleFile, readArticlesFolder } from "../../ingest/read-articles-folder.ts";
import type { Article } from "../../vectorstore/article.ts";
import { unlessMissing } from "../support/unless-missing.ts";

const folder = fileURLToPath(new URL("../../../shared/articles", import.meta.url));
const missing = existsSync(folder) ? null : "they are not in ../shared/articles";

const expected = [
  {
    file: "000_",
    title: /^Human Rights Commissioner of the Republic .{10,60}…$/u,
    metadata: { date: "2018-02-23", publisher: "Kazinform", dateline: "ASTANA. KAZINFORM" },
    marks: [/^header: date 2018-02-23 ASTANA\. KAZINFORM$/u],
    openings: [/^Human Rights Commissioner/u, /^Such format of cooperation/u],
  },
  {
    file: "001_",
    title: /^Kazakhstan’s National Center .{50,120} Cooperation$/u,
    metadata: { date: null, publisher: "The Astana Times", dateline: "NUR-SULTAN" },
    marks: [
      /^title: Kazakhstan’s National Center .* Cooperation$/u,
      /^header: NUR-SULTAN –$/u,
      /^boilerplate: Director of .* Elvira Azimova\.$/u,
      /^boilerplate: Get The Astana Times .* Tiktok!$/u,
    ],
    openings: [/^The National Center/u, /^“We recognize/u, /^“We will work/u],
  },
  {
    file: "002_",
    title: /^The briefing was attended .{30,70}…$/u,
    metadata: { date: null, publisher: null, dateline: null },
    marks: [/^boilerplate: #\S+ #\S+ #Ombudsman$/u],
    openings: [/^The briefing was/u, /^For example, in connection/u],
  },
  {
    file: "003_",
    title: /^Kazakh Deputy Foreign Minister .{20,70}…$/u,
    metadata: { date: null, publisher: null, dateline: "ASTANA" },
    marks: [/^header: ASTANA –$/u],
    openings: [/^Kazakh Deputy Foreign/u, /^At the meeting with ILO/u],
  },
  {
    file: "004_",
    title: /^Kazakhstan joined the Asia .{30,70}…$/u,
    metadata: { date: null, publisher: null, dateline: null },
    marks: [/^boilerplate: Also Read$/u],
    openings: [
      /^Kazakhstan joined/u,
      /^He further revealed/u,
      /^He or she cannot/u,
      /^Shakirov said that on the international/u,
    ],
  },
] as const;

unlessMissing(missing).describe("the real articles", () => {
  const articles = new Map<string, Article>();
  beforeAll(async () => {
    const { files } = await readArticlesFolder(folder);
    for (const file of files) {
      const content = await readArticleFile(file, 2 ** 20);
      if (!content.isRead) throw new Error(content.failure.reason.code);
      const parsed = await parseFile(file.path, content.bytes, defaultParseSettings);
      expect(parsed.failures).toEqual([]);
      for (const article of parsed.articles) articles.set(article.id.slice(0, 4), article);
    }
  });

  it("are five", () => expect(articles.size).toBe(expected.length));

  it.each(expected)("are read well: $file", ({ file, title, metadata, marks, openings }) => {
    const article = articles.get(file)!;
    const marked = article.marks.map(
      (mark) => `${mark.kind}: ${article.text.slice(mark.startOffset, mark.endOffset)}`,
    );
    expect(article.title).toMatch(title);
    expect(article).toMatchObject({ ...metadata, language: "en", url: null });
    expect(marked).toHaveLength(marks.length);
    marks.forEach((mark, index) => expect(marked[index]).toMatch(mark));
    const passages = chunkArticle(article);
    expect(passages).toHaveLength(openings.length);
    openings.forEach((opening, index) => expect(passages[index]!.text).toMatch(opening));
  });

  it("keep wrapped lines in one sentence", () => {
    const passages = chunkArticle(articles.get("004_")!);
    const wrapped = ["Working Group for\nPrevention of Torture", "well-known\ninternational"];
    for (const words of wrapped) {
      expect(passages.filter(({ text }) => text.includes(words))).toHaveLength(1);
    }
  });

  it("keep an announced quote with the words that announce it", () => {
    const passages = chunkArticle(articles.get("002_")!);
    expect(passages.filter(({ text }) => /stressed:\s+«The purpose/u.test(text))).toHaveLength(1);
  });
});

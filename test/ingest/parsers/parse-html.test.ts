// Articles out of web pages: text, headings, date and publisher, without the page around them.
import { describe, expect, it } from "vitest";
import { parseHtml } from "../../../ingest/parsers/parse-html.ts";
import type { Article } from "../../../vectorstore/article.ts";

const parse = (html: string): Article => {
  const { articles, failures } = parseHtml("a.html", html);
  expect(failures).toEqual([]);
  return articles[0]!;
};
const marked = ({ text, marks }: Article): string[] =>
  marks.map((mark) => `${mark.kind}: ${text.slice(mark.startOffset, mark.endOffset)}`);

const paragraphs = [
  "The council of the old town met in the morning and talked about water for two hours, as it does every year, and then it went home.",
  "Nobody knew at the time what the members would decide in the evening, because the mayor was ill, and the engineers were late.",
  "Later, the engineers said that the water of the river would do for two years, if the winter was cold, and the dam was built.",
] as const;

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en-GB"><head><title>Council meets | The Steppe Post</title>${head}</head><body>
  <nav><a href="/">Home</a><a href="/news">News</a></nav>
  <article><h1>Council meets</h1>${body}</article>
  <footer>All rights reserved</footer><script>alert("from a script")</script></body></html>`;

const report = `<p>${paragraphs[0]}</p><h2>What comes <em>next</em></h2>
  <p>${paragraphs[1]}</p><script>track("from a script")</script><style>p { color: red }</style>
  <p>${paragraphs[2].replace("the engineers", "the&nbsp;<b>engineers</b>")}</p>`;

describe("parseHtml()", () => {
  it("keeps paragraphs and headings of the report, and nothing of the page around it", () => {
    const article = parse(page("", report));
    const { text } = article;
    expect(text).toContain(
      `${paragraphs[0]}\n\nWhat comes next\n\n${paragraphs[1]}\n\n${paragraphs[2]}`,
    );
    expect(marked(article)).toContain("heading: What comes next");
    for (const foreign of ["script", "Home", "rights", "color"])
      expect(text).not.toContain(foreign);
  });

  it("reads metadata from JSON-LD", () => {
    const data = {
      "@graph": [
        { "@type": "WebSite", name: "x" },
        {
          "@type": "NewsArticle",
          headline: "Council Meets on Water",
          datePublished: "2018-02-23T23:30:00+06:00",
          publisher: { "@type": "Organization", name: "The Steppe Post" },
        },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>
      <link rel="canonical" href="https://example.org/water">`;
    expect(parse(page(head, report))).toMatchObject({
      title: "Council Meets on Water",
      date: "2018-02-23",
      publisher: "The Steppe Post",
      url: "https://example.org/water",
      language: "en",
    });
  });

  it("reads metadata from meta tags, and takes the site's name off the title", () => {
    const head = `<meta property="og:title" content="Council meets | The Steppe Post">
      <meta property="og:site_name" content="The Steppe Post">
      <meta property="article:published_time" content="2018-02-23">
      <script type="application/ld+json">{ not JSON</script>`;
    expect(parse(page(head, report))).toMatchObject({
      title: "Council meets",
      date: "2018-02-23",
      publisher: "The Steppe Post",
    });
  });

  it("reads the day from the article's <time>, but guesses none between several", () => {
    const day = (date: string): string => `<time datetime="${date}">then</time>`;
    expect(parse(page("", day("2018-02-23") + report)).date).toBe("2018-02-23");
    expect(parse(page("", day("2018-02-23") + day("2018-02-24") + report)).date).toBeNull();
  });

  it("marks the heading that is the title", () => {
    const article = parse(`<html><body><h1>Council meets</h1><p>It met.</p></body></html>`);
    expect(article.title).toBe("Council meets");
    expect(marked(article).filter((mark) => mark.startsWith("heading"))).toEqual([]);
  });

  it("uses the body's text where no report is found", () => {
    const article = parse(
      `<div hidden>secret</div><ul><li>One.</li><li>Two.</li></ul><table><tr><td>a</td><td>b</td></tr></table>first<br>second`,
    );
    expect(article.text).toBe("One.\n\nTwo.\n\na | b\n\nfirst\nsecond");
  });

  it("lists a page without visible text as failed", () => {
    for (const html of ["", "<html></html>", "<script>x()</script>", "<p hidden>x</p>"]) {
      expect(parseHtml("a.html", html).failures).toEqual([
        { path: "a.html", reason: { code: "noText", why: "nothingShown" } },
      ]);
    }
  });
});

// Pages without the tags that HTML allows to leave out are read like any others.
import { describe, expect, test } from "vitest";
import { completePage } from "../../../ingest/parsers/parse-markup.ts";
import { parseHtml } from "../../../ingest/parsers/parse-html.ts";

const title = "<title>River rises</title>";
const words = "<p>The river rose by two metres in the night.</p>";

describe("a page", () => {
  test.each([
    `<html>${title}<body>${words}</body></html>`,
    `<!doctype html>${title}${words}`,
    `${title}<body>${words}</body>`,
    `<html lang="en">${title}<h1>River rises</h1>${words}</html>`,
    `<!DOCTYPE html>\n<html>\n<meta charset="utf-8">\n<!-- made by hand -->${title}\n${words}`,
    `<html><head>${title}${words}`,
    `<html><head>${title}</head>${words}</html>`,
    `<HTML><BODY>${title}${words}</BODY></HTML>`,
  ])("as %s has its title and its words", (html) => {
    const { articles, failures } = parseHtml("river.html", html);
    expect(failures).toEqual([]);
    expect(articles[0]).toMatchObject({ title: "River rises" });
    expect(articles[0]!.text).toContain("The river rose by two metres in the night.");
  });

  test("keeps the attributes of its root", () => {
    const [article] = parseHtml("a.html", `<html lang="kk">${title}${words}</html>`).articles;
    expect(article!.language).toBe("kk");
  });

  test("that has all of them is left as it is", () => {
    const html = `<html><head>${title}</head><body>${words}</body></html>`;
    expect(completePage(html)).toBe(html);
  });

  test("with an unclosed element in its head ends, however long it is", () => {
    const html = "<style>".repeat(20_000);
    expect(completePage(html)).toContain("<body>");
  });
});

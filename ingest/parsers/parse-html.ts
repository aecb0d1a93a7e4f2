// Web pages: the report is found by Readability, its metadata in the page's tags. The article's
// text is the extracted text.
import { Readability } from "@mozilla/readability";
import { makeArticle, type GivenMetadata } from "../make-article.ts";
import { extractHtmlText, type HtmlText } from "./extract-html-text.ts";
import { isTooDeep, parsePage, type HtmlDocument, type HtmlNode } from "./parse-markup.ts";
import { markTitle } from "./choose-title.ts";
import { noArticle, oneArticle, type ParsedFile } from "./parser.ts";

/** Reading what lies deeper takes minutes, or more calls than can be open at a time. */
const deepest = 1000;

export function parseHtml(path: string, html: string): ParsedFile {
  return parseSavedPage(path, html, {});
}

/** What is `known` of the page from elsewhere stands where the page itself says nothing. */
export function parseSavedPage(
  path: string,
  html: string,
  known: Pick<GivenMetadata, "title" | "url">,
): ParsedFile {
  const page = parsePage(html);
  if (isTooDeep(page, deepest)) {
    return noArticle(path, { code: "nestedTooDeep" });
  }
  const own = readHtmlMetadata(page);
  const given = { ...own, title: own.title ?? known.title, url: own.url ?? known.url };
  const { text, marks } = readableText(html) ?? bodyText(html);
  if (text.trim() === "") return noArticle(path, { code: "noText", why: "nothingShown" });
  return oneArticle(
    makeArticle({
      id: path,
      file: path,
      text,
      given,
      marks: markTitle(text, marks, given.title),
      hasPlainHeadings: false,
    }),
  );
}

/** Readability by the part used here; its own types want the compiler's DOM. */
type Reader = new (
  document: HtmlDocument,
  options: { readonly serializer: (node: HtmlNode) => HtmlNode },
) => { parse(): { readonly content: HtmlNode | null | undefined } | null };
const PageReader = Readability as unknown as Reader;

/** The report, as Readability finds it; null if it finds none. */
function readableText(html: string): HtmlText | null {
  const page = parsePage(html);
  if (isTooDeep(page)) return null;
  const content = new PageReader(page, { serializer: (node) => node }).parse()?.content;
  if (!content) return null;
  const found = extractHtmlText(content);
  return found.text === "" ? null : found;
}

function bodyText(html: string): HtmlText {
  const { body } = parsePage(html);
  return body ? extractHtmlText(body, true) : { text: "", marks: [] };
}

type JsonObject = Readonly<Record<string, unknown>>;

const dateTags = [
  "article:published_time",
  "datePublished",
  "og:published_time",
  "parsely-pub-date",
  "dc.date.issued",
  "dc.date",
  "dcterms.created",
  "pubdate",
  "publish-date",
  "date",
];

/** What a page says about its article: JSON-LD first, then meta tags, then `<time>` and headings. */
function readHtmlMetadata(document: HtmlDocument): GivenMetadata {
  const article = findJsonArticle(document);
  const publisher = nameOf(article["publisher"]) ?? metaTag(document, ["og:site_name"]);
  return {
    title: withoutSite(
      text(article["headline"]) ?? metaTag(document, ["og:title"]) ?? titleOf(document),
      publisher,
    ),
    date: text(article["datePublished"]) ?? metaTag(document, dateTags) ?? timeOf(document),
    publisher,
    url:
      attribute(document, 'link[rel="canonical"]', "href") ??
      metaTag(document, ["og:url"]) ??
      text(article["url"]),
    language: text(article["inLanguage"]) ?? text(document.documentElement?.getAttribute("lang")),
  };
}

/** The first JSON-LD object that describes an article; empty if there is none. */
function findJsonArticle(document: HtmlDocument): JsonObject {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const objects = flatten(parseJson(script.textContent ?? ""));
    const article = objects.find((object) =>
      [object["@type"]].flat().some((type) => /Article|Posting|Report$/u.test(String(type))),
    );
    if (article) return article;
  }
  return {};
}

/** Undefined for what is no JSON: then the other tags decide. */
function parseJson(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return undefined;
  }
}

function flatten(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(flatten);
  if (typeof value !== "object" || value === null) return [];
  const object = value as JsonObject;
  return [object, ...flatten(object["@graph"])];
}

function nameOf(value: unknown): string | undefined {
  if (typeof value === "string") return text(value);
  const [first] = flatten(value);
  return text(first?.["name"]);
}

function metaTag(document: HtmlDocument, names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const key of ["property", "name", "itemprop"]) {
      const content = attribute(document, `meta[${key}="${name}" i]`, "content");
      if (content !== undefined) return content;
    }
  }
  return undefined;
}

/** A `<time>` counts where it says that it is the publication, or stands in the article, or alone. */
function timeOf(document: HtmlDocument): string | undefined {
  const marked = attribute(document, 'time[pubdate], time[itemprop="datePublished"]', "datetime");
  if (marked !== undefined) return marked;
  const times = [...document.querySelectorAll("article time[datetime], main time[datetime]")];
  const all = [...document.querySelectorAll("time[datetime]")];
  const [only] = times.length > 0 ? times : all;
  const days = new Set((times.length > 0 ? times : all).map(dayOf));
  return days.size === 1 ? text(only?.getAttribute("datetime")) : undefined;
}

const dayOf = (time: { getAttribute(name: string): string | null }): string =>
  (time.getAttribute("datetime") ?? "").slice(0, 10);

function titleOf(document: HtmlDocument): string | undefined {
  const headings = [...document.querySelectorAll("h1")];
  const heading = headings.length === 1 ? text(headings[0]!.textContent) : undefined;
  return heading ?? text(document.querySelector("title")?.textContent);
}

/** `Title | The Astana Times` is the title and the site, if the site is known to be called so. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  if (title === undefined || site === undefined) return title;
  const rest = /^(?<title>.+?)\s+[|–—:·-]\s+(?<site>[^|–—]+)$/u.exec(title)?.groups;
  return rest?.["site"]?.trim().toLowerCase() === site.toLowerCase() ? rest["title"] : title;
}

function attribute(document: HtmlDocument, selector: string, name: string): string | undefined {
  return text(document.querySelector(selector)?.getAttribute(name));
}

/** Trimmed, undefined when empty or no string. */
function text(value: unknown): string | undefined {
  const trimmed = typeof value === "string" ? value.replace(/\s+/gu, " ").trim() : "";
  return trimmed === "" ? undefined : trimmed;
}

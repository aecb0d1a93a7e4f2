// What a web page says about its article: JSON-LD first, then meta tags, then `<time>` and headings.
import type { GivenMetadata } from "../make-article.ts";
import type { HtmlDocument } from "./html-nodes.ts";

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

export function readHtmlMetadata(document: HtmlDocument): GivenMetadata {
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

// Feeds (RSS 0.9x, 1.0 and 2.0, Atom): each item is an article. Its whole text counts more than its
// summary, and where it was published first more than the feed it came in.
import { at, type FailureReason } from "../failure-reason.ts";
import { parseFeed as parseAnyFeed, type AnyFeed, type AtomFeed } from "feedsmith";
import type { Article } from "../../vectorstore/article.ts";
import { makeArticle } from "../make-article.ts";
import { internetDate } from "../parse-date.ts";
import { noArticle, type FileFailure, type ParsedFile } from "./parser.ts";
import { textOfHtml, type HtmlText } from "./extract-html-text.ts";

/** An item that cannot be read is listed with its number; the others go on. */
export function parseFeed(path: string, xml: string): ParsedFile {
  const refused = whyNoFeed(xml);
  if (refused !== null) return noArticle(path, refused);
  const items = readFeed(xml);
  if (items.length === 0) return noArticle(path, { code: "noText", why: "noItems" });
  const articles: Article[] = [];
  const failures: FileFailure[] = [];
  const places = new Map<string, string>();
  for (const [index, item] of items.entries()) {
    const place = `item ${index + 1}`;
    const article = articleOf(path, item, place);
    const fail = (reason: FailureReason) =>
      failures.push({ path, reason: at("item", index + 1, reason) });
    if ("code" in article) {
      fail(article);
    } else if (places.has(article.id)) {
      fail({ code: "idTaken", where: null, id: article.id, holder: places.get(article.id)! });
    } else {
      places.set(article.id, `${path}, ${place}`);
      articles.push(article);
    }
  }
  return { articles, failures, places };
}

/** Before the XML is read: what declares entities of its own may grow without end. */
function whyNoFeed(xml: string): FailureReason | null {
  const prolog = /^(?:\s|<\?[^>]*\?>|<!--.*?-->|<!DOCTYPE[^>[]*>)*/su.exec(xml)?.[0] ?? "";
  const rest = xml.slice(prolog.length).trimStart();
  if (/^<!/u.test(rest)) {
    return { code: "ownEntities" };
  }
  const root = /^<([\p{L}_][\p{L}\p{N}_.:-]{0,100})/u.exec(rest)?.[1];
  if (root === undefined) return { code: "notOfFormat", format: "xml", detail: null };
  if (/^(?:\w+:)?(?:rss|feed|RDF)$/u.test(root)) return null;
  return { code: "notOfFormat", format: "feed", detail: root };
}

/** The article, or what is wrong with the item. */
function articleOf(path: string, item: FeedItem, place: string): Article | FailureReason {
  let found: HtmlText;
  try {
    found = textOf(item);
  } catch (error) {
    return { code: "unparsable", detail: (error as Error).message };
  }
  const { text, marks } = found;
  if (text === "") return { code: "noText", why: "onlyTitle" };
  if (!text.isWellFormed()) return { code: "halfCharacter" };
  const { title, publisher, url, language } = item;
  return makeArticle({
    id: idOf(path, item, place),
    file: path,
    text,
    marks,
    given: {
      title: title === undefined ? undefined : plainTitle(title),
      date: internetDate(item.date),
      publisher,
      url,
      language,
    },
    hasPlainHeadings: false,
  });
}

function textOf({ texts }: FeedItem): HtmlText {
  for (const { value, isHtml } of texts) {
    const found = isHtml ? textOfHtml(value) : { text: value.trim(), marks: [] };
    if (found.text !== "") return found;
  }
  return { text: "", marks: [] };
}

/** RSS does not say whether a title is HTML; a lone `<` or `&` is none. */
function plainTitle(title: string): string {
  return /<\/?[a-z]|&(?:#\d+|#x[\da-f]+|\w+);/iu.test(title) ? textOfHtml(title).text : title;
}

/** The item's own id where no other feed can have it, so that an item that moves stays the same article. */
function idOf(path: string, { guid, url }: FeedItem, place: string): string {
  if (guid !== undefined && /^(?:https?|urn|tag):\S+$/iu.test(guid)) return cut(guid);
  if (url !== undefined) return cut(url);
  return `${path}/${guid === undefined ? place : cut(guid)}`;
}

/** Ids of that length are no ids: they stand in addresses and reports. */
function cut(id: string): string {
  return id.replace(/\p{Cc}/gu, " ").slice(0, 500);
}

interface FeedText {
  readonly value: string;
  readonly isHtml: boolean;
}

interface FeedItem {
  readonly guid: string | undefined;
  /** Where the item can be read. */
  readonly url: string | undefined;
  readonly title: string | undefined;
  /** As written. */
  readonly date: string | undefined;
  readonly publisher: string | undefined;
  readonly language: string | undefined;
  /** The whole text first, then the summary. */
  readonly texts: readonly FeedText[];
}

/** The items of a feed in one shape, whatever the feed's format. Throws where the XML is broken. */
function readFeed(xml: string): FeedItem[] {
  const parsed = parseAnyFeed(xml);
  if (parsed.format === "rss") return rssItems(parsed.feed);
  if (parsed.format === "rdf") return rdfItems(parsed.feed);
  return parsed.format === "atom" ? atomEntries(parsed.feed) : [];
}

type FeedOf<Format extends AnyFeed["format"]> = Extract<AnyFeed, { format: Format }>["feed"];

function rssItems({ title, language, items = [] }: FeedOf<"rss">): FeedItem[] {
  return items.map(({ guid, content, dc, dcterms, ...item }) => ({
    guid: guid?.value,
    url: item.link ?? (guid?.isPermaLink === false ? undefined : webAddress(guid?.value)),
    title: item.title ?? dc?.titles?.[0],
    date: item.pubDate ?? dc?.dates?.[0] ?? dcterms?.created?.[0],
    publisher: item.source?.title ?? dc?.publishers?.[0] ?? title,
    language: dc?.languages?.[0] ?? language,
    texts: [...html(content?.encoded), ...maybeHtml(item.description)],
  }));
}

function rdfItems({ title, dc, items = [] }: FeedOf<"rdf">): FeedItem[] {
  return items.map((item) => ({
    guid: item.rdf?.about,
    url: item.link ?? webAddress(item.rdf?.about),
    title: item.title ?? item.dc?.titles?.[0],
    date: item.dc?.dates?.[0],
    publisher: item.dc?.publishers?.[0] ?? title,
    language: item.dc?.languages?.[0] ?? dc?.languages?.[0],
    texts: [...html(item.content?.encoded), ...maybeHtml(item.description)],
  }));
}

function atomEntries({ title, xml, entries = [] }: FeedOf<"atom">): FeedItem[] {
  return entries.map((entry) => ({
    guid: entry.id,
    url: linkOf(entry.links),
    title: entry.title?.value,
    date: entry.published ?? entry.updated,
    publisher: entry.source?.title?.value ?? title?.value,
    language: entry.xml?.lang ?? xml?.lang,
    texts: [...atomText(entry.content), ...atomText(entry.summary)],
  }));
}

const html = (value: string | undefined): FeedText[] =>
  value === undefined ? [] : [{ value, isHtml: true }];

/** RSS does not say what a description is: tags and references make it HTML. */
function maybeHtml(value: string | undefined): FeedText[] {
  if (value === undefined) return [];
  return [{ value, isHtml: /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|\w+);/iu.test(value) }];
}

/** Text unless it says otherwise; what is neither text nor HTML (a picture, say) is nothing to cite. */
function atomText(text: AtomFeed.Content | undefined): FeedText[] {
  const type = text?.type?.toLowerCase() ?? "text";
  if (text?.value === undefined) return [];
  if (/html/u.test(type)) return html(text.value);
  return /^text/u.test(type) ? [{ value: text.value, isHtml: false }] : [];
}

function linkOf(
  links: readonly { readonly href?: string; readonly rel?: string }[] | undefined,
): string | undefined {
  return links?.find(({ rel = "alternate" }) => rel === "alternate")?.href;
}

function webAddress(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:\/\//iu.test(value) ? value : undefined;
}

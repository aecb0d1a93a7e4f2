// The items of a feed in one shape, whatever the feed's format.
import { parseFeed, type AnyFeed, type AtomFeed } from "feedsmith";

export interface FeedText {
  readonly value: string;
  readonly isHtml: boolean;
}

export interface FeedItem {
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

/** Throws where the XML is broken. */
export function readFeed(xml: string): FeedItem[] {
  const parsed = parseFeed(xml);
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

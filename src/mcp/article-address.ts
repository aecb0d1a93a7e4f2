// The address of an article as an MCP resource, and links to it.
import type { ContentBlock } from "@modelcontextprotocol/sdk/types.js";

const start = "citewell://articles/";

/** `+`: slashes of an id stay as they are. */
export const articleAddressTemplate = `${start}{+id}`;

export const articleMediaType = "text/plain";

export function articleAddress(id: string): string {
  const parts = id.toWellFormed().split("/");
  return start + parts.map((part) => encodeURIComponent(part)).join("/");
}

/** The id in an address of this form; undefined for any other. Slashes may be encoded or not. */
export function articleIdOf(address: string): string | undefined {
  if (!address.startsWith(start)) return undefined;
  try {
    return decodeURIComponent(address.slice(start.length));
  } catch {
    return undefined; // A `%` that begins no encoded character.
  }
}

interface LinkedArticle {
  /** Article id. */
  readonly source: string;
  readonly title: string;
  readonly date: string | null;
  readonly publisher: string | null;
}

/** One link for each article, in the order of their first mention. */
export function linksTo(articles: readonly LinkedArticle[]): ContentBlock[] {
  const byId = new Map(articles.toReversed().map((article) => [article.source, article]));
  return [...new Set(articles.map(({ source }) => source))].map((id) => {
    const { title, publisher, date } = byId.get(id)!;
    const about = [publisher, date].filter((part) => part !== null).join(", ");
    return {
      type: "resource_link" as const,
      uri: articleAddress(id),
      name: id,
      title,
      mimeType: articleMediaType,
      ...(about === "" ? {} : { description: about }),
    };
  });
}

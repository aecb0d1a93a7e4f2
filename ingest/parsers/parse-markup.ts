// HTML and XML as documents that can be read, by the little of the DOM that the parsers use: the compiler's
// own DOM types would be there for the whole server as well.
import { DOMParser } from "linkedom";

export interface HtmlNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

export interface HtmlElement extends HtmlNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  /** Takes it out of its document. */
  remove(): void;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

export interface HtmlDocument extends HtmlNode {
  readonly documentElement: HtmlElement | null;
  readonly body: HtmlElement | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  /** With the prefix, where the name has one. */
  getElementsByTagName(name: string): ArrayLike<HtmlElement> & Iterable<HtmlElement>;
}

const elementType = 1;
const textType = 3;

export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === elementType;
export const isText = (node: HtmlNode): boolean => node.nodeType === textType;

const maxDepth = 200;

/** Whether elements lie in each other deeper than in any article: extraction would need minutes. */
export function isTooDeep(node: HtmlNode, depth = maxDepth): boolean {
  if (depth === 0) return true;
  for (const child of node.childNodes) {
    if (isElement(child) && isTooDeep(child, depth - 1)) return true;
  }
  return false;
}

/** linkedom by the part used here; its own types want the compiler's DOM. */
type Parser = new () => {
  parseFromString(text: string, type: "text/html" | "text/xml"): HtmlDocument;
};
const MarkupParser = DOMParser as unknown as Parser;

/** A new document each time, as those who read it may take it apart. */
export function parsePage(html: string): HtmlDocument {
  return new MarkupParser().parseFromString(completePage(html), "text/html");
}

/**
 * XML as a tree. Entities that a file defines for itself are not expanded. Throws what the parser throws at
 * what is no XML at all.
 */
export function parseXml(xml: string): HtmlDocument {
  return new MarkupParser().parseFromString(xml, "text/xml");
}

/** What stands in a head, each at the very place where the look begins. */
const headItem =
  /\s+|<!--[^]*?-->|<(title|style|script|noscript|template)\b[^>]*>[^]*?<\/\1\s*>|<(?:meta|link|base)\b[^>]*>/iuy;

/**
 * The page with the tags that HTML allows to leave out: <html>, <head> and <body>. The parser does not put
 * them in, and without them it finds an empty body. It stays the same where it has both head and body.
 */
export function completePage(html: string): string {
  if (/<html[\s>]/iu.test(html) && /<head[\s>]/iu.test(html) && /<body[\s>]/iu.test(html)) {
    return html;
  }
  const root = rootTag(html);
  const content = html
    .slice(root.end)
    .replace(/^\s*<!doctype\b[^>]*>/iu, "")
    .replace(/<\/html\s*>\s*$/iu, "")
    .replace(/^\s*<head\b[^>]*>/iu, "");
  const headEnd = endOfHead(content);
  const body = content.slice(headEnd).replace(/^<\/head\s*>\s*/iu, "");
  const whole = /^<body[\s>]/iu.test(body) ? body : `<body>${body}</body>`;
  return `${root.tag}<head>${content.slice(0, headEnd)}</head>${whole}</html>`;
}

/** A pattern would look for the end of each tag that has none, and a file can begin very many. */
function rootTag(html: string): { readonly tag: string; readonly end: number } {
  const start = html.search(/<html\b/iu);
  const last = start < 0 ? -1 : html.indexOf(">", start);
  if (last < 0) return { tag: "<html>", end: 0 };
  return { tag: html.slice(start, last + 1), end: last + 1 };
}

function endOfHead(content: string): number {
  let end = 0;
  for (;;) {
    headItem.lastIndex = end;
    const item = headItem.exec(content);
    if (item === null) return end;
    end += item[0].length;
  }
}

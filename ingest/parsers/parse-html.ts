// Web pages: the report is found by Readability, its metadata in the page's tags. The article's
// text is the extracted text.
import { Readability } from "@mozilla/readability";
import type { Mark } from "../../vectorstore/article.ts";
import { isSameTitle } from "../find-marks.ts";
import { makeArticle, type GivenMetadata } from "../make-article.ts";
import { extractHtmlText, type HtmlText } from "./extract-html-text.ts";
import { isElement, type HtmlDocument, type HtmlNode } from "./html-nodes.ts";
import { parsePage } from "./parse-page.ts";
import { noArticle, oneArticle, type ParsedFile } from "./parser.ts";
import { readHtmlMetadata } from "./read-html-metadata.ts";

export function parseHtml(path: string, html: string): ParsedFile {
  return parseSavedPage(path, html, {});
}

/** What is `known` of the page from elsewhere stands where the page itself says nothing. */
export function parseSavedPage(
  path: string,
  html: string,
  known: Pick<GivenMetadata, "title" | "url">,
): ParsedFile {
  const own = readHtmlMetadata(parsePage(html));
  const given = { ...own, title: own.title ?? known.title, url: own.url ?? known.url };
  const { text, marks } = readableText(html) ?? bodyText(html);
  if (text.trim() === "") return noArticle(path, "holds no text that a reader would see");
  return oneArticle(
    makeArticle({
      id: path,
      file: path,
      text,
      given,
      marks: withTitle(text, marks, given.title),
      hasPlainHeadings: false,
    }),
  );
}

/** Readability needs minutes for elements nested some thousand deep, which no article has. */
const maxDepth = 200;

/** Readability by the part used here; its own types want the compiler's DOM. */
type Reader = new (
  document: HtmlDocument,
  options: { readonly serializer: (node: HtmlNode) => HtmlNode },
) => { parse(): { readonly content: HtmlNode | null | undefined } | null };
const PageReader = Readability as unknown as Reader;

/** The report, as Readability finds it; null if it finds none. */
function readableText(html: string): HtmlText | null {
  const page = parsePage(html);
  if (isDeeperThan(page, maxDepth)) return null;
  const content = new PageReader(page, { serializer: (node) => node }).parse()?.content;
  if (!content) return null;
  const found = extractHtmlText(content);
  return found.text === "" ? null : found;
}

/** Whether elements lie in each other more than `depth` times. */
function isDeeperThan(node: HtmlNode, depth: number): boolean {
  if (depth === 0) return true;
  for (const child of node.childNodes) {
    if (isElement(child) && isDeeperThan(child, depth - 1)) return true;
  }
  return false;
}

function bodyText(html: string): HtmlText {
  const { body } = parsePage(html);
  return body ? extractHtmlText(body, true) : { text: "", marks: [] };
}

function withTitle(text: string, marks: readonly Mark[], title: string | undefined): Mark[] {
  if (title === undefined) return [...marks];
  const index = marks.findIndex((mark) =>
    isSameTitle(text.slice(mark.startOffset, mark.endOffset), title),
  );
  return marks.map((mark, at) => (at === index ? { ...mark, kind: "title" } : mark));
}

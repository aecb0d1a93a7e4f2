// Web pages: the report is found by Readability, its metadata in the page's tags. The article's
// text is the extracted text.
import { Readability } from "@mozilla/readability";
import { makeArticle, type GivenMetadata } from "../make-article.ts";
import { extractHtmlText, type HtmlText } from "./extract-html-text.ts";
import type { HtmlDocument, HtmlNode } from "./html-nodes.ts";
import { isTooDeep } from "./is-too-deep.ts";
import { markTitle } from "./mark-title.ts";
import { parsePage } from "./parse-page.ts";
import { noArticle, oneArticle, type ParsedFile } from "./parser.ts";
import { readHtmlMetadata } from "./read-html-metadata.ts";

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
    return noArticle(
      path,
      `has elements nested more than ${deepest} deep, as no browser writes them; save it anew`,
    );
  }
  const own = readHtmlMetadata(page);
  const given = { ...own, title: own.title ?? known.title, url: own.url ?? known.url };
  const { text, marks } = readableText(html) ?? bodyText(html);
  if (text.trim() === "") return noArticle(path, "holds no text that a reader would see");
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

// E-books: one article a book, with its chapters in reading order and their headings marked. A chapter
// is no source of its own: two chapters that say the same are not two sources.
import { at, type FailureReason } from "../failure-reason.ts";
import { posix } from "node:path";
import type { Mark } from "../../vectorstore/article.ts";
import { makeArticle, type GivenMetadata } from "../make-article.ts";
import { extractHtmlText } from "./extract-html-text.ts";
import {
  isTooDeep,
  parsePage,
  parseXml,
  type HtmlDocument,
  type HtmlElement,
} from "./parse-markup.ts";
import { markTitle } from "./choose-title.ts";
import { noArticle, type FileFailure, type ParsedFile, type ParseOptions } from "./parser.ts";
import { readZipTexts, ZipError, type ZipTexts } from "./read-zip.ts";

export async function parseEpub(
  path: string,
  bytes: Uint8Array,
  { limits }: ParseOptions,
): Promise<ParsedFile> {
  try {
    const texts = await readZipTexts(bytes, limits);
    const book = await readEpubPackage(texts);
    return "problem" in book
      ? noArticle(path, book.problem)
      : await toParsedFile(path, book, texts);
  } catch (error) {
    if (error instanceof ZipError) return noArticle(path, error.reason);
    throw error;
  }
}

async function toParsedFile(path: string, book: EpubPackage, texts: ZipTexts): Promise<ParsedFile> {
  const failures: FileFailure[] = [];
  let text = "";
  const marks: Mark[] = [];
  for (const name of book.chapters) {
    const chapter = await readChapter(name, texts);
    if ("problem" in chapter) {
      failures.push({ path, reason: at("chapter", name, chapter.problem) });
      continue;
    }
    if (chapter.text === "") continue;
    const start = text === "" ? 0 : text.length + 2;
    text += `${text === "" ? "" : "\n\n"}${chapter.text}`;
    for (const { kind, startOffset, endOffset } of chapter.marks) {
      marks.push({ kind, startOffset: start + startOffset, endOffset: start + endOffset });
    }
  }
  if (text === "") {
    if (failures.length > 0) return { articles: [], failures, places: new Map() };
    return noArticle(path, { code: "noText", why: "pictures" });
  }
  const article = makeArticle({
    id: path,
    file: path,
    text,
    given: book.metadata,
    marks: markTitle(text, marks, book.metadata.title),
    hasPlainHeadings: false,
  });
  return { articles: [article], failures, places: new Map([[path, path]]) };
}

interface Chapter {
  readonly text: string;
  readonly marks: readonly Mark[];
}

async function readChapter(
  name: string,
  texts: ZipTexts,
): Promise<Chapter | { readonly problem: FailureReason }> {
  try {
    const source = await texts.read(name);
    if (source === undefined) return { problem: { code: "chapterMissing" } };
    const { body } = parsePage(source);
    if (body === null) return { text: "", marks: [] };
    return isTooDeep(body) ? { problem: { code: "nestedTooDeep" } } : extractHtmlText(body);
  } catch (error) {
    if (error instanceof ZipError) return { problem: error.reason };
    throw error;
  }
}

interface EpubPackage {
  /** Names in the zip, in reading order. */
  readonly chapters: readonly string[];
  readonly metadata: GivenMetadata;
}

const container = "META-INF/container.xml";
/** These only keep fonts from being copied; the text is not locked. */
const fontLocks = ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"];

/**
 * What an e-book says of itself: where its chapters are, in which order they are read, who published
 * it, and whether it is locked. Throws `ZipError`.
 */
async function readEpubPackage(
  texts: ZipTexts,
): Promise<EpubPackage | { readonly problem: FailureReason }> {
  const containerText = await texts.read(container);
  if (containerText === undefined) return { problem: noBook(container) };
  if (await isLocked(texts)) {
    return { problem: { code: "locked", format: "epub" } };
  }
  const path = parseXml(containerText).querySelector("rootfile")?.getAttribute("full-path") ?? "";
  const source = await texts.read(path);
  if (source === undefined) return { problem: noBook(path) };
  const document = parseXml(source);
  return { chapters: chaptersOf(document, posix.dirname(path)), metadata: metadataOf(document) };
}

function noBook(missing: string): FailureReason {
  return { code: "notOfFormat", format: "epub", detail: missing };
}

async function isLocked(texts: ZipTexts): Promise<boolean> {
  if (texts.has("META-INF/rights.xml") || texts.has("META-INF/sinf.xml")) return true;
  const source = await texts.read("META-INF/encryption.xml");
  if (source === undefined) return false;
  const methods = source.matchAll(/EncryptionMethod\b[^>]*?\bAlgorithm\s*=\s*["']([^"']*)/gu);
  return [...methods].some(([, algorithm]) => !fontLocks.includes(algorithm!));
}

/** Its table of contents is no chapter: it says nothing that the headings do not. */
function chaptersOf(document: HtmlDocument, folder: string): string[] {
  const items = new Map(
    elementsOf(document, "item").map((item) => [item.getAttribute("id") ?? "", item]),
  );
  return elementsOf(document, "itemref").flatMap((reference) => {
    const item = items.get(reference.getAttribute("idref") ?? "");
    const type = item?.getAttribute("media-type") ?? "";
    const isContents = / nav /u.test(` ${item?.getAttribute("properties") ?? ""} `);
    if (item === undefined || isContents || !/xhtml|html/u.test(type)) return [];
    return [posix.join(folder, unescaped(item.getAttribute("href") ?? ""))];
  });
}

function metadataOf(document: HtmlDocument): GivenMetadata {
  const field = (name: string): string | undefined =>
    elementsOf(document, `dc:${name}`)[0]?.textContent?.trim();
  return {
    title: field("title"),
    publisher: field("publisher"),
    language: field("language"),
    date: dateOf(elementsOf(document, "dc:date")),
  };
}

/** Of publication: older books name the days of making and changing the file as well. */
function dateOf(dates: readonly HtmlElement[]): string | undefined {
  const eventOf = (date: HtmlElement): string | null => date.getAttribute("opf:event");
  const date =
    dates.find((one) => eventOf(one) === "publication") ??
    dates.find((one) => eventOf(one) === null);
  return date?.textContent?.trim().slice(0, 10);
}

function elementsOf(document: HtmlDocument, name: string): HtmlElement[] {
  const plain = [...document.getElementsByTagName(name)];
  return plain.length > 0 ? plain : [...document.getElementsByTagName(`opf:${name}`)];
}

function unescaped(href: string): string {
  const path = href.split("#", 1)[0]!;
  try {
    return decodeURIComponent(path);
  } catch {
    // A percent sign that is part of the name.
    return path;
  }
}

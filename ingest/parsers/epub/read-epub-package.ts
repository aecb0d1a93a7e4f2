// What an e-book says of itself: where its chapters are, in which order they are read, who published
// it, and whether it is locked.
import { posix } from "node:path";
import type { GivenMetadata } from "../../make-article.ts";
import type { HtmlDocument, HtmlElement } from "../html-nodes.ts";
import { parseXml } from "../parse-xml.ts";
import type { ZipTexts } from "../zip-texts.ts";

export interface EpubPackage {
  /** Names in the zip, in reading order. */
  readonly chapters: readonly string[];
  readonly metadata: GivenMetadata;
}

const container = "META-INF/container.xml";
/** These only keep fonts from being copied; the text is not locked. */
const fontLocks = ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"];

/** Throws `ZipError`. */
export async function readEpubPackage(
  texts: ZipTexts,
): Promise<EpubPackage | { readonly problem: string }> {
  const containerText = await texts.read(container);
  if (containerText === undefined) return { problem: `is no e-book: it has no ${container}` };
  if (await isLocked(texts)) {
    return {
      problem:
        "is locked by its seller (DRM): its text cannot be read. Ask the publisher for a file without such a lock",
    };
  }
  const path = parseXml(containerText).querySelector("rootfile")?.getAttribute("full-path") ?? "";
  const source = await texts.read(path);
  if (source === undefined)
    return { problem: `is no e-book: its package file '${path}' is missing` };
  const document = parseXml(source);
  return { chapters: chaptersOf(document, posix.dirname(path)), metadata: metadataOf(document) };
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

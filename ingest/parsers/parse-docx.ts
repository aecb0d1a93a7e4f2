// Word documents: paragraphs, headings, lists, tables and notes by mammoth, which gets no more than
// what was unpacked within the limits. Pictures are left out.
import mammoth from "mammoth";
import { makeArticle } from "../make-article.ts";
import { extractHtmlText } from "./extract-html-text.ts";
import { isTooDeep, parsePage, parseXml } from "./parse-markup.ts";
import { chooseTitle, markTitle } from "./choose-title.ts";
import { noArticle, noText, oneArticle, type ParsedFile, type ParseOptions } from "./parser.ts";
import { readZipTexts, ZipError, type ZipTexts } from "./read-zip.ts";
import { superscript } from "./superscript.ts";

/** How files begin that are locked, or of the time before .docx. */
const olderMagic = [0xd0, 0xcf, 0x11, 0xe0];

export async function parseDocx(
  path: string,
  bytes: Uint8Array,
  { limits }: ParseOptions,
): Promise<ParsedFile> {
  if (olderMagic.every((byte, index) => bytes[index] === byte)) {
    return noArticle(path, { code: "locked", format: "docx" });
  }
  try {
    const texts = await readZipTexts(bytes, limits);
    if (!texts.has("word/document.xml") && !texts.has("_rels/.rels")) {
      return noArticle(path, { code: "notOfFormat", format: "docx", detail: null });
    }
    return await toParsedFile(path, texts);
  } catch (error) {
    if (error instanceof ZipError) return noArticle(path, error.reason);
    throw error;
  }
}

async function toParsedFile(path: string, texts: ZipTexts): Promise<ParsedFile> {
  const { body } = parsePage(cellsInRows(readableNotes(await toHtml(texts))));
  if (body === null || isTooDeep(body)) return noArticle(path, { code: "nestedTooDeep" });
  const { text, marks } = extractHtmlText(body);
  if (text.trim() === "") return noArticle(path, noText);
  const properties = await readProperties(texts);
  const [first] = marks;
  const heading = first?.startOffset === 0 ? text.slice(0, first.endOffset) : null;
  const title = chooseTitle(properties.title, heading, text);
  const article = makeArticle({
    id: path,
    file: path,
    text,
    given: { title },
    marks: markTitle(text, marks, title),
    hasPlainHeadings: marks.length === 0,
  });
  return oneArticle({ ...article, date: article.date ?? properties.created });
}

/** What mammoth reads of a file that it did not open itself; its own types leave this out. */
interface OpenedDocx {
  readonly exists: (name: string) => boolean;
  readonly read: (name: string) => Promise<string>;
}

async function toHtml(texts: ZipTexts): Promise<string> {
  const file: OpenedDocx = {
    exists: (name) => texts.has(name),
    read: async (name) => (await texts.read(name)) ?? "",
  };
  const input = { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  const { value } = await mammoth.convertToHtml(input, {
    styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
  });
  return value;
}

/** `[1]` would look like a citation of an answer: notes are numbered as they are printed. */
function readableNotes(html: string): string {
  let note = 0;
  return html
    .replace(
      /<sup><a href="#[^"]*(?:foot|end)note-[^"]*"[^>]*>\[(\d+)\]<\/a><\/sup>/gu,
      (_, digits: string) => superscript(digits),
    )
    .replace(/<li id="[^"]*(?:foot|end)note-[^"]*"><p>/gu, (item) => {
      note += 1;
      return `${item}${superscript(`${note}`)} `;
    })
    .replace(/\s*<a href="#[^"]*(?:foot|end)note-ref-[^"]*">↑<\/a>/gu, "");
}

/** Word puts paragraphs into cells, which would part a row into lines. */
function cellsInRows(html: string): string {
  return html.replace(/<(t[dh])\b[^>]*>.*?<\/\1>/gsu, (cell) =>
    cell.replace(/<\/p>\s*<p>/gu, " ").replace(/<\/?p>/gu, ""),
  );
}

interface Properties {
  readonly title: string | undefined;
  /** ISO `yyyy-mm-dd`; null where it says nothing of this text. */
  readonly created: string | null;
}

async function readProperties(texts: ZipTexts): Promise<Properties> {
  const source = await texts.read("docProps/core.xml");
  if (source === undefined) return { title: undefined, created: null };
  const document = parseXml(source);
  const field = (name: string): string | undefined =>
    document.getElementsByTagName(name)[0]?.textContent?.replace(/\s+/gu, " ").trim();
  // The template of this library gives all its documents the day on which it was made.
  const isTemplate = /python-docx/iu.test(`${field("dc:creator")} ${field("dc:description")}`);
  const created = /^\d{4}-\d{2}-\d{2}/u.exec(field("dcterms:created") ?? "")?.[0];
  return { title: field("dc:title"), created: isTemplate ? null : (created ?? null) };
}

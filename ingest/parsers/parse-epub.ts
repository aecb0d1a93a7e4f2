// E-books: one article a book, with its chapters in reading order and their headings marked. A chapter
// is no source of its own: two chapters that say the same are not two sources.
import type { Mark } from "../../vectorstore/article.ts";
import { makeArticle } from "../make-article.ts";
import { readEpubPackage, type EpubPackage } from "./epub/read-epub-package.ts";
import { extractHtmlText } from "./extract-html-text.ts";
import { isTooDeep } from "./is-too-deep.ts";
import { markTitle } from "./mark-title.ts";
import { parsePage } from "./parse-page.ts";
import { noArticle, type FileFailure, type ParsedFile, type ParseOptions } from "./parser.ts";
import { ZipError } from "./read-zip.ts";
import { readZipTexts, type ZipTexts } from "./zip-texts.ts";

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
    if (error instanceof ZipError) return noArticle(path, error.message);
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
      failures.push({ path, reason: `the chapter '${name}' ${chapter.problem}` });
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
    return noArticle(path, "holds no text: its chapters are pictures");
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
): Promise<Chapter | { readonly problem: string }> {
  try {
    const source = await texts.read(name);
    if (source === undefined) return { problem: "is missing" };
    const { body } = parsePage(source);
    if (body === null) return { text: "", marks: [] };
    return isTooDeep(body) ? { problem: "is nested too deep" } : extractHtmlText(body);
  } catch (error) {
    if (error instanceof ZipError) return { problem: `cannot be read: ${error.message}` };
    throw error;
  }
}

// PDF: the text of its pages as it is read, with where each page begins, so that citations can name the
// page. Pages that are pictures are reported.
import { makeArticle } from "../make-article.ts";
import { markTitle } from "./mark-title.ts";
import { checkPdfStreams } from "./pdf/check-pdf-streams.ts";
import { openPdf } from "./pdf/open-pdf.ts";
import { blocksOf } from "./pdf/page-columns.ts";
import { TooMuchTextError } from "./pdf/page-fragments.ts";
import type { Line } from "./pdf/page-rows.ts";
import { pagesInWords } from "./pdf/pages-in-words.ts";
import { readPdfMetadata, type PdfMetadata } from "./pdf/read-pdf-metadata.ts";
import { readPdfPages, type PdfPages } from "./pdf/read-pdf-pages.ts";
import { withoutRunningRows } from "./pdf/without-running-rows.ts";
import { writePdfText, type PdfText } from "./pdf/write-pdf-text.ts";
import { chooseTitle } from "./plausible-title.ts";
import { noArticle, type ParseOptions, type ParsedFile } from "./parser.ts";

export async function parsePdf(
  path: string,
  bytes: Uint8Array,
  { limits }: ParseOptions,
): Promise<ParsedFile> {
  const tooLarge = await checkPdfStreams(bytes, limits.maxUnpackedBytes);
  if (tooLarge !== null) return noArticle(path, tooLarge);
  const opened = await openPdf(bytes);
  if (!opened.isOpen) return noArticle(path, opened.reason);
  try {
    const metadata = await readPdfMetadata(opened.document);
    const pages = await readPdfPages(opened, limits);
    return toParsedFile(path, metadata, pages);
  } catch (error) {
    if (!(error instanceof TooMuchTextError)) throw error;
    return noArticle(
      path,
      `holds more text than is read from one file. Divide it, or raise MAX_UNPACKED_MB`,
    );
  } finally {
    await opened.close();
  }
}

function toParsedFile(path: string, metadata: PdfMetadata, pages: PdfPages): ParsedFile {
  const failures = reasonsOf(pages).map((reason) => ({ path, reason }));
  const written = writePdfText(
    withoutRunningRows(pages.pages).map(({ rows }, index) => [
      ...blocksOf(rows),
      ...pages.pages[index]!.turned.map((text) => [turnedLine(text)]),
    ]),
  );
  if (written.text.trim() === "") {
    return failures.length === 0
      ? noArticle(path, "holds no text: all its pages are blank")
      : { articles: [], failures, places: new Map() };
  }
  const article = toArticle(path, metadata, written);
  return { articles: [article], failures, places: new Map([[path, path]]) };
}

/** A paragraph of its own, and no heading. */
function turnedLine(text: string): Line {
  return { text, x: 0, right: 0, y: 0, size: 1, isTabular: false };
}

function reasonsOf({
  pages: read,
  withoutText,
  withoutLetters,
  unreadable,
  left,
}: PdfPages): string[] {
  const reasons: string[] = [];
  const say = (numbers: readonly number[], what: (pages: string) => string): void => {
    if (numbers.length > 0) reasons.push(what(pagesInWords(numbers)));
  };
  say(
    withoutText,
    (pages) =>
      `${pages}: there is no text (scanned?). Recognise it first, for example with \`ocrmypdf\`, and put that file in its place`,
  );
  say(
    withoutLetters,
    (pages) =>
      `${pages}: the fonts do not say which letters they show. Recognise the text from the picture, for example with \`ocrmypdf --force-ocr\`, and put that file in its place`,
  );
  say(
    unreadable,
    (pages) => `${pages}: cannot be read. Open the file in a PDF reader and save it anew`,
  );
  if (left > 0) {
    reasons.push(
      `pages from ${read.length + 1} on: not read, as no more than ${read.length} are. Divide the file, or raise MAX_PDF_PAGES`,
    );
  }
  return reasons;
}

function toArticle(path: string, metadata: PdfMetadata, written: PdfText) {
  const { text, pageStarts, marks } = written;
  const title = chooseTitle(metadata.title, written.title, text);
  const article = makeArticle({
    id: path,
    file: path,
    text,
    given: { title, date: metadata.date, publisher: metadata.publisher },
    marks: markTitle(text, marks, title),
    hasPlainHeadings: marks.length === 0,
  });
  return { ...article, date: article.date ?? metadata.written ?? null, pageStarts };
}

// PDF: the text of its pages as it is read, with where each page begins, so that citations can name the
// page. Pages that are pictures are reported.
import type { FailureReason } from "../failure-reason.ts";
import { makeArticle } from "../make-article.ts";
import { chooseTitle, markTitle } from "./choose-title.ts";
import { checkPdfStreams, openPdf, type PdfDocument } from "./pdf/open-pdf.ts";
import { blocksOf } from "./pdf/page-columns.ts";
import { TooMuchTextError } from "./pdf/page-fragments.ts";
import type { Line } from "./pdf/page-rows.ts";
import { readPdfPages, type PdfPages } from "./pdf/read-pdf-pages.ts";
import { withoutRunningRows } from "./pdf/without-running-rows.ts";
import { writePdfText, type PdfText } from "./pdf/write-pdf-text.ts";
import { noArticle, type ParsedFile, type ParseOptions } from "./parser.ts";
import { parseDate } from "../parse-date.ts";

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
    return noArticle(path, { code: "tooMuchText" });
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
      ? noArticle(path, { code: "noText", why: "blankPages" })
      : { articles: [], failures, places: new Map() };
  }
  const article = toArticle(path, metadata, written);
  return { articles: [article], failures, places: new Map([[path, path]]) };
}

/** A paragraph of its own, and no heading. */
function turnedLine(text: string): Line {
  return { text, x: 0, right: 0, y: 0, size: 1, isTabular: false };
}

function reasonsOf(pages: PdfPages): FailureReason[] {
  const kinds = [
    ["noText", pages.withoutText],
    ["noLetters", pages.withoutLetters],
    ["broken", pages.unreadable],
  ] as const;
  const reasons: FailureReason[] = kinds
    .filter(([, numbers]) => numbers.length > 0)
    .map(([why, numbers]) => ({ code: "pagesUnread", why, pages: rangesOf(numbers) }));
  if (pages.left > 0) reasons.push({ code: "pagesLeft", read: pages.pages.length });
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

function rangesOf(numbers: readonly number[]): { first: number; last: number }[] {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range?.last === number - 1) range.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges;
}

/** Unknown is undefined, never a guess. */
interface PdfMetadata {
  readonly title?: string;
  readonly publisher?: string;
  /** ISO `yyyy-mm-dd`, of publication as the file says. */
  readonly date?: string;
  /** ISO `yyyy-mm-dd`: when an authoring program wrote the file. */
  readonly written?: string;
}

/**
 * Programs in which texts are written and set. A browser that prints an old article, or a scanner,
 * would give the day of printing.
 */
const authoring =
  /\b(?:word|libreoffice|openoffice|writer|indesign|quarkxpress|pagemaker|scribus|pdfmaker|latex|tex|pages|framemaker)\b/iu;

/**
 * What a PDF says about itself, as far as it can be believed: its fields are filled in by programs.
 */
async function readPdfMetadata(document: PdfDocument): Promise<PdfMetadata> {
  const { info, metadata } = await document.getMetadata();
  const field = (name: string): string | undefined =>
    plain((info as Readonly<Record<string, unknown>>)[name]);
  const xmp = (name: string): string | undefined => plain(metadata?.get(name));
  const title = xmp("dc:title") ?? field("Title");
  const publisher = xmp("dc:publisher") ?? xmp("prism:publicationname");
  const date = toIso(xmp("prism:publicationdate") ?? xmp("dc:date"));
  const program = `${field("Creator") ?? ""} ${field("Producer") ?? ""}`;
  const written = authoring.test(program) ? toIso(field("CreationDate")) : undefined;
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    ...(written === undefined ? {} : { written }),
  };
}

function plain(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first !== "string") return undefined;
  const text = first.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return text === "" ? undefined : text;
}

/** `D:20190523120000+06'00'`, or as XMP writes it; the day as it stands there. */
function toIso(value: string | undefined): string | undefined {
  const digits = /^D:(\d{4})(\d{2})(\d{2})/u.exec(value ?? "");
  const day = digits === null ? value?.slice(0, 10) : digits.slice(1).join("-");
  return parseDate(day ?? "") ?? undefined;
}

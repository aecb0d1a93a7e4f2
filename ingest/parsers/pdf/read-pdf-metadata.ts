// What a PDF says about itself, as far as it can be believed: its fields are filled in by programs.
import { parseDate } from "../../parse-date.ts";
import type { PdfDocument } from "./open-pdf.ts";

/** Unknown is undefined, never a guess. */
export interface PdfMetadata {
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

export async function readPdfMetadata(document: PdfDocument): Promise<PdfMetadata> {
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

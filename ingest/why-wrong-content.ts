// Tells by its first bytes that a file is not what its name says: text cited from the bytes of a PDF
// or a picture would be nonsense.
import type { Content } from "./formats.ts";

interface Signature {
  /** Latin-1 characters of the first bytes. */
  readonly start: string;
  readonly what: string;
  readonly remedy: string;
}

const noText = "it holds no text that can be read; take it out of the folder";
const unpack = "unpack it, or pack it as .zip";
const officeFile = `is an old or locked Office file by its content; open it in a word processor, save it as .docx and give it that name`;
const signatures: readonly Signature[] = [
  { start: "%PDF-", what: "a PDF", remedy: "give it a name that ends with .pdf" },
  {
    start: "PK\x03\x04",
    what: "packed (a zip, a Word document or an e-book)",
    remedy: "give it a name that ends with .zip, .docx or .epub, as it is",
  },
  { start: "{\\rtf", what: "RTF", remedy: "save it as .docx or .txt" },
  { start: "\x1f\x8b", what: "packed by gzip", remedy: unpack },
  { start: "7z\xbc\xaf\x27\x1c", what: "packed by 7-Zip", remedy: unpack },
  { start: "Rar!\x1a\x07", what: "packed by RAR", remedy: unpack },
  { start: "\x89PNG", what: "a picture", remedy: noText },
  { start: "GIF8", what: "a picture", remedy: noText },
  { start: "\xff\xd8\xff", what: "a picture", remedy: noText },
  { start: "SQLite format 3\0", what: "a database", remedy: noText },
];
/** The second is that of an empty one. */
const zipStarts = ["PK\x03\x04", "PK\x05\x06"];
const oleStart = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/** Programs that read PDF look for its header this far. */
const pdfHeaderBytes = 1024;
const names: Readonly<Record<Content, string>> = {
  text: "text",
  pdf: "a PDF",
  zip: "packed as its name says",
};

/** The reason with its remedy, undefined where nothing speaks against the name. */
export function whyWrongContent(bytes: Uint8Array, content: Content): string | undefined {
  const start = Buffer.from(bytes.subarray(0, pdfHeaderBytes)).toString("latin1");
  if (content === "pdf" && start.includes("%PDF-")) return undefined;
  if (content === "zip" && zipStarts.some((sign) => start.startsWith(sign))) return undefined;
  if (start.startsWith(oleStart)) return officeFile;
  const found = signatures.find((signature) => start.startsWith(signature.start));
  if (found) return `is ${found.what} by its content, not ${names[content]}; ${found.remedy}`;
  if (content === "text") return undefined;
  return `is not ${names[content]}: its beginning is damaged or of another format; save it anew`;
}

// Tells by its first bytes that a file is not what its name says: text cited from the bytes of a PDF
// or a picture would be nonsense.
import type { FailureReason } from "./failure-reason.ts";
import type { Content } from "./formats.ts";

type Found = Extract<FailureReason, { readonly code: "wrongContent" }>["found"];

/** Latin-1 characters of the first bytes. */
const signatures: readonly (readonly [start: string, found: Found])[] = [
  ["%PDF-", "pdf"],
  ["PK\x03\x04", "zip"],
  ["{\\rtf", "rtf"],
  ["\x1f\x8b", "gzip"],
  ["7z\xbc\xaf\x27\x1c", "sevenZip"],
  ["Rar!\x1a\x07", "rar"],
  ["\x89PNG", "picture"],
  ["GIF8", "picture"],
  ["\xff\xd8\xff", "picture"],
  ["SQLite format 3\0", "database"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"],
];
/** The second is that of an empty one. */
const zipStarts = ["PK\x03\x04", "PK\x05\x06"];
/** Programs that read PDF look for its header this far. */
const pdfHeaderBytes = 1024;

/** Undefined where nothing speaks against the name. */
export function whyWrongContent(bytes: Uint8Array, content: Content): FailureReason | undefined {
  const start = Buffer.from(bytes.subarray(0, pdfHeaderBytes)).toString("latin1");
  if (content === "pdf" && start.includes("%PDF-")) return undefined;
  if (content === "zip" && zipStarts.some((sign) => start.startsWith(sign))) return undefined;
  const [, found] = signatures.find(([sign]) => start.startsWith(sign)) ?? [];
  if (content === "text" && found === undefined) return undefined;
  return { code: "wrongContent", found: found ?? "unknown", expected: content };
}

// Saved web pages (MHTML): the page itself is read like any other one; its frames, which mostly hold
// advertisements, and its pictures are left out.
import PostalMime from "postal-mime";
import { decodeText } from "../decode-text.ts";
import { parseSavedPage } from "./parse-html.ts";
import { noArticle, type ParsedFile } from "./parser.ts";

export async function parseMhtml(path: string, bytes: Uint8Array): Promise<ParsedFile> {
  const message = readMimePart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const page = pageOf(message, 0);
  if (page === undefined) {
    return noArticle(path, { code: "notOfFormat", format: "mhtml", detail: null });
  }
  const html = textOf(await decodePart(page), typeParameter(page, "charset"));
  if (!html.isDecoded) return noArticle(path, html.reason);
  return parseSavedPage(path, html.text, {
    title: await subjectOf(message),
    url: message.headers.get("snapshot-content-location") ?? page.headers.get("content-location"),
  });
}

/** A page lies one or two parts deep. */
const maxDepth = 10;

/** The part that the message names as its root, else the first that is HTML. */
function pageOf(part: MimePart, depth: number): MimePart | undefined {
  const type = part.headers.get("content-type") ?? "";
  if (/^\s*(?:text\/html|application\/xhtml\+xml)/iu.test(type)) return part;
  if (depth === maxDepth) return undefined;
  const parts = partsOf(part);
  const start = typeParameter(part, "start");
  const root = parts.find(
    ({ headers }) => start !== undefined && headers.get("content-id") === start,
  );
  for (const one of root === undefined ? parts : [root]) {
    const page = pageOf(one, depth + 1);
    if (page !== undefined) return page;
  }
  return undefined;
}

/** What the header says of the encoding counts where the bytes are not UTF-8. */
function textOf(bytes: Uint8Array, charset: string | undefined): ReturnType<typeof decodeText> {
  const decoded = decodeText(bytes);
  if (charset === undefined || (decoded.isDecoded && decoded.encoding === "utf-8")) return decoded;
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes);
    return { isDecoded: true, text, encoding: charset };
  } catch {
    // A label that nobody knows, or a wrong one: then the bytes decide.
    return decoded;
  }
}

async function subjectOf(message: MimePart): Promise<string | undefined> {
  const head = message.bytes.subarray(0, message.bodyOffset);
  return (await PostalMime.parse(head)).subject;
}

interface MimePart {
  /** Values by lower-case name, unfolded; of several the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** Headers and body, as they stand in the file. */
  readonly bytes: Buffer;
  readonly bodyOffset: number;
}

/** Headers that are longer are none. */
const maxHeaderBytes = 64 * 1024;
const maxParts = 5000;

/**
 * The structure of a MIME message as far as saved pages need it; what is in a part is decoded by
 * postal-mime.
 */
function readMimePart(bytes: Buffer): MimePart {
  const head = bytes.subarray(0, maxHeaderBytes).toString("latin1");
  const end = /\r?\n\r?\n/u.exec(head);
  const headers = new Map<string, string>();
  const block = head.slice(0, end?.index ?? 0).replace(/\r?\n[ \t]+/gu, " ");
  for (const line of block.split(/\r?\n/u)) {
    const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/u.exec(line) ?? [];
    const key = name?.toLowerCase();
    if (key !== undefined && value !== undefined && !headers.has(key)) headers.set(key, value);
  }
  return { headers, bytes, bodyOffset: end === null ? 0 : end.index + end[0].length };
}

/** A parameter of the content type, such as `boundary`. */
function typeParameter({ headers }: MimePart, name: string): string | undefined {
  const type = headers.get("content-type") ?? "";
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "iu").exec(type);
  return found?.[1] ?? found?.[2];
}

/** The parts of a multipart message, in order; none of another one. */
function partsOf(message: MimePart): MimePart[] {
  const boundary = typeParameter(message, "boundary");
  if (boundary === undefined || boundary === "") return [];
  const starts = delimiters(message, Buffer.from(`--${boundary}`, "latin1"));
  return starts
    .slice(0, -1)
    .map(({ end }, index) => readMimePart(message.bytes.subarray(end, starts[index + 1]!.start)));
}

/** Lines that begin with the delimiter; the file's end counts as one, for a file that was cut off. */
function delimiters(
  { bytes, bodyOffset }: MimePart,
  delimiter: Buffer,
): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let at = bytes.indexOf(delimiter, bodyOffset);
  while (at >= 0 && found.length < maxParts) {
    const lineEnd = bytes.indexOf("\n", at);
    const end = lineEnd < 0 ? bytes.length : lineEnd + 1;
    const rest = bytes.subarray(at + delimiter.length, end).toString("latin1");
    const beginsLine = at === 0 || bytes[at - 1] === 0x0a;
    if (beginsLine && /^(?:--)?[ \t]*(?:\r?\n)?$/u.test(rest)) found.push({ start: at, end });
    if (beginsLine && rest.startsWith("--")) return found;
    at = bytes.indexOf(delimiter, end);
  }
  return [...found, { start: bytes.length, end: bytes.length }];
}

/** The bytes that a part holds once its transfer encoding is undone. */
async function decodePart({ headers, bytes, bodyOffset }: MimePart): Promise<Uint8Array> {
  const encoding = headers.get("content-transfer-encoding") ?? "8bit";
  // As a part of no known type, it comes back as the bytes that it is.
  const head = `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  const message = Buffer.concat([Buffer.from(head, "latin1"), bytes.subarray(bodyOffset)]);
  const { attachments } = await PostalMime.parse(message);
  const content = attachments[0]?.content;
  if (content === undefined || typeof content === "string") return new Uint8Array();
  return new Uint8Array(content);
}

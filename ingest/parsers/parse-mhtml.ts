// Saved web pages (MHTML): the page itself is read like any other one; its frames, which mostly hold
// advertisements, and its pictures are left out.
import PostalMime from "postal-mime";
import { decodeText } from "../decode-text.ts";
import { parseSavedPage } from "./parse-html.ts";
import { noArticle, type ParsedFile } from "./parser.ts";
import { decodePart, partsOf, readMimePart, typeParameter, type MimePart } from "./read-mime.ts";

export async function parseMhtml(path: string, bytes: Uint8Array): Promise<ParsedFile> {
  const message = readMimePart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const page = pageOf(message, 0);
  if (page === undefined) {
    return noArticle(path, "holds no web page; save the page again, as HTML or as MHTML");
  }
  const html = textOf(await decodePart(page), typeParameter(page, "charset"));
  if (!html.isDecoded) return noArticle(path, `its page ${html.reason}`);
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

// A file by its parts, each parsed by the parser of its extension: a zip has one for each file in it,
// so that one that breaks its parser costs none of the others. Every other file is one part.
import type { FailureReason } from "./failure-reason.ts";
import { decodeText } from "./decode-text.ts";
import { formatOf, supportedExtensions, type Format } from "./formats.ts";
import {
  mergeParts,
  noArticle,
  type FilePart,
  type ParsedFile,
  type ParseOptions,
} from "./parsers/parser.ts";
import { whyWrongContent } from "./why-wrong-content.ts";
import { zipParts } from "./zip-parts.ts";

export async function fileParts(
  path: string,
  bytes: Uint8Array,
  options: ParseOptions,
): Promise<FilePart[]> {
  const fail = (reason: FailureReason): FilePart[] => [
    { path, parse: () => Promise.resolve(noArticle(path, reason)) },
  ];
  const format = formatOf(path);
  if (!format)
    return fail({ code: "unknownFormat", formats: supportedExtensions, isPacked: false });
  const wrong = whyWrongContent(bytes, format.content);
  if (wrong !== undefined) return fail(wrong);
  if (format.takes === "files") return zipParts(path, bytes, options, parsePart);
  if (hasAttachments(format)) return partsOfMail(path, bytes, options);
  return [{ path, parse: () => parsePart(path, bytes, options) }];
}

/**
 * From a file's bytes to its articles, here and now: for files that are known to be harmless, and for tests.
 * `FileParser` is for those that come from outside. What cannot be parsed is a failure in the outcome.
 */
export async function parseFile(
  path: string,
  bytes: Uint8Array,
  options: ParseOptions,
): Promise<ParsedFile> {
  const parsed: ParsedFile[] = [];
  for (const part of await fileParts(path, bytes, options)) parsed.push(await part.parse());
  return mergeParts(parsed);
}

const hasAttachments = (format: Format): boolean =>
  format.takes === "bytes" && format.hasAttachments === true;

/** Of a mail that is attached to it, the attachments are only named. */
async function partsOfMail(
  path: string,
  bytes: Uint8Array,
  options: ParseOptions,
): Promise<FilePart[]> {
  const { mailParts } = await import("./mail-parts.ts");
  return mailParts(path, bytes, options, parseOne);
}

/** A file in a zip. */
async function parsePart(
  path: string,
  bytes: Uint8Array,
  options: ParseOptions,
): Promise<ParsedFile> {
  const format = formatOf(path);
  if (!format || !hasAttachments(format)) return parseOne(path, bytes, options);
  const parsed: ParsedFile[] = [];
  for (const part of await partsOfMail(path, bytes, options)) parsed.push(await part.parse());
  return mergeParts(parsed);
}

/** A file without files in it. */
async function parseOne(
  path: string,
  bytes: Uint8Array,
  options: ParseOptions,
): Promise<ParsedFile> {
  const format = formatOf(path);
  if (!format || format.takes === "files") return noArticle(path, { code: "zipInFile" });
  const wrong = whyWrongContent(bytes, format.content);
  if (wrong !== undefined) return noArticle(path, wrong);
  try {
    return await parseAs(format, path, bytes, options);
  } catch (error) {
    // A file that breaks a parser must not cost the rest of the folder.
    return noArticle(path, { code: "unparsable", detail: (error as Error).message });
  }
}

async function parseAs(
  format: Exclude<Format, { readonly takes: "files" }>,
  path: string,
  bytes: Uint8Array,
  options: ParseOptions,
): Promise<ParsedFile> {
  if (format.takes === "bytes") return (await format.load())(path, bytes, options);
  const decoded = decodeText(bytes);
  if (!decoded.isDecoded) return noArticle(path, decoded.reason);
  return (await format.load())(path, decoded.text, options);
}

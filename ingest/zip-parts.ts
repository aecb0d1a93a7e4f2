// A zip of articles: each file in it is parsed like one that lies in the articles folder. Its path
// goes on with the place in the zip, `bundle.zip/2018/flood.html`, and that is its article's id.
import type { FailureReason } from "./failure-reason.ts";
import { isSupported, supportedExtensions } from "./formats.ts";
import { isPagePart, pageFolders } from "./page-folders.ts";
import {
  noArticle,
  type FilePart,
  type ParsedFile,
  type ParseOptions,
  type ParsePart,
} from "./parsers/parser.ts";
import { readZip, ZipError, type ZipEntry } from "./parsers/read-zip.ts";

/** `parsePart` parses one file. A zip that cannot be opened is one part that fails. */
export async function zipParts(
  zip: string,
  bytes: Uint8Array,
  options: ParseOptions,
  parsePart: ParsePart,
): Promise<FilePart[]> {
  const fail = (reason: FailureReason): FilePart => ({
    path: zip,
    parse: () => Promise.resolve(noArticle(zip, reason)),
  });
  try {
    const names: string[] = [];
    const entries = await readZip(bytes, options.limits, (name) => {
      if (!isHidden(name)) names.push(name);
      return isSupported(name) && !isHidden(name);
    });
    const folders = pageFolders(names);
    const wanted = entries.filter(({ name }) => !isPagePart(name, folders));
    const skipped = names.filter((name) => !isSupported(name) || isPagePart(name, folders));
    const parts = wanted.map((entry) => zipPart(zip, entry, options, parsePart));
    if (parts.length === 0)
      return [fail({ code: "unknownFormat", formats: supportedExtensions, isPacked: true })];
    return skipped.length === 0 ? parts : [...parts, skippedPart(zip, skipped)];
  } catch (error) {
    if (error instanceof ZipError) return [fail(error.reason)];
    throw error;
  }
}

/** What Macs and others add for themselves. */
const isHidden = (name: string): boolean =>
  name.split("/").some((part) => /^\.(?!\.$)/u.test(part) || part === "__MACOSX");

function zipPart(
  zip: string,
  entry: ZipEntry,
  options: ParseOptions,
  parsePart: ParsePart,
): FilePart {
  const path = `${zip}/${entry.name}`;
  const { maxFileBytes } = options.limits;
  const parse = async (): Promise<ParsedFile> => {
    if (entry.unpackedBytes > maxFileBytes) {
      return noArticle(path, {
        code: "tooLarge",
        bytes: entry.unpackedBytes,
        maxBytes: maxFileBytes,
      });
    }
    let bytes: Uint8Array;
    try {
      bytes = await entry.read();
    } catch (error) {
      if (error instanceof ZipError) return noArticle(path, error.reason);
      throw error;
    }
    if (bytes.length === 0) return noArticle(path, { code: "empty" });
    const parsed = await parsePart(path, bytes, options);
    return { ...parsed, articles: parsed.articles.map((article) => ({ ...article, file: zip })) };
  };
  return { path, parse };
}

function skippedPart(zip: string, names: readonly string[]): FilePart {
  const skipped = names.map((name) => `${zip}/${name}`);
  const parsed: ParsedFile = { articles: [], failures: [], places: new Map(), skipped };
  return { path: zip, parse: () => Promise.resolve(parsed) };
}

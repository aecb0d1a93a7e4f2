// From a file's bytes to its articles, here and now: for files that are known to be harmless, and
// for tests. `FileParser` is for those that come from outside.
import { fileParts } from "./file-parts.ts";
import { mergeParts } from "./merge-parts.ts";
import type { ParsedFile, ParseOptions } from "./parsers/parser.ts";

/** The articles in a file. What cannot be parsed is a failure in the outcome. */
export async function parseFile(
  path: string,
  bytes: Uint8Array,
  options: ParseOptions,
): Promise<ParsedFile> {
  const parsed: ParsedFile[] = [];
  for (const part of await fileParts(path, bytes, options)) parsed.push(await part.parse());
  return mergeParts(parsed);
}

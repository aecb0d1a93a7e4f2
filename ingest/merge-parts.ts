// The outcome of a file of which the parts were parsed one by one.
import type { ParsedFile } from "./parsers/parser.ts";

export function mergeParts(parts: readonly ParsedFile[]): ParsedFile {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  return {
    articles: parts.flatMap(({ articles }) => articles),
    failures: parts.flatMap(({ failures }) => failures),
    places: new Map(parts.flatMap(({ places }) => [...places])),
    skipped: parts.flatMap(({ skipped = [] }) => skipped),
  };
}

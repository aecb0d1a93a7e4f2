// Whether a generation is what its manifest says: every file by size and SHA-256, and the tables
// by whether they fit together. What fails here is never searched.
import { join } from "node:path";
import type { ArticleRecord } from "./article-table.ts";
import type { Manifest } from "./generation.ts";
import { hashFile, type FileHash } from "./hash-file.ts";
import { none, type PassageTable } from "./passage-table.ts";
import { StoreError } from "../store-error.ts";
import { dataFiles, isMissing, optionalFiles } from "./store-layout.ts";

/** Throws `StoreError` `damaged`, naming the first file that is not as it was written. */
export async function verifyFiles(directory: string, manifest: Manifest): Promise<void> {
  const optional = optionalFiles.filter((name) => manifest.files[name] !== undefined);
  for (const name of [...dataFiles, ...optional]) {
    const expected = manifest.files[name];
    if (expected === undefined) throw damaged(directory, `its manifest does not list ${name}`);
    const found = await hashOrNull(join(directory, name));
    if (found === null) throw damaged(directory, `${name} is missing`);
    if (found.bytes !== expected.bytes) {
      throw damaged(directory, `${name} has ${found.bytes} bytes instead of ${expected.bytes}`);
    }
    if (found.sha256 !== expected.sha256) {
      throw damaged(directory, `${name} does not match its checksum`);
    }
  }
}

/** Throws `StoreError` `damaged` where counts, rows and texts contradict each other. */
export function verifyTables(
  directory: string,
  manifest: Manifest,
  records: readonly ArticleRecord[],
  table: PassageTable,
): void {
  const { counts, embedder, files } = manifest;
  const vectorBytes = counts.ordinals * embedder.dimension * 4;
  if (records.length !== counts.articles) throw damaged(directory, "articles are missing");
  if (table.count !== counts.ordinals) throw damaged(directory, "rows of passages are missing");
  if (files["vectors.bin"]?.bytes !== vectorBytes) throw damaged(directory, "vectors are missing");
  const textUnits = (files["text.bin"]?.bytes ?? 0) / 2;
  for (const { metadata, textStart, textLength } of records) {
    if (textStart + textLength > textUnits) {
      throw damaged(directory, `the text of '${metadata.id}' is missing`);
    }
  }
  let living = 0;
  for (let ordinal = 0; ordinal < table.count; ordinal++) {
    const article = table.articles[ordinal]!;
    if (article === none) continue;
    living++;
    const end = table.endOffsets[ordinal]!;
    const isWithin = end <= (records[article]?.textLength ?? -1);
    if (!isWithin || table.startOffsets[ordinal]! > end) {
      throw damaged(directory, `passage ${ordinal} lies outside its article`);
    }
  }
  if (living !== counts.passages) throw damaged(directory, "passages are missing");
}

async function hashOrNull(path: string): Promise<FileHash | null> {
  try {
    return await hashFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function damaged(directory: string, state: string): StoreError {
  return new StoreError("damaged", `Cannot open the store generation ${directory}: ${state}.`);
}

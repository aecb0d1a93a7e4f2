// The manifest of a generation: what built it and what every file must be. It carries its own
// checksum, so that not even a changed digit in it goes unseen.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Manifest } from "./generation.ts";
import { StoreError } from "../store-error.ts";
import { manifestFile, generationDirectory, isMissing, readCurrentName } from "./store-layout.ts";
import { writeFileDurably, type WriteBytes } from "../write-file-durably.ts";

/** Raised when the layout of any file changes. */
export const currentFormatVersion = 1;

const count = z.int().min(0);
const manifestSchema = z.strictObject({
  formatVersion: z.literal(currentFormatVersion),
  generation: z.string(),
  createdAt: z.string(),
  embedder: z.strictObject({ name: z.string(), dimension: z.int().min(1) }),
  passageSettings: z.string(),
  counts: z.strictObject({ articles: count, passages: count, ordinals: count }),
  files: z.record(z.string(), z.strictObject({ bytes: count, sha256: z.string() })),
});

/**
 * What the store was made from, without opening it: for a look at the embedder or the counts.
 * Throws `StoreError` `missing`, `damaged` or `foreign`.
 */
export async function readManifest(store: string): Promise<Manifest> {
  const current = await readCurrentName(store);
  if (current.state === "absent") throw missingStore(store);
  if (current.state === "unreadable") {
    throw new StoreError(
      "damaged",
      `Cannot look into the store: ${join(store, "CURRENT")} names no generation.`,
    );
  }
  return await readGenerationManifest(generationDirectory(store, current.name));
}

/** Reads and checks the manifest in a generation's folder. Throws `StoreError` `damaged` or `foreign`. */
export async function readGenerationManifest(directory: string): Promise<Manifest> {
  const text = await readManifestText(directory);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw damagedManifest(directory, "is no JSON", error);
  }
  const parsed = z.looseObject({ sha256: z.string().optional() }).safeParse(content);
  if (!parsed.success) throw damagedManifest(directory, "is no object");
  const { sha256, ...fields } = parsed.data;
  // Byte for byte: a flipped blank is damage as well.
  if (sha256 !== undefined && serialise(fields) !== text) {
    throw damagedManifest(directory, "does not match its checksum");
  }
  const manifest = manifestSchema.safeParse(fields);
  if (!manifest.success) throw foreignManifest(directory, fields["formatVersion"]);
  return manifest.data;
}

export async function writeGenerationManifest(
  directory: string,
  manifest: Manifest,
  write?: WriteBytes,
): Promise<void> {
  await writeFileDurably(join(directory, manifestFile), serialise(manifest), write);
}

/** The error for a folder without a store. */
export function missingStore(store: string): StoreError {
  return new StoreError("missing", `Cannot open the store: there is none in ${store}.`);
}

function serialise(fields: object): string {
  const sha256 = createHash("sha256").update(JSON.stringify(fields)).digest("hex");
  return `${JSON.stringify({ ...fields, sha256 }, null, 2)}\n`;
}

async function readManifestText(directory: string): Promise<string> {
  try {
    return await readFile(join(directory, manifestFile), "utf8");
  } catch (error) {
    if (isMissing(error)) throw damagedManifest(directory, "is missing", error);
    throw error;
  }
}

function damagedManifest(directory: string, state: string, cause?: unknown): StoreError {
  const path = join(directory, manifestFile);
  return new StoreError("damaged", `Cannot open the store: ${path} ${state}.`, { cause });
}

function foreignManifest(directory: string, version: unknown): StoreError {
  const found = typeof version === "number" ? `format ${version}` : "an unknown format";
  return new StoreError(
    "foreign",
    `Cannot open the store: ${directory} has ${found}, this program reads format ${currentFormatVersion}. ` +
      "Use the program that wrote it, or build another store.",
  );
}

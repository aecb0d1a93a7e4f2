// The store of a speed bench: built by the ingest that users run, in a process of its own, and kept.
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openEmbedder } from "../../ingest/embedders/open-embedder.ts";
import { ingestOrRebuild } from "../../ingest/ingest-or-rebuild.ts";
import { readSettings, type Settings } from "../../src/config.ts";
import type { GenerationData } from "../../vectorstore/local/generation.ts";
import { openNewestGood } from "../../vectorstore/local/open-newest-good.ts";
import { isThere, speedPaths, writePassages } from "./speed-folder.ts";

export interface IngestRecord {
  readonly articles: number;
  readonly passages: number;
  /** When the store was built; a later run that finds it unchanged reads this again. */
  readonly seconds: number;
  /** The most memory that the process took, in MB. */
  readonly peakMB: number;
  readonly storeMB: number;
}

export function speedSettings(folder: string, embedderName: string): Settings {
  const { store } = speedPaths(folder);
  return readSettings({ STORE_DIR: store, EMBEDDER: embedderName, LLM: "extractive" }, {}, "");
}

/** Brings the store up to date, and the file of its passages with it. */
export async function ingestSpeedStore(
  folder: string,
  embedderName: string,
): Promise<IngestRecord> {
  const paths = speedPaths(folder);
  const settings = speedSettings(folder, embedderName);
  const summary = await ingestOrRebuild({
    articlesFolder: paths.articles,
    storeFolder: paths.store,
    embedder: await openEmbedder(embedderName, settings),
    concurrency: 2,
    maxFileBytes: 1024 * 1024 * 1024,
  });
  const isAsRecorded = !summary.isNewGeneration && (await isThere(paths.passages));
  if (isAsRecorded && (await isThere(paths.ingest))) {
    return JSON.parse(await readFile(paths.ingest, "utf8")) as IngestRecord;
  }
  const { added, changed, unchanged } = summary.articles;
  const record = {
    articles: added + changed + unchanged,
    passages: summary.passages,
    seconds: summary.seconds,
    peakMB: process.resourceUsage().maxRSS / 1024,
    storeMB: (await bytesIn(paths.store)) / 1e6,
  };
  await rm(paths.ingest, { force: true });
  const { generation, lease } = await openNewestGood(paths.store, { isIndexLazy: true });
  await writePassages(paths.passages, passagesOf(generation));
  await generation.close();
  await lease.release();
  await writeFile(paths.ingest, JSON.stringify(record));
  return record;
}

function* passagesOf(generation: GenerationData) {
  for (const { id, title } of generation.articles) {
    for (const ordinal of generation.passagesOf(id)) {
      yield { _id: String(ordinal), title, text: generation.passage(ordinal).text };
    }
  }
}

async function bytesIn(folder: string): Promise<number> {
  let sum = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) sum += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return sum;
}

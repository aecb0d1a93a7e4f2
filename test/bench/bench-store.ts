// A store of one question set's corpus, made by the ingest that users run, and kept between runs:
// a second bench ingests only what changed.
import { copyFile, mkdir, rm } from "node:fs/promises";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { openEmbedder } from "../../ingest/embedders/open-embedder.ts";
import { ingestOrRebuild } from "../../ingest/ingest-or-rebuild.ts";
import { readSettings, type Settings } from "../../src/config.ts";
import { openAnswering, type OpenAnswering } from "../../src/open-answering.ts";
import { corpusFilesOf } from "./bench-article.ts";

/** Answering over a corpus, a file or a folder of articles, with the default settings but for the embedder. */
export async function openBench(corpus: string, embedderName: string): Promise<OpenAnswering> {
  const settings = await ingestCorpus(corpus, embedderName);
  return openAnswering(settings, (warning) => process.stderr.write(`Warning: ${warning}\n`));
}

async function ingestCorpus(corpus: string, embedderName: string): Promise<Settings> {
  const digest = createHash("sha256")
    .update(`${resolve(corpus)} ${embedderName}`)
    .digest("hex");
  const files = await corpusFilesOf(corpus);
  const name = basename(files.includes(corpus) ? dirname(corpus) : corpus);
  const folder = join(tmpdir(), "citewell-bench", `${name}-${digest.slice(0, 8)}`);
  const storeFolder = join(folder, "store");
  const flags = { STORE_DIR: storeFolder, EMBEDDER: embedderName, LLM: "extractive" };
  const settings = readSettings(flags, {}, "");
  const embedder = await openEmbedder(embedderName, settings);
  const options = { storeFolder, embedder, concurrency: 2, maxFileBytes: 1024 * 1024 * 1024 };
  if (files.length === 0) {
    await ingestOrRebuild({ ...options, articlesFolder: corpus });
    return settings;
  }
  const articlesFolder = join(folder, "articles");
  await mkdir(articlesFolder, { recursive: true });
  for (const file of files) await copyFile(file, join(articlesFolder, basename(file)));
  await ingestOrRebuild({ ...options, articlesFolder });
  await rm(articlesFolder, { recursive: true });
  return settings;
}

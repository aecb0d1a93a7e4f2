// An articles folder with its store, and the turns in which it is changed, in this process.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { openIngestTurns, type IngestTurns } from "../../src/services/ingest-turns.ts";
import { readSettings, type SettingName, type Settings } from "../../src/config.ts";
import type { StoreAccess } from "../../src/services/store-access.ts";
import type { Generation } from "../../vectorstore/store.ts";
import { articleIdsOf } from "../../vectorstore/list-all.ts";
import { openStore } from "../../vectorstore/open-store.ts";
import { emptyFolder } from "./test-server.ts";

export interface LiveArchive {
  /** The articles folder. */
  readonly articles: string;
  readonly settings: Settings;
  readonly turns: IngestTurns;
  /** Writes files into the articles folder. */
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => Promise<void>;
  readonly ingest: () => Promise<void>;
  /** What the store holds now, opened anew each time. Closed when the test ends. */
  readonly generation: () => Promise<Generation>;
  /** Ids of the store's articles. */
  readonly ids: () => Promise<string[]>;
  /** The store as `generation` gives it at the time of this call. */
  readonly access: () => Promise<StoreAccess>;
}

/** Holds the files, ingested. */
export async function liveArchive(
  files: Readonly<Record<string, string | Uint8Array>>,
  flags: Partial<Record<SettingName, string>> = {},
): Promise<LiveArchive> {
  const folder = emptyFolder();
  const articles = join(folder, "articles");
  const given = { ARTICLES_DIR: articles, STORE_DIR: join(folder, "store"), EMBEDDER: "hash-64" };
  const settings = readSettings({ ...given, ...flags }, {}, "no-such.env");
  const turns = openIngestTurns(settings, { onWarning: () => undefined });
  onTestFinished(() => turns.close());
  const write = async (more: Readonly<Record<string, string | Uint8Array>>): Promise<void> => {
    for (const [path, words] of Object.entries(more)) {
      await mkdir(dirname(join(articles, path)), { recursive: true });
      await writeFile(join(articles, path), words);
    }
  };
  const ingest = () =>
    turns.take(async (ingestNow) => {
      await ingestNow(() => undefined);
    });
  const generation = async (): Promise<Generation> => {
    const store = await openStore(settings.STORE_DIR);
    const reading = store.acquire();
    onTestFinished(async () => {
      reading.release();
      await store.close();
    });
    return reading.generation;
  };
  await mkdir(articles, { recursive: true });
  await write(files);
  await ingest();
  return {
    ...{ articles, settings, turns, write, ingest, generation },
    ids: async () => [...(await articleIdsOf(await generation()))],
    access: async () => {
      const current = await generation();
      return { acquire: () => ({ generation: current, release: () => undefined }) };
    },
  };
}

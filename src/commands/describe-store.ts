// What `doctor` says of the store.
import { findingOf, type Finding } from "../../ingest/embedders/check-server.ts";
import { readManifest } from "../../vectorstore/manifest.ts";
import { StoreError } from "../../vectorstore/store-error.ts";
import type { Settings } from "../config.ts";
import { otherEmbedder } from "../open-answering.ts";

export async function describeStore({ STORE_DIR, EMBEDDER }: Settings): Promise<Finding> {
  try {
    const { generation, embedder, counts, createdAt } = await readManifest(STORE_DIR);
    if (embedder.name !== EMBEDDER) {
      return findingOf(otherEmbedder(embedder.name, EMBEDDER));
    }
    const size = `${counts.articles} articles, ${counts.passages} passages`;
    return { ok: true, detail: `${STORE_DIR}, generation ${generation} of ${createdAt}, ${size}` };
  } catch (error) {
    if (error instanceof StoreError) return findingOf(error);
    throw error;
  }
}

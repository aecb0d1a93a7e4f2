// The generation that an update starts from: none for a new store, and none of another embedder.
import type { Manifest } from "./generation.ts";
import { openNewestGood, type LeasedGeneration } from "./open-newest-good.ts";
import { otherEmbedderRemedies, StoreError } from "./store-error.ts";

export interface PreviousOptions {
  readonly embedder: Manifest["embedder"];
  readonly onWarning?: (warning: string) => void;
}

/**
 * The newest good generation; null where there is none, with a warning if there should be one.
 * Throws `StoreError` `other-embedder` or `foreign`.
 */
export async function openPrevious(
  store: string,
  { embedder, onWarning }: PreviousOptions,
): Promise<LeasedGeneration | null> {
  const opened = await openUnlessBroken(store, onWarning);
  if (opened === null) return null;
  const { generation, lease } = opened;
  const { name, dimension } = generation.manifest.embedder;
  if (name !== embedder.name || dimension !== embedder.dimension) {
    await generation.close();
    await lease.release();
    throw otherEmbedder(generation.manifest.embedder, embedder);
  }
  for (const warning of generation.warnings) onWarning?.(warning);
  return opened;
}

async function openUnlessBroken(
  store: string,
  onWarning: PreviousOptions["onWarning"],
): Promise<LeasedGeneration | null> {
  try {
    return await openNewestGood(store, { isIndexLazy: true });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.code !== "missing" && error.code !== "damaged") throw error;
    if (error.code === "damaged") onWarning?.(`${error.message} It is now built from nothing.`);
    return null;
  }
}

function otherEmbedder(built: Manifest["embedder"], configured: Manifest["embedder"]): StoreError {
  const isSameName = built.name === configured.name;
  const describe = ({ name, dimension }: Manifest["embedder"]): string =>
    isSameName ? `'${name}' of ${dimension} dimensions` : `'${name}'`;
  return new StoreError(
    "other-embedder",
    `Cannot update the store: it was built with ${describe(built)}, the configured embedder is ${describe(configured)}.`,
    isSameName ? {} : { remedies: otherEmbedderRemedies(built.name) },
  );
}

// Finds the generation to read, or to start an update from: the current one, or the newest good one if
// that is damaged.
import { missingStore } from "./manifest.ts";
import { openGeneration, type OpenGeneration } from "./open-generation.ts";
import { takeReaderLease, type ReaderLease } from "./reader-leases.ts";
import { otherEmbedderRemedies, StoreError } from "../store-error.ts";
import type { EmbedderIdentity } from "../store.ts";
import { listGenerations, readCurrentName, type CurrentName } from "./store-layout.ts";

/** A generation with the lease that keeps it from being removed. */
export interface LeasedGeneration {
  readonly generation: OpenGeneration;
  readonly lease: ReaderLease;
  /** False when the current generation had to be passed over. */
  readonly isCurrent: boolean;
}

/**
 * Opens the current generation, or else the newest good one, with a warning for each that was
 * passed over. Throws `StoreError` `missing`, `damaged` (none is good) or `foreign`.
 */
export async function openNewestGood(
  store: string,
  options: { readonly isIndexLazy?: boolean } = {},
): Promise<LeasedGeneration> {
  for (;;) {
    const current = await readCurrentName(store);
    const opened = await tryCandidates(store, current, options);
    if (opened !== null) return opened;
    // An ingest has finished meanwhile and removed what was current: look again.
  }
}

async function tryCandidates(
  store: string,
  current: CurrentName,
  options: { readonly isIndexLazy?: boolean },
): Promise<LeasedGeneration | null> {
  const currentName = current.state === "named" ? current.name : null;
  const others = (await listGenerations(store)).filter((name) => name !== currentName);
  if (current.state === "absent" && others.length === 0) throw missingStore(store);
  const warnings = currentName === null ? ["The file CURRENT names no generation."] : [];
  const candidates = currentName === null ? others : [currentName, ...others];
  for (const name of candidates) {
    try {
      return await openLeased(store, name, { ...options, warnings: describe(warnings, name) });
    } catch (error) {
      if (!isPassable(error, name === currentName)) throw error;
      if (name === currentName && (await hasMoved(store, name))) return null;
      warnings.push((error as Error).message);
    }
  }
  throw new StoreError(
    "damaged",
    `Cannot open the store in ${store}: no generation of it is whole. (${warnings.join(" ")})`,
  );
}

async function openLeased(
  store: string,
  name: string,
  options: { readonly isIndexLazy?: boolean; readonly warnings: readonly string[] },
): Promise<LeasedGeneration> {
  const lease = await takeReaderLease(store, name);
  try {
    const generation = await openGeneration(store, name, options);
    return { generation, lease, isCurrent: options.warnings.length === 0 };
  } catch (error) {
    await lease.release();
    throw error;
  }
}

/** A newer program's store is not silently replaced by its older state. */
function isPassable(error: unknown, isCurrent: boolean): boolean {
  if (!(error instanceof StoreError)) return false;
  return error.code === "damaged" || (error.code === "foreign" && !isCurrent);
}

async function hasMoved(store: string, name: string): Promise<boolean> {
  const now = await readCurrentName(store);
  return now.state === "named" && now.name !== name;
}

function describe(warnings: readonly string[], name: string): string[] {
  if (warnings.length === 0) return [];
  return [...warnings, `The store is read as it was in generation ${name}, until the next ingest.`];
}

export interface PreviousOptions {
  readonly embedder: EmbedderIdentity;
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

function otherEmbedder(built: EmbedderIdentity, configured: EmbedderIdentity): StoreError {
  const isSameName = built.name === configured.name;
  const describe = ({ name, dimension }: EmbedderIdentity): string =>
    isSameName ? `'${name}' of ${dimension} dimensions` : `'${name}'`;
  return new StoreError(
    "other-embedder",
    `Cannot update the store: it was built with ${describe(built)}, the configured embedder is ${describe(configured)}.`,
    isSameName ? {} : { remedies: otherEmbedderRemedies(built.name) },
  );
}

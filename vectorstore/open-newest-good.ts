// Finds the generation to read: the current one, or the newest good one if that is damaged.
import { missingStore } from "./manifest.ts";
import { openGeneration, type OpenGeneration } from "./open-generation.ts";
import { takeReaderLease, type ReaderLease } from "./reader-leases.ts";
import { StoreError } from "./store-error.ts";
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

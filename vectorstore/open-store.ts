// Where a store is opened, looked at and changed: the only place that knows which engine keeps it. So
// far a place is always a folder, and its engine the local one; another is a folder beside `local/`
// and a choice here.
import { readManifest } from "./local/manifest.ts";
import { stateOf } from "./local/generation-reader.ts";
import { openStore as openLocalStore } from "./local/open-store.ts";
import { beginUpdate as beginLocalUpdate } from "./local/update-store.ts";
import type {
  GenerationState,
  OpenStoreOptions,
  Store,
  StoreUpdate,
  UpdateOptions,
} from "./store.ts";

/** Throws `StoreError` `missing`, `damaged` or `foreign`. */
export function openStore(place: string, options?: OpenStoreOptions): Promise<Store> {
  return openLocalStore(place, options);
}

/** What the store was made from, without opening it. Throws as `openStore` does. */
export async function readState(place: string): Promise<GenerationState> {
  return stateOf({ manifest: await readManifest(place), warnings: [] });
}

/**
 * Takes the store's lock. Throws `StoreError` `locked`, `other-embedder`, `foreign` or `unwritable`. A
 * damaged store is no error: the update starts from the newest good generation, or from nothing, with
 * a warning.
 */
export function beginUpdate(place: string, options: UpdateOptions): Promise<StoreUpdate> {
  return beginLocalUpdate(place, options);
}

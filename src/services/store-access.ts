// The store as the services and the server see it: the current generation, lent for one piece of work.
import type { Generation, Reading } from "../../vectorstore/store.ts";

export interface StoreAccess {
  /** The current generation. Throws `StoreError`, with code `missing` where there is no store yet. */
  acquire(): Reading;
}

/** Throws `StoreError` where there is no store. The generation is given back also if `work` fails. */
export async function withGeneration<T>(
  store: StoreAccess,
  work: (generation: Generation) => T | Promise<T>,
): Promise<T> {
  const lease = store.acquire();
  try {
    return await work(lease.generation);
  } finally {
    lease.release();
  }
}

/** Throws `StoreError` where there is no store, so that it is told before an answer is begun. */
export function requireStore(store: StoreAccess): void {
  store.acquire().release();
}

// How it stands with keeping the conversations: what the reader has to know when it does not work.
import { create } from "zustand";

/** `full`: no room left. `failed`: the browser refuses, with its own words. */
export type KeepingProblem =
  { readonly kind: "full" } | { readonly kind: "failed"; readonly reason: string };

/** Something kept that is no conversation (any more); it stays where it is until thrown away. */
export interface SetAsideRecord {
  readonly key: string;
  readonly value: unknown;
}

export interface Keeping {
  readonly problem: KeepingProblem | null;
  readonly setAside: readonly SetAsideRecord[];
  /** Throws away for good what was set aside. */
  readonly discardSetAside: () => void;
}

export const useKeeping = createKeepingStore();

/** A store of its own for a test; the page has one. */
export function createKeepingStore() {
  return create<Keeping>(() => ({
    problem: null,
    setAside: [],
    discardSetAside: () => undefined,
  }));
}

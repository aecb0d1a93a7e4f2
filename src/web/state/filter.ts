// The filter that the next question is asked with. The composer shows it and changes it; the archive
// sets it when the reader goes on to ask about the articles of its list.
import { create } from "zustand";
import type { Filter } from "../../answering/answer.ts";

interface FilterStore {
  /** Null: all articles. */
  readonly filter: Filter | null;
  /** A filter that leaves nothing out becomes null. */
  readonly setFilter: (filter: Filter | null) => void;
}

export const useFilter = create<FilterStore>((set) => ({
  filter: null,
  setFilter: (filter) => set({ filter: filter === null || isOpen(filter) ? null : filter }),
}));

function isOpen({ from, to, sources = [], allTime = false }: Filter): boolean {
  return from === undefined && to === undefined && sources.length === 0 && !allTime;
}

/** A filter with another period. An empty date opens that end; the other end stays. */
export function withPeriod(
  filter: Filter | null,
  changes: { readonly from?: string; readonly to?: string },
): Filter {
  const { sources, from, to } = { ...filter, ...changes };
  return {
    ...(sources === undefined ? {} : { sources }),
    ...(from === undefined || from === "" ? {} : { from }),
    ...(to === undefined || to === "" ? {} : { to }),
  };
}

/** The first bound after the last: nothing can be found so. */
export function isBackwards({ from, to }: Pick<Filter, "from" | "to">): boolean {
  return from !== undefined && to !== undefined && from > to;
}

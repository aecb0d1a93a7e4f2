// A filter with another period. An empty date opens that end; the other end stays.
import type { Filter } from "../../answering/answer.ts";

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

// The filter of a request as the store takes it.
import type { PassageFilter } from "../../../vectorstore/store.ts";
import type { Filter } from "../answer.ts";

/** Undefined where nothing is filtered. */
export function toFilter(filter: Filter | undefined): PassageFilter | undefined {
  if (filter === undefined) return undefined;
  const { from, to, sources } = filter;
  const given = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(sources === undefined || sources.length === 0 ? {} : { sources }),
  };
  return Object.keys(given).length === 0 ? undefined : given;
}

// The times that the server read out of a question, each once.
import type { Searched, SearchedFilter } from "../../answering/answer.ts";

export type InferredTime = SearchedFilter & { readonly inferredFrom: string };

/** Of the whole question, else of its parts, which may speak of several times. */
export function inferredTimes({ filter, parts = [] }: Searched): InferredTime[] {
  const filters = isInferred(filter)
    ? [filter]
    : parts.map((part) => part.filter).filter(isInferred);
  return filters.filter(
    (one, at) => filters.findIndex((other) => other.inferredFrom === one.inferredFrom) === at,
  );
}

function isInferred(filter: SearchedFilter): filter is InferredTime {
  return filter.inferredFrom !== undefined;
}

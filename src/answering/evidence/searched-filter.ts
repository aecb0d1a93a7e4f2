// The filter as it is told to the reader: that of the request, or what the question's words led to.
import type { InferredTime } from "../../retrieval/time/retrieve-for-time.ts";
import type { Filter, SearchedFilter } from "../answer.ts";

export function searchedFilter(
  filter: Filter | undefined,
  time: InferredTime | null,
): SearchedFilter {
  if (time === null) return filter ?? {};
  const { from, to, words, prefersNewest } = time.period;
  return {
    ...filter,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    inferredFrom: words,
    effect: time.effect,
    ...(prefersNewest ? { prefersNewest } : {}),
  };
}

/** That of all parts of a question where they agree, else that of the request alone. */
export function searchedFilterOfAll(
  filter: Filter | undefined,
  times: readonly (InferredTime | null)[],
): SearchedFilter {
  const [first = filter ?? {}, ...others] = times.map((time) => searchedFilter(filter, time));
  const isSame = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return isSame ? first : (filter ?? {});
}

// How much of what is relevant a ranking holds.

/** Share of the relevant ids among the first `depth`, 0 to 1; 0 where nothing is relevant. */
export function recall(
  ranking: readonly string[],
  relevance: ReadonlyMap<string, number>,
  depth = 100,
): number {
  const relevant = [...relevance].filter(([, gain]) => gain > 0).map(([id]) => id);
  if (relevant.length === 0) return 0;
  const found = new Set(ranking.slice(0, depth));
  return relevant.filter((id) => found.has(id)).length / relevant.length;
}

// How good a ranking is, judged by known relevance: its gain, what of it was found, and how far down.

/**
 * Normalised discounted cumulative gain at `depth` (Järvelin and Kekäläinen, "Cumulated Gain-Based
 * Evaluation of IR Techniques", 2002) with linear gain, as trec_eval computes it: 0 to 1, and 0
 * where nothing is relevant. `relevance` maps ids to gains above 0.
 */
export function ndcg(
  ranking: readonly string[],
  relevance: ReadonlyMap<string, number>,
  depth = 10,
): number {
  const gains = ranking.slice(0, depth).map((id) => relevance.get(id) ?? 0);
  const ideal = [...relevance.values()].sort((a, b) => b - a).slice(0, depth);
  const best = discounted(ideal);
  return best === 0 ? 0 : discounted(gains) / best;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

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

/** 1 / rank of the first relevant id, 0 where the ranking has none; its mean is the MRR. */
export function reciprocalRank(ranking: readonly string[], relevant: ReadonlySet<string>): number {
  const at = ranking.findIndex((id) => relevant.has(id));
  return at === -1 ? 0 : 1 / (at + 1);
}

// How good a ranking is, judged by known relevance.

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

// How far down a ranking the first relevant id stands.

/** 1 / rank of the first relevant id, 0 where the ranking has none; its mean is the MRR. */
export function reciprocalRank(ranking: readonly string[], relevant: ReadonlySet<string>): number {
  const at = ranking.findIndex((id) => relevant.has(id));
  return at === -1 ? 0 : 1 / (at + 1);
}

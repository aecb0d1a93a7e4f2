// One ranking from two: a convex combination of scores, each scaled over its own candidates.
// By scores and not by ranks: with ranks a weak side pulls the strong one down (Bruch, Gai and
// Ingber, "An Analysis of Fusion Functions for Hybrid Retrieval", 2023).

/** The two scores of a candidate. */
export interface CandidateScores {
  /** BM25F, 0 where no word was found. */
  readonly wordScore: number;
  /** Cosine with the question. */
  readonly similarity: number;
}

/**
 * Candidates with a fused score in [0, 1], best first. Word scores are scaled by their largest, as
 * their zero means something; similarities from their least to their largest, as theirs does not.
 * `vectorWeight` in [0, 1] is the share of the vectors. Equal ones keep their order.
 */
export function fuseScores<T extends CandidateScores>(
  candidates: readonly T[],
  vectorWeight: number,
): (T & { readonly score: number })[] {
  const mostWords = Math.max(0, ...candidates.map(({ wordScore }) => wordScore));
  const similarities = candidates.map(({ similarity }) => similarity);
  const least = Math.min(1, ...similarities);
  const spread = Math.max(-1, ...similarities) - least;
  return candidates
    .map((candidate) => {
      const byWords = mostWords > 0 ? candidate.wordScore / mostWords : 0;
      const byVector = spread > 0 ? (candidate.similarity - least) / spread : 0;
      return { ...candidate, score: (1 - vectorWeight) * byWords + vectorWeight * byVector };
    })
    .sort((a, b) => b.score - a.score);
}

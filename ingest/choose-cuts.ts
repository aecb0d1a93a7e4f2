// Where to cut a run of sentences so that the passages come out even. All ways are weighed, by
// dynamic programming: cutting greedily leaves a tiny rest at the end.

export interface Piece {
  /** In words. */
  readonly size: number;
  /** What ends here: a paragraph, only a sentence, or one that announces the next (`She said:`). */
  readonly end: "paragraph" | "sentence" | "announcement";
}

export interface SizeLimits {
  readonly minWords: number;
  readonly maxWords: number;
}

/** What a cut costs there, against 1 for a passage half as long as the minimum. */
const endCosts = { paragraph: 0, sentence: 0.5, announcement: 1 } as const;
/** Passages as long as they may be are a little worse than those in the middle. */
const unevenCost = 0.1;
/** Fewer passages are better than more. */
const passageCost = 0.2;

/**
 * The cuts, as the number of pieces before each, the last being all of them. Passages are at most
 * `maxWords` long unless they are a single piece. Linear in the pieces for a given `maxWords`.
 */
export function chooseCuts(pieces: readonly Piece[], limits: SizeLimits): number[] {
  const costs = [0];
  const starts = [0];
  for (let end = 1; end <= pieces.length; end += 1) {
    const best = bestStart(pieces, costs, end, limits);
    costs.push(best.cost);
    starts.push(best.start);
  }
  const cuts: number[] = [];
  for (let end = pieces.length; end > 0; end = starts[end]!) cuts.push(end);
  return cuts.reverse();
}

/** Where the last passage should begin if one ends before piece `end`. */
function bestStart(
  pieces: readonly Piece[],
  costs: readonly number[],
  end: number,
  limits: SizeLimits,
): { readonly start: number; readonly cost: number } {
  const endCost = endCosts[pieces[end - 1]!.end];
  let best = { start: end - 1, cost: Infinity };
  let size = 0;
  for (let start = end - 1; start >= 0; start -= 1) {
    size += pieces[start]!.size;
    if (size > limits.maxWords && start < end - 1) break;
    const cost = costs[start]! + passageCost + endCost + sizeCost(size, limits);
    if (cost < best.cost) best = { start, cost };
  }
  return best;
}

function sizeCost(size: number, { minWords, maxWords }: SizeLimits): number {
  if (size > maxWords) return 0;
  if (size < minWords) return unevenCost + (2 * (minWords - size)) / minWords;
  const middle = (minWords + maxWords) / 2;
  const spread = Math.max(1, (maxWords - minWords) / 2);
  return unevenCost * ((size - middle) / spread) ** 2;
}

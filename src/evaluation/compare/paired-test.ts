// Whether a difference between two runs over the same questions may be chance: the randomisation test
// for paired values (Fisher, "The Design of Experiments", 1935, section 21). If it were chance, each
// question's difference could as well have had the other sign.
import { randomFrom } from "../measuring/statistics.ts";

/** With fewer, not even the same change of all questions would have a p value below 0.06. */
export const leastPairs = 5;

/** Differences other than 0 of which all combinations of signs are tried: 16,384. */
const mostTried = 14;
const drawn = 10_000;

/**
 * The two-sided p value of the mean of `differences`; null for fewer than `leastPairs`. Exact where
 * few questions differ, or all by the same amount, as for a measure of 0 and 1. Else estimated from
 * combinations drawn by lot, the same for the same differences in whatever order.
 */
export function pairedTest(differences: readonly number[]): number | null {
  if (differences.length < leastPairs) return null;
  const moved = differences.filter((difference) => difference !== 0);
  if (moved.length === 0) return 1;
  const sizes = moved.map(Math.abs).sort((a, b) => a - b);
  if (isNear(sizes[0]!, sizes.at(-1)!)) {
    return signTest(moved.filter((difference) => difference > 0).length, moved.length);
  }
  const observed = Math.abs(moved.sort((a, b) => a - b).reduce((sum, one) => sum + one, 0));
  // Sums of the same values in another order are not the same to the last digit.
  const least = observed - 1e-9 * sizes.at(-1)!;
  return sizes.length <= mostTried ? shareOfAll(sizes, least) : shareOfDrawn(sizes, least);
}

/**
 * Two-sided binomial test of `up` out of `count` with chance 1/2. For values of 0 and 1 it is the exact
 * form of McNemar's test ("Note on the sampling error of the difference between correlated
 * proportions", 1947).
 */
export function signTest(up: number, count: number): number {
  const fewer = Math.min(up, count - up);
  let logTerm = -count * Math.LN2;
  let tail = 0;
  for (let at = 0; at <= fewer; at++) {
    tail += Math.exp(logTerm);
    logTerm += Math.log(count - at) - Math.log(at + 1);
  }
  return Math.min(1, 2 * tail);
}

function shareOfAll(sizes: readonly number[], least: number): number {
  const combinations = 2 ** sizes.length;
  let reached = 0;
  for (let signs = 0; signs < combinations; signs++) {
    const sum = sumWith(sizes, (at) => (signs & (1 << at)) !== 0);
    if (Math.abs(sum) >= least) reached++;
  }
  return reached / combinations;
}

/** The observed combination counts as one of them, so that no p value is 0 (Phipson and Smyth, 2010). */
function shareOfDrawn(sizes: readonly number[], least: number): number {
  const random = randomFrom(`paired test of ${sizes.length}`);
  let reached = 1;
  for (let draw = 0; draw < drawn; draw++) {
    if (Math.abs(sumWith(sizes, () => random() < 0.5)) >= least) reached++;
  }
  return reached / (drawn + 1);
}

function sumWith(sizes: readonly number[], isUp: (at: number) => boolean): number {
  return sizes.reduce((sum, size, at) => sum + (isUp(at) ? size : -size), 0);
}

function isNear(a: number, b: number): boolean {
  return b - a <= 1e-9 * b;
}

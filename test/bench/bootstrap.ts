// How sure the mean of paired differences is: its interval over questions drawn again and again.
import { quantile } from "../../src/evaluation/measuring/statistics.ts";
import { seededRandom } from "../support/seeded-vectors.ts";

export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const rounds = 1000;
const seed = 12;

/** The 95 % interval by the bootstrap (Efron, 1979), the same on every run. */
export function meanInterval(differences: readonly number[]): Interval {
  const mean = meanOf(differences);
  const changed = differences.filter((difference) => difference !== 0);
  if (changed.length === 0) return { mean, low: 0, high: 0 };
  const random = seededRandom(seed);
  const count = differences.length;
  const means = Array.from({ length: rounds }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < count; drawn++) sum += differences[Math.floor(random() * count)]!;
    return sum / count;
  });
  return { mean, low: quantile(means, 0.025), high: quantile(means, 0.975) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

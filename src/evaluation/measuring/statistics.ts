// Medians and percentiles of what was measured, and how sure a mean is, from the values alone.
import { createHash } from "node:crypto";

/** The value that a share of `part` lies below; 0 of nothing. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export interface BootstrapInterval {
  readonly low: number;
  readonly high: number;
}

const resamples = 1000;
const tail = 0.025;

/**
 * The 95 % percentile interval of the mean over 1,000 resamples with replacement (Efron and Tibshirani,
 * "An Introduction to the Bootstrap", 1993, chapter 13). The same values and seed give the same
 * interval. Throws `RangeError` without values.
 */
export function bootstrapMean(values: readonly number[], seed: string): BootstrapInterval {
  if (values.length === 0) throw new RangeError("Cannot resample: there are no values");
  const random = randomFrom(seed);
  const means = new Float64Array(resamples);
  for (let resample = 0; resample < resamples; resample++) {
    let sum = 0;
    for (let drawn = 0; drawn < values.length; drawn++) {
      sum += values[Math.floor(random() * values.length)]!;
    }
    means[resample] = sum / values.length;
  }
  means.sort();
  return { low: means[resamples * tail]!, high: means[resamples * (1 - tail) - 1]! };
}

/** Numbers from 0 to below 1: mulberry32 (Ettinger, 2017), enough for drawing by lot. */
export function randomFrom(seed: string): () => number {
  let state = createHash("sha256").update(seed).digest().readUInt32LE();
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

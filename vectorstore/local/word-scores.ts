// Scores by ordinal while one search of the inverted index runs, in arrays that every search uses
// anew: on a large archive a question touches a hundred thousand passages.
import { selectBest } from "./select-best.ts";

/** A passage found by words. BM25 score, higher is better, unbounded above, comparable within one search only. */
export interface WordHit {
  readonly ordinal: number;
  readonly score: number;
}

/** Steps in which the least of the best scores is told. */
const stepCount = 1024;
/** Scores are added up in 32 bits: what comes so near the least score may have it. */
const roundingShare = 1 - 1e-5;

export class WordScores {
  /** 0 for a passage that was not found. */
  readonly scores: Float32Array;
  /** How many passages were found. */
  count = 0;
  /** The highest score. */
  most = 0;
  readonly #ordinals: Uint32Array;
  readonly #steps = new Uint32Array(stepCount);

  constructor(ordinalCount: number) {
    this.scores = new Float32Array(ordinalCount);
    this.#ordinals = new Uint32Array(ordinalCount);
  }

  /** `gain` is above 0. */
  add(ordinal: number, gain: number): void {
    const before = this.scores[ordinal]!;
    if (before === 0) this.#ordinals[this.count++] = ordinal;
    const score = before + gain;
    this.scores[ordinal] = score;
    if (score > this.most) this.most = score;
  }

  /** A score that `k` of the allowed passages have at least, or 0: the `k`th best, or little less. */
  leastOfBest(k: number, allows?: (ordinal: number) => boolean): number {
    const steps = this.#steps.fill(0);
    const stepsPerScore = (stepCount - 1) / this.most;
    for (let at = 0; at < this.count; at++) {
      const ordinal = this.#ordinals[at]!;
      if (allows?.(ordinal) === false) continue;
      steps[Math.floor(this.scores[ordinal]! * stepsPerScore)]!++;
    }
    let wanted = k;
    for (let step = stepCount - 1; step >= 0; step--) {
      wanted -= steps[step]!;
      if (wanted <= 0) return (step / stepsPerScore) * roundingShare;
    }
    return 0;
  }

  /** Forgets the passages with a lower score. */
  keepFrom(least: number): void {
    let kept = 0;
    for (let at = 0; at < this.count; at++) {
      const ordinal = this.#ordinals[at]!;
      if (this.scores[ordinal]! >= least) this.#ordinals[kept++] = ordinal;
      else this.scores[ordinal] = 0;
    }
    this.count = kept;
  }

  /** The best of the allowed, best first, at most `k`. */
  best(k: number, allows?: (ordinal: number) => boolean): WordHit[] {
    const scoreOf = (ordinal: number): number => this.scores[ordinal]!;
    const least = this.leastOfBest(k, allows);
    const candidates: number[] = [];
    for (let at = 0; at < this.count; at++) {
      const ordinal = this.#ordinals[at]!;
      if (this.scores[ordinal]! >= least) candidates.push(ordinal);
    }
    const best = selectBest(candidates, k, scoreOf, allows);
    return best.map((ordinal) => ({ ordinal, score: scoreOf(ordinal) }));
  }

  clear(): void {
    this.keepFrom(Infinity);
    this.most = 0;
  }
}

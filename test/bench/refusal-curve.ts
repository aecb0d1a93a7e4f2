// What another gate would refuse: shares of answerable and unanswerable questions below ten
// thresholds of the confidence that the answers report.
import type { Asked } from "./ask-questions.ts";

export interface RefusalPoint {
  readonly threshold: number;
  readonly refusedAnswerable: number;
  readonly refusedUnanswerable: number;
}

const points = 10;

/** Thresholds 0.05, 0.15 … 0.95, in rising order. Empty without questions of both kinds. */
export function refusalCurve(asked: readonly Asked[]): RefusalPoint[] {
  const { answerable, unanswerable } = confidences(asked);
  if (answerable.length === 0 || unanswerable.length === 0) return [];
  return Array.from({ length: points }, (_, at) => {
    const threshold = (at + 0.5) / points;
    return {
      threshold,
      refusedAnswerable: shareBelow(answerable, threshold),
      refusedUnanswerable: shareBelow(unanswerable, threshold),
    };
  });
}

/**
 * The chance that an answerable question has more confidence than an unanswerable one, equal ones
 * counted half: 0.5 is guessing, 1 is perfect. Null without questions of both kinds.
 */
export function separation(asked: readonly Asked[]): number | null {
  const { answerable, unanswerable } = confidences(asked);
  if (answerable.length === 0 || unanswerable.length === 0) return null;
  let wins = 0;
  for (const high of answerable) {
    for (const low of unanswerable) wins += high > low ? 1 : high === low ? 0.5 : 0;
  }
  return wins / (answerable.length * unanswerable.length);
}

function confidences(asked: readonly Asked[]): Record<"answerable" | "unanswerable", number[]> {
  const of = (isAnswerable: boolean): number[] =>
    asked
      .filter(({ question }) => question.isAnswerable === isAnswerable)
      .map(({ answer }) => answer.searched.signals["confidence"] ?? 0);
  return { answerable: of(true), unanswerable: of(false) };
}

function shareBelow(values: readonly number[], threshold: number): number {
  return values.filter((value) => value < threshold).length / values.length;
}

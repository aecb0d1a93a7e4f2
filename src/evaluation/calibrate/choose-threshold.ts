// Where to draw the line between answering and refusing, and what a line does to known questions.

/** A known question with what the gate thinks of it. */
export interface ScoredExample {
  readonly isAnswerable: boolean;
  /** 0 to 1, below 0 where nothing was found; below the threshold it is refused. */
  readonly confidence: number;
}

export interface RefusalFigures {
  /** Of the refused questions the share that cannot be answered; null where none is refused. */
  readonly precision: number | null;
  /** Of the questions that cannot be answered the share refused; null where there are none. */
  readonly recall: number | null;
  /** Of the questions that can be answered the share refused; null where there are none. */
  readonly needless: number | null;
}

/** Of refusing everything below `threshold`. */
export function refusalAt(examples: readonly ScoredExample[], threshold: number): RefusalFigures {
  return refusalFigures(
    examples.map(({ isAnswerable, confidence }) => ({
      isAnswerable,
      isRefused: confidence < threshold,
    })),
  );
}

export function refusalFigures(
  outcomes: readonly { readonly isAnswerable: boolean; readonly isRefused: boolean }[],
): RefusalFigures {
  const count = (isAnswerable: boolean, isRefused: boolean): number =>
    outcomes.filter((one) => one.isAnswerable === isAnswerable && one.isRefused === isRefused)
      .length;
  const [right, missed] = [count(false, true), count(false, false)];
  const [needless, answered] = [count(true, true), count(true, false)];
  return {
    precision: share(right, right + needless),
    recall: share(right, right + missed),
    needless: share(needless, needless + answered),
  };
}

/**
 * The threshold that refuses the most unanswerable questions while at most a share `mostRefused` of
 * the answerable ones; of those that do the same to them, one that refuses the fewest answerable ones,
 * in the middle between the two questions that it parts. 0 to 1.
 */
export function chooseThreshold(examples: readonly ScoredExample[], mostRefused: number): number {
  const confidences = [...new Set(examples.map(({ confidence }) => confidence))].sort(
    (a, b) => a - b,
  );
  const allowed = mostRefused + 1e-9;
  let best = { threshold: 0, recall: -1 };
  for (const [at, upper] of [...confidences, 1].entries()) {
    // Below 0 is what no gate lets through.
    const lower = Math.max(0, confidences[at - 1] ?? 0);
    const threshold = Math.max(0, (lower + upper) / 2);
    const { recall, needless } = refusalAt(examples, threshold);
    if ((needless ?? 0) > allowed) break;
    // From low to high: the first of its like refuses the fewest answerable questions.
    if ((recall ?? 0) > best.recall) best = { threshold, recall: recall ?? 0 };
  }
  return best.threshold;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

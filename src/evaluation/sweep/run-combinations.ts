// Runs the combinations of a sweep one after another. One that fails is listed while others go on.
import type { EvaluationReport, Slice } from "../evaluation-report.ts";
import type { Combination } from "./read-grid.ts";

export interface SweepRow {
  readonly combination: Combination;
  /** Measures of all questions; null where the combination failed. */
  readonly all: Slice | null;
  /** Why it failed. */
  readonly failure: string | null;
}

export interface SweepOptions {
  readonly run: (combination: Combination) => Promise<EvaluationReport>;
  /** After each combination, with all rows so far. */
  readonly onRow: (rows: readonly SweepRow[]) => Promise<void>;
  /** Failures that all other combinations would have too. */
  readonly isFatal: (error: unknown) => boolean;
  readonly signal?: AbortSignal;
}

/** Throws what is fatal, and what the signal throws; rows so far have been given to `onRow`. */
export async function runCombinations(
  combinations: readonly Combination[],
  { run, onRow, isFatal, signal }: SweepOptions,
): Promise<SweepRow[]> {
  const rows: SweepRow[] = [];
  for (const combination of combinations) {
    signal?.throwIfAborted();
    try {
      const { slices } = await run(combination);
      rows.push({ combination, all: slices[0]!, failure: null });
    } catch (error) {
      signal?.throwIfAborted();
      if (isFatal(error)) throw error;
      rows.push({ combination, all: null, failure: (error as Error).message });
    }
    await onRow(rows);
  }
  return rows;
}

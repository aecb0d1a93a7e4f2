// `sweep`: answers the golden questions with several settings, and puts them in one table.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { replaceFileDurably } from "../../vectorstore/write-file-durably.ts";
import type { Settings } from "../config.ts";
import { GoldenSetError, readGoldenSet } from "../evaluation/golden/golden-set.ts";
import { RunLogError } from "../evaluation/run-log.ts";
import {
  combinationsOf,
  describeCombination,
  readGrid,
  SweepError,
} from "../evaluation/sweep/read-grid.ts";
import { runCombination } from "../evaluation/sweep/run-combinations.ts";
import { runCombinations, type SweepRow } from "../evaluation/sweep/run-combinations.ts";
import { sweepTable } from "../evaluation/sweep/sweep-table.ts";
import { untilStopped } from "./on-stop-signal.ts";

export interface SweepCommandOptions {
  readonly golden: string;
  readonly set: readonly string[];
  readonly oneByOne?: boolean;
  /** Folder for stores, runs and the table; a later sweep into it goes on from there. */
  readonly out: string;
}

/** Gives the rows. Throws `SweepError`, `GoldenSetError`, `RunLogError`. */
export async function runSweep(
  { golden, set, oneByOne = false, out }: SweepCommandOptions,
  settings: Settings,
): Promise<readonly SweepRow[]> {
  const combinations = combinationsOf(readGrid(set), oneByOne);
  await readGoldenSet(golden);
  await prepareFolder(out);
  const { signal, stopListening } = untilStopped(
    "Stopped. What was answered so far is kept: run the same sweep again.",
  );
  const onWarning = (warning: string) => process.stderr.write(`Warning: ${warning}\n`);
  const write = (text: string) => process.stderr.write(text);
  try {
    const rows = await runCombinations(combinations, {
      run: (combination) => {
        write(`${describeCombination(combination)}\n`);
        return runCombination(combination, {
          golden,
          out,
          settings,
          onWarning,
          signal,
        });
      },
      onRow: (known) => keepTable(out, golden, known),
      isFatal: (error) => error instanceof GoldenSetError || error instanceof RunLogError,
      signal,
    });
    process.stdout.write(sweepTable(rows));
    return rows;
  } finally {
    stopListening();
  }
}

async function prepareFolder(out: string): Promise<void> {
  try {
    await mkdir(out, { recursive: true });
  } catch (error) {
    throw new SweepError(
      `Cannot sweep into ${out}: ${(error as Error).message}. Name another folder with --out.`,
      { cause: error },
    );
  }
}

/** After each combination, so that a sweep that is cut off has a table too. */
async function keepTable(out: string, golden: string, rows: readonly SweepRow[]): Promise<void> {
  const json = { formatVersion: 1, golden, rows };
  await replaceFileDurably(join(out, "sweep.json"), `${JSON.stringify(json, null, 2)}\n`);
  await replaceFileDurably(join(out, "sweep.md"), sweepTable(rows));
}

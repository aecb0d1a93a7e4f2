// All question sets that a bench runs on: the project's own and those of a folder.
import { access } from "node:fs/promises";
import { seededRandom } from "../support/seeded-vectors.ts";
import { questionSetNames, readQuestionSets, type QuestionSet } from "./question-set.ts";
import { readSampleSet, sampleSetName } from "./sample-set.ts";

const sampleSeed = 2026;

/** Beside the checkout, on machines that have them. */
export const defaultFolders = ["../shared/bench", "../shared/news"];

/** The sets in order, the project's own first; of a folder that is not there, none. */
export async function readSets(
  folders: readonly string[],
  only?: readonly string[],
): Promise<QuestionSet[]> {
  const isWanted = (name: string): boolean => only === undefined || only.includes(name);
  const sets = isWanted(sampleSetName) ? [await readSampleSet()] : [];
  for (const folder of folders) {
    const names = (await isThere(folder)) ? await questionSetNames(folder) : [];
    for (const name of names.filter(isWanted)) sets.push(...(await readQuestionSets(folder, name)));
  }
  return sets;
}

/** `count` of the items, the same ones on every run, in their order. */
export function sampleOf<T>(items: readonly T[], count: number, seed = sampleSeed): readonly T[] {
  if (items.length <= count) return items;
  const random = seededRandom(seed);
  const drawn = items.map((item, index) => ({ item, index, lot: random() }));
  const chosen = drawn.sort((a, b) => a.lot - b.lot).slice(0, count);
  return chosen.sort((a, b) => a.index - b.index).map(({ item }) => item);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    process.stderr.write(`Skipped the question sets of ${path}: it is not there.\n`);
    return false;
  }
}

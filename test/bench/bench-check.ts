// `npm run bench -- check`: fails when a figure got worse than the file of expected figures allows.
import {
  compareFigures,
  readExpectedFigures,
  writeExpectedFigures,
  type Comparison,
} from "./expected-figures.ts";
import { measureFigures } from "./measure-figures.ts";
import type { QuestionSet } from "./question-set.ts";

/** Relative to the repository's root, where npm runs its scripts. */
export const expectedFiguresPath = "test/bench/expected-figures.json";

/** The embedder that a fresh clone has. */
const embedderName = "hash-384";

/** Prints the outcome; false when something got worse. With `isUpdate` the file is written instead. */
export async function benchCheck(
  sets: readonly QuestionSet[],
  isUpdate: boolean,
  path = expectedFiguresPath,
): Promise<boolean> {
  const expected = await readExpectedFigures(path);
  const measured = await measureFigures(sets, embedderName, expected.questionsPerSet);
  const comparison = compareFigures(expected, measured);
  process.stdout.write(report(comparison, expected.tolerance));
  if (!isUpdate) return comparison.worse.length === 0;
  await writeExpectedFigures(path, expected, measured);
  process.stdout.write(`Wrote ${path}.\n`);
  return true;
}

function report({ worse, better, compared }: Comparison, tolerance: number): string {
  const lines = [
    ...worse.map((line) => `worse: ${line}`),
    ...better.map((line) => `better: ${line}`),
    `${compared} figures: ${worse.length} worse and ${better.length} better by more than ${tolerance}`,
  ];
  return `${lines.join("\n")}\n`;
}

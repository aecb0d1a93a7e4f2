// What the benches are expected to measure, and what counts as worse.
import { readFile, writeFile } from "node:fs/promises";
import { format } from "prettier";
import { z } from "zod";

/** Figures by what was measured, each by its name. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

const schema = z.strictObject({
  /** For who reads the file. */
  about: z.array(z.string()),
  questionsPerSet: z.int().min(1),
  tolerance: z.number().min(0),
  figures: z.record(z.string(), z.record(z.string(), z.number())),
});
export type ExpectedFigures = z.infer<typeof schema>;

/** Of all other figures more is better. */
export const lowerIsBetter: ReadonlySet<string> = new Set([
  "answerable refused",
  "wrong citations",
]);

export interface Comparison {
  /** One line for each figure that is worse by more than the tolerance, or no longer measured. */
  readonly worse: readonly string[];
  /** One line for each that is better by more than it, or new. */
  readonly better: readonly string[];
  readonly compared: number;
}

/** What was not measured at all, because its set is not on this machine, is not compared. */
export function compareFigures(expected: ExpectedFigures, measured: Figures): Comparison {
  const worse: string[] = [];
  const better: string[] = [];
  let compared = 0;
  for (const [subject, figures] of Object.entries(measured)) {
    const known = expected.figures[subject] ?? {};
    for (const name of new Set([...Object.keys(known), ...Object.keys(figures)])) {
      compared++;
      const change = gain(name, known[name], figures[name]);
      const line = describe(subject, name, known[name], figures[name]);
      // Rounding must not make a difference of exactly the tolerance into a larger one.
      if (change < -expected.tolerance - 1e-9) worse.push(line);
      else if (change > expected.tolerance + 1e-9) better.push(line);
    }
  }
  return { worse, better, compared };
}

/** How much better a figure is than expected, below 0 if worse. */
function gain(name: string, expected: number | undefined, measured: number | undefined): number {
  if (measured === undefined) return -Infinity;
  if (expected === undefined) return Infinity;
  return lowerIsBetter.has(name) ? expected - measured : measured - expected;
}

function describe(
  subject: string,
  name: string,
  expected: number | undefined,
  measured: number | undefined,
): string {
  const was = expected === undefined ? "no figure expected" : `expected ${show(expected)}`;
  return `${subject}: ${name} ${measured === undefined ? "not measured" : show(measured)}, ${was}`;
}

function show(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(4);
}

/** Throws what reading and parsing throw: a file that cannot be read must fail the check. */
export async function readExpectedFigures(path: string): Promise<ExpectedFigures> {
  return schema.parse(JSON.parse(await readFile(path, "utf8")));
}

/** Figures of sets that are not on this machine stay as they were. */
export async function writeExpectedFigures(
  path: string,
  before: ExpectedFigures,
  measured: Figures,
): Promise<void> {
  const rounded = Object.entries(measured).map(([subject, figures]) => [
    subject,
    Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(4))]),
    ),
  ]);
  const figures = { ...before.figures, ...(Object.fromEntries(rounded) as Figures) };
  const text = JSON.stringify({ ...before, figures });
  await writeFile(path, await format(text, { parser: "json", printWidth: 100 }));
}

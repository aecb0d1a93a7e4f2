// `npm run bench -- gate`: fits, prints what would be refused, and writes the gates if asked to.
import { readFile, writeFile } from "node:fs/promises";
import { format } from "prettier";
import type { Gate, GateName, Gates } from "../../src/answering/reading/gate.ts";
import { fittedGates, otherGates } from "../../src/answering/reading/fitted-gates.ts";
import { askForSignals, fitToAskings, gateRows, type Asking } from "./bench-gate.ts";
import { printTable } from "./print-table.ts";
import type { QuestionSet } from "./question-set.ts";

export interface GateOptions {
  readonly sets: readonly string[];
  readonly embedder: string;
  readonly write: boolean;
  readonly signals?: string;
}

/** Relative to the repository's root, where npm runs its scripts. */
const gatesPath = "src/answering/reading/fitted-gates.ts";
/** The embedder of a fresh clone, to whose questions the general gate is fitted too. */
const defaultEmbedder = "hash-384";

export async function runGate(
  sets: readonly QuestionSet[],
  { embedder, write, signals }: GateOptions,
): Promise<void> {
  const askings = await keptIn(signals, () =>
    askForSignals(sets, embedder, (asked) => process.stderr.write(`${asked}\n`)),
  );
  const gates = { ...fittedGates, [embedder]: fitGates(embedder, askings, false) };
  const other =
    embedder === defaultEmbedder ? fitGates("any other embedder", askings, true) : otherGates;
  if (!write) return;
  await writeFile(
    gatesPath,
    await format(fileOf(gates, other), { filepath: gatesPath, printWidth: 100 }),
  );
  process.stdout.write(`Wrote ${gatesPath}.\n`);
}

/** Fits and prints. */
function fitGates(name: string, askings: readonly Asking[], isGeneral: boolean): Gates {
  const fit = (gateName: GateName): Gate => {
    const ofGate = askings.filter(({ gate }) => gate === gateName);
    const gate = fitToAskings(ofGate, gateName, isGeneral);
    printGate(`${name}, ${gateName}`, ofGate, gate);
    return gate;
  };
  return { latin: fit("latin"), cyrillic: fit("cyrillic"), translated: fit("translated") };
}

async function keptIn(path: string | undefined, ask: () => Promise<Asking[]>): Promise<Asking[]> {
  if (path === undefined) return ask();
  try {
    return JSON.parse(await readFile(path, "utf8")) as Asking[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const askings = await ask();
  await writeFile(path, JSON.stringify(askings));
  return askings;
}

function printGate(name: string, askings: readonly Asking[], gate: Gate): void {
  process.stdout.write(`\nGate for ${name}, threshold ${gate.least.toFixed(3)}\n`);
  printTable(
    gateRows(askings, gate).map(({ questionsOf, corpusOf, isAnswerable, questions, refused }) => ({
      "questions of": questionsOf,
      "put to": corpusOf,
      answerable: isAnswerable ? "yes" : "no",
      questions,
      refused,
    })),
  );
  const { coverageSquared, similarityByLength, bias } = gate;
  printTable(
    Object.entries({ ...gate.weights, coverageSquared, similarityByLength, bias }).map(
      ([signal, weight]) => ({
        signal,
        weight: weight.toFixed(2),
      }),
    ),
  );
}

function fileOf(gates: Readonly<Record<string, Gates>>, other: Gates): string {
  return `// Written by \`npm run bench -- gate --write\`, which also prints what these gates refuse.
import type { Gates } from "./gate.ts";

/** By the name of the embedder. */
export const fittedGates: Readonly<Record<string, Gates>> = ${toSource(gates)};

/** For embedders that no gate was fitted to: without what differs from one to the other. */
export const otherGates: Gates = ${toSource(other)};
`;
}

/** Three digits are all that the fit can tell. */
function toSource(value: unknown): string {
  return JSON.stringify(
    value,
    (_, inner: unknown) => (typeof inner === "number" ? Number(inner.toFixed(3)) : inner),
    2,
  );
}

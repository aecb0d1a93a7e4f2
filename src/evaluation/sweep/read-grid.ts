// What a sweep tries: settings with their values, as they are given on the command line.
import { ExplainedError } from "../../../vectorstore/explained-error.ts";
import type { PassageSettings } from "../../../ingest/chunk-article.ts";
import { defaultPassageSettings } from "../../../ingest/chunk-article.ts";

/** A sweep cannot be run as it was asked for. `message` gives what is wrong and what is allowed. */
export class SweepError extends ExplainedError {
  override readonly name = "SweepError";
  readonly code = "sweep-refused";
}

/** Names that `--set` takes, with the meaning of a value. */
export const sweptNames = {
  passageWords: "most words of a passage, or least and most as 60-110",
  k: "passages that an answer may use",
  fusion: "share of the vectors in the fused score, 0 to 1",
  embedder: "what makes vectors",
  reranker: "what looks closer at the best passages",
  model: "what writes answers",
  gate: "gate file",
} as const;

export type SweptName = keyof typeof sweptNames;
/** Value by name; names that are not there stay as the settings have them. */
export type Combination = Readonly<Partial<Record<SweptName, string>>>;
export type Grid = ReadonlyMap<SweptName, readonly string[]>;

/** From `k=4,8` and the like. Throws `SweepError`. */
export function readGrid(given: readonly string[]): Grid {
  const grid = new Map<SweptName, readonly string[]>();
  for (const one of given) {
    const [, name = "", list = ""] = /^([^=]*)=(.*)$/su.exec(one) ?? [];
    const values = list.split(",").map((value) => value.trim());
    if (!isSwept(name) || values.includes("")) throw unreadable(one);
    if (grid.has(name)) {
      throw new SweepError(
        `Cannot sweep ${name}: it is set twice. Name all its values in one --set.`,
      );
    }
    if (name === "passageWords") values.forEach(passagesOf);
    if (name === "fusion") values.forEach(vectorWeightOf);
    grid.set(name, [...new Set(values)]);
  }
  if (grid.size === 0) throw new SweepError("Cannot sweep: no setting is given. Add --set k=4,8.");
  return grid;
}

/**
 * All combinations; one by one, the first values together and then each other value in place of the
 * first one of its setting.
 */
export function combinationsOf(grid: Grid, isOneByOne: boolean): Combination[] {
  if (!isOneByOne) {
    return [...grid].reduce<Combination[]>(
      (all, [name, values]) =>
        all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
      [{}],
    );
  }
  const first: Combination = Object.fromEntries([...grid].map(([name, [value]]) => [name, value]));
  const others = [...grid].flatMap(([name, values]) =>
    values.slice(1).map((value) => ({ ...first, [name]: value })),
  );
  return [first, ...others];
}

/** `k=4 fusion=0.1`. */
export function describeCombination(combination: Combination): string {
  return Object.entries(combination)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");
}

/** One number is the most words, with as many at least in proportion as by default. */
export function passagesOf(value: string): PassageSettings {
  const [, one, other] = /^(\d+)(?:-(\d+))?$/u.exec(value) ?? [];
  const { minWords, maxWords } = defaultPassageSettings;
  const most = Number(other ?? one);
  const least = other === undefined ? Math.round((most * minWords) / maxWords) : Number(one);
  if (least >= 1 && least <= most) return { minWords: least, maxWords: most };
  throw unreadable(`passageWords=${value}`);
}

export function vectorWeightOf(value: string): number {
  const weight = Number(value);
  if (weight >= 0 && weight <= 1) return weight;
  throw unreadable(`fusion=${value}`);
}

function isSwept(name: string): name is SweptName {
  return Object.hasOwn(sweptNames, name);
}

function unreadable(given: string): SweepError {
  const names = Object.entries(sweptNames).map(([name, meaning]) => `${name} (${meaning})`);
  return new SweepError(
    `Cannot sweep '${given}': it is not NAME=VALUE,VALUE with values that the name takes. Names are ${names.join(", ")}.`,
  );
}

// `npm run bench -- ablation`: a row for each mechanism, as it is done. The mechanisms are shared out
// among worker processes, each of which asks all questions once with everything and then without.
import { fork } from "node:child_process";
import {
  ablatable,
  lessIsBetter,
  openAblation,
  type Ablated,
  type AblationRow,
  type Effect,
} from "./ablation.ts";
import { readSets } from "./read-sets.ts";
import type { BenchQuestion, QuestionSet } from "./question-set.ts";

export interface AblationOptions {
  readonly sets: readonly string[];
  readonly only?: readonly string[];
  readonly embedder: string;
  /** The most questions of one set. */
  readonly questions: number;
  /** Only these. */
  readonly mechanisms?: readonly string[];
  readonly workers: number;
}

export const ablationStep = "ablation-step";

/** Tells of each row as soon as it is there. Throws where a worker ends early. */
export async function benchAblation(
  options: AblationOptions,
  onRow: (row: AblationRow) => void,
): Promise<void> {
  const left = ablatable.filter((name) => options.mechanisms?.includes(name) ?? true);
  await Promise.all(Array.from({ length: options.workers }, () => runWorker(options, left, onRow)));
}

/** Takes from `left` until nothing is. */
async function runWorker(
  options: AblationOptions,
  left: Ablated[],
  onRow: (row: AblationRow) => void,
): Promise<void> {
  const child = fork(process.argv[1]!, [ablationStep, JSON.stringify(options)]);
  const next = (): void => {
    const mechanism = left.shift();
    if (mechanism === undefined) child.disconnect();
    else child.send(mechanism);
  };
  child.on("message", (message) => {
    if (message !== "ready") onRow(message as AblationRow);
    next();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", resolve);
  });
  if (code !== 0) throw new Error(`Cannot finish the ablation: a worker ended with ${code}`);
}

/** The worker's side. */
export async function workOnAblation({
  sets: folders,
  only,
  embedder,
  questions,
}: AblationOptions): Promise<void> {
  const sets = (await readSets(folders, only)).flatMap(withVariants);
  const ablation = await openAblation([...sets, ...foreignSets(sets)], embedder, questions);
  process.on("message", (mechanism: Ablated) => {
    void ablation.without(mechanism).then((row) => process.send!(row));
  });
  process.on("disconnect", () => void ablation.close());
  process.send!("ready");
}

/**
 * A filter by dates turns the time of a question off. So questions that were asked on a day are
 * also put to the whole archive, with that day as the present.
 */
function withVariants(set: QuestionSet): QuestionSet[] {
  if (set.questions.every(({ today }) => today === undefined)) return [set];
  const questions = set.questions.map((question): BenchQuestion => {
    const { filter, ...open } = question;
    return filter === undefined ? question : open;
  });
  return [set, { ...set, name: `${set.name}, no filter`, questions }];
}

/** Questions of one subject put to articles of another. */
function foreignSets(sets: readonly QuestionSet[]): QuestionSet[] {
  const pairs = [
    ["xquad_en", "scifact"],
    ["scifact", "xquad_en"],
  ] as const;
  return pairs.flatMap(([questionsOf, corpusOf]) => {
    const asking = sets.find(({ name }) => name === questionsOf);
    const asked = sets.find(({ name }) => name === corpusOf);
    if (asking === undefined || asked === undefined) return [];
    const questions = asking.questions.map((one) => ({ ...one, isAnswerable: false }));
    return [{ ...asked, name: `${questionsOf} to ${corpusOf}`, questions, relevance: new Map() }];
  });
}

/** The table's row: what is surely worse or better without, and else the most that may be. */
export function ablationCells({
  mechanism,
  changed,
  effects,
}: AblationRow): Record<string, string> {
  const sure = effects.filter(({ loss }) => loss.low > 0 || loss.high < 0);
  const worse = sure.filter(({ loss }) => loss.mean > 0).sort(byLoss);
  const better = sure.filter(({ loss }) => loss.mean < 0).sort(byLoss);
  const unsure = effects.filter((effect) => !sure.includes(effect)).sort(byLoss);
  return {
    "switched off": mechanism,
    changed: String(changed),
    "worse without": worse.map(describe).join("; "),
    "better without": better.map(describe).join("; "),
    "most that is not sure": unsure.slice(0, 1).map(describe).join(""),
  };
}

function byLoss(a: Effect, b: Effect): number {
  return Math.abs(b.loss.mean) - Math.abs(a.loss.mean);
}

/** How the measure itself changes, with its interval. */
function describe({ set, measure, loss: { mean, low, high } }: Effect): string {
  const change = lessIsBetter.has(measure) ? [mean, low, high] : [-mean, -high, -low];
  const [most, least, highest] = change.map(signed);
  return `${set}: ${measure} ${most} [${least}, ${highest}]`;
}

function signed(value: number): string {
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(value).toFixed(4).replace(/^0/u, "")}`;
}

// Fits the refusal gate: a logistic regression of "can be answered" on the answer signals, minimised
// by Adam (Kingma and Ba, 2015). Questions near the threshold count most, as only they can change sides.
import type { AnswerSignals } from "../../answering/reading/answer-signals.ts";
import { confidenceOf } from "../../answering/reading/decide-answerable.ts";
import type { Gate } from "../../answering/reading/gate.ts";

export interface LabelledSignals {
  readonly signals: AnswerSignals;
  readonly isAnswerable: boolean;
  /** How much the question counts, above 0. */
  readonly weight: number;
}

export interface FitOptions {
  /** The signals that are to be weighed; others get weight 0. */
  readonly use: readonly (keyof AnswerSignals)[];
  /** Weights that are not to exceed a value, whatever is fitted. */
  readonly atMost: Partial<Record<keyof AnswerSignals, number>>;
  /** The threshold for a fit, with which the next round looks at what is near it. */
  readonly chooseLeast: (confidence: (signals: AnswerSignals) => number) => number;
}

const rounds = 5;
const steps = 700;
const learningRate = 0.05;
/** Against weights that only noise would justify. */
const decay = 1e-4;
/** How far from the threshold, in log-odds, a question counts about half. */
const nearness = 2.5;
/** The share of its weight that a question keeps however far it is. */
const leastEmphasis = 0.1;

/** Throws `TypeError` where answerable or unanswerable questions are missing. */
export function fitGate(examples: readonly LabelledSignals[], options: FitOptions): Gate {
  if (new Set(examples.map(({ isAnswerable }) => isAnswerable)).size < 2) {
    throw new TypeError(
      "Cannot fit a gate: answerable and unanswerable questions are needed, and all given are of one kind",
    );
  }
  const inputs = standardize(examples.map(({ signals }) => [...inputsOf(signals, options.use), 1]));
  let emphasis = examples.map(() => 1);
  let gate: Gate | undefined;
  for (let round = 0; round < rounds; round++) {
    const importance = balance(examples, emphasis);
    const weights = descend(inputs, examples, importance, options);
    const fitted = toGate(weights, inputs, options.use);
    const confidence = (signals: AnswerSignals): number => confidenceOf(signals, fitted);
    const least = options.chooseLeast(confidence);
    gate = { ...fitted, least };
    emphasis = examples.map(({ signals }) => {
      const distance = (logOdds(confidence(signals)) - logOdds(least)) / nearness;
      return leastEmphasis + Math.exp((-distance * distance) / 2);
    });
  }
  return gate!;
}

interface Inputs {
  /** A row per example; the last column is 1, for the bias. */
  readonly rows: readonly (readonly number[])[];
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

function inputsOf(signals: AnswerSignals, use: FitOptions["use"]): number[] {
  const byLength = use.includes("similarity") ? signals.similarity * signals.questionLength : 0;
  return [...use.map((name) => signals[name]), signals.passageCoverage ** 2, byLength];
}

/** To mean 0 and deviation 1, the column for the bias excepted. */
function standardize(rows: readonly (readonly number[])[]): Inputs {
  const columns = rows[0]!.map((_, at) => rows.map((row) => row[at]!));
  const means = columns.map((column) => average(column));
  const deviations = columns.map(
    (column, at) => Math.sqrt(average(column.map((value) => (value - means[at]!) ** 2))) || 1,
  );
  means[means.length - 1] = 0;
  return {
    rows: rows.map((row) => row.map((value, at) => (value - means[at]!) / deviations[at]!)),
    means,
    deviations,
  };
}

/** Answerable and unanswerable questions weigh one half each. */
function balance(examples: readonly LabelledSignals[], emphasis: readonly number[]): number[] {
  const totals = { yes: 0, no: 0 };
  const kindOf = (at: number) => (examples[at]!.isAnswerable ? "yes" : "no");
  const importance = examples.map(({ weight }, at) => weight * emphasis[at]!);
  for (const [at, value] of importance.entries()) totals[kindOf(at)] += value;
  return importance.map((value, at) => value / totals[kindOf(at)] / 2);
}

function descend(
  { rows, deviations }: Inputs,
  examples: readonly LabelledSignals[],
  importance: readonly number[],
  { use, atMost }: FitOptions,
): number[] {
  const size = rows[0]!.length;
  const weights = new Array<number>(size).fill(0);
  const momentum = new Array<number>(size).fill(0);
  const variance = new Array<number>(size).fill(0);
  for (let step = 1; step <= steps; step++) {
    const gradient = weights.map((weight) => decay * weight);
    for (const [at, row] of rows.entries()) {
      const sum = row.reduce((total, value, column) => total + value * weights[column]!, 0);
      const error = importance[at]! * (logistic(sum) - (examples[at]!.isAnswerable ? 1 : 0));
      for (let column = 0; column < size; column++) gradient[column]! += error * row[column]!;
    }
    for (let column = 0; column < size; column++) {
      momentum[column] = 0.9 * momentum[column]! + 0.1 * gradient[column]!;
      variance[column] = 0.999 * variance[column]! + 0.001 * gradient[column]! ** 2;
      const pace = Math.sqrt(variance[column]! / (1 - 0.999 ** step)) + 1e-8;
      weights[column]! -= (learningRate * momentum[column]!) / (1 - 0.9 ** step) / pace;
      const limit = atMost[use[column]!];
      if (limit !== undefined) {
        weights[column] = Math.min(weights[column]!, limit * deviations[column]!);
      }
    }
  }
  return weights;
}

/** Back from standardized inputs to the signals as they are. */
function toGate(
  weights: readonly number[],
  { means, deviations }: Inputs,
  use: FitOptions["use"],
): Omit<Gate, "least"> {
  const raw = weights.map((weight, at) => weight / deviations[at]!);
  const shift = raw.reduce((sum, weight, at) => sum + weight * means[at]!, 0);
  const weightOf = (name: keyof AnswerSignals): number => {
    const at = use.indexOf(name);
    return at === -1 ? 0 : raw[at]!;
  };
  return {
    weights: {
      passageCoverage: weightOf("passageCoverage"),
      sentenceCoverage: weightOf("sentenceCoverage"),
      namesMissing: weightOf("namesMissing"),
      nameUnknown: weightOf("nameUnknown"),
      numbersMissing: weightOf("numbersMissing"),
      kindMissing: weightOf("kindMissing"),
      worthFound: weightOf("worthFound"),
      wordScore: weightOf("wordScore"),
      similarity: weightOf("similarity"),
      topicality: weightOf("topicality"),
      translated: weightOf("translated"),
      lead: weightOf("lead"),
      questionLength: weightOf("questionLength"),
    },
    coverageSquared: raw.at(-3)!,
    similarityByLength: raw.at(-2)!,
    bias: raw.at(-1)! - shift,
  };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

function logOdds(chance: number): number {
  const safe = Math.min(1 - 1e-9, Math.max(1e-9, chance));
  return Math.log(safe / (1 - safe));
}

// Fits one gate to golden questions: its threshold always, its weights where there are questions
// enough to tell that new ones do better on questions they have not seen.
import { signalNames, type AnswerSignals } from "../../answering/reading/answer-signals.ts";
import { confidenceOf } from "../../answering/reading/decide-answerable.ts";
import type { Gate } from "../../answering/reading/gate.ts";
import { fitGate } from "./fit-gate.ts";
import type { GateExample } from "./golden-signals.ts";

export interface CalibrateOptions {
  /** The most of the answerable questions that may be refused, as a share. */
  readonly mostRefused: number;
  /** Of each kind, for the weights to be fitted too; 200 unless given. */
  readonly leastForWeights?: number;
}

export interface CalibratedGate {
  readonly gate: Gate;
  /** What was fitted. `none`: too few questions; the gate is the present one. */
  readonly fitted: "none" | "threshold" | "weights";
  /** On the questions that it was fitted to. */
  readonly figures: RefusalFigures;
  /** On questions that the fit had not seen, fold by fold; null where nothing was fitted. */
  readonly heldOut: RefusalFigures | null;
}

/** Of each kind: with fewer, one question alone would move the threshold. */
export const leastForThreshold = 10;
const leastForWeights = 200;
const folds = 5;

/** As for the built-in gates: a name or number that is missing never speaks for an answer. */
const atMost = { namesMissing: -0.5, nameUnknown: -1, numbersMissing: -0.5 };

type Fit = (examples: readonly GateExample[]) => Gate;

/** `examples` are those that the gate decides on. */
export function calibrateGate(
  examples: readonly GateExample[],
  present: Gate,
  options: CalibrateOptions,
): CalibratedGate {
  const least = Math.min(count(examples, true), count(examples, false));
  if (least < leastForThreshold) {
    const figures = refusalFigures(examples);
    return { gate: present, fitted: "none", figures, heldOut: null };
  }
  const withThreshold = tryFit(examples, thresholdFit(present, options), "threshold");
  // Only questions of one part can be fitted to.
  const ones = examples.filter(({ isOne, signals }) => isOne && signals !== null);
  const leastOfOnes = Math.min(count(ones, true), count(ones, false));
  if (leastOfOnes < (options.leastForWeights ?? leastForWeights)) return withThreshold;
  const withWeights = tryFit(examples, weightsFit(present, options), "weights");
  return worthOf(withWeights.heldOut!) > worthOf(withThreshold.heldOut!)
    ? withWeights
    : withThreshold;
}

/** Null signals: no evidence, refused by every gate. */
export function isRefusedBy({ signals }: GateExample, gate: Gate): boolean {
  return signals === null || confidenceOf(signals, gate) < gate.least;
}

export function scored(examples: readonly GateExample[], gate: Omit<Gate, "least">) {
  return examples.map(({ isAnswerable, signals }) => ({
    isAnswerable,
    confidence: signals === null ? -1 : confidenceOf(signals, gate),
  }));
}

function tryFit(
  examples: readonly GateExample[],
  fit: Fit,
  fitted: "threshold" | "weights",
): CalibratedGate {
  const gate = fit(examples);
  return {
    gate,
    fitted,
    figures: figuresOf(examples, gate),
    heldOut: crossValidate(examples, fit),
  };
}

function thresholdFit(present: Gate, { mostRefused }: CalibrateOptions): Fit {
  return (examples) => ({
    ...present,
    least: chooseThreshold(scored(examples, present), mostRefused),
  });
}

function weightsFit(present: Gate, options: CalibrateOptions): Fit {
  return (examples) => {
    const labelled = examples.flatMap(({ signals, isAnswerable, isOne }) =>
      isOne && signals !== null ? [{ signals, isAnswerable, weight: 1 }] : [],
    );
    const gate = fitGate(labelled, {
      use: signalNames.filter((name) => present.weights[name] !== 0),
      atMost,
      chooseLeast: (confidence: (signals: AnswerSignals) => number) =>
        chooseThreshold(
          labelled.map(({ signals, isAnswerable }) => ({
            isAnswerable,
            confidence: confidence(signals),
          })),
          options.mostRefused,
        ),
    });
    return thresholdFit(gate, options)(examples);
  };
}

/** Each fifth of the questions is decided on by a gate that was fitted to the others. */
function crossValidate(examples: readonly GateExample[], fit: Fit): RefusalFigures {
  const foldOf = dealt(examples);
  const outcomes = Array.from({ length: folds }, (_, fold) => {
    const gate = fit(examples.filter((example) => foldOf.get(example) !== fold));
    return examples
      .filter((example) => foldOf.get(example) === fold)
      .map((example) => ({
        isAnswerable: example.isAnswerable,
        isRefused: isRefusedBy(example, gate),
      }));
  });
  return refusalFigures(outcomes.flat());
}

/** Both kinds in each fold alike. */
function dealt(examples: readonly GateExample[]): ReadonlyMap<GateExample, number> {
  const sorted = [...examples].sort(
    (a, b) => Number(a.isAnswerable) - Number(b.isAnswerable) || (a.id < b.id ? -1 : 1),
  );
  return new Map(sorted.map((example, at) => [example, at % folds]));
}

function figuresOf(examples: readonly GateExample[], gate: Gate): RefusalFigures {
  return refusalFigures(
    examples.map((example) => ({
      isAnswerable: example.isAnswerable,
      isRefused: isRefusedBy(example, gate),
    })),
  );
}

function count(examples: readonly GateExample[], isAnswerable: boolean): number {
  return examples.filter((example) => example.isAnswerable === isAnswerable).length;
}

/** Right refusals gained less needless ones, both as shares: Youden's index. */
function worthOf({ recall, needless }: RefusalFigures): number {
  return (recall ?? 0) - (needless ?? 0);
}

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

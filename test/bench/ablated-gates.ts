// The refusal gates without one of their signals: in its place stands what it adds on the average, so
// that the threshold means what it meant.
import type { Answer } from "../../src/answering/answer.ts";
import type { AnswerSignals } from "../../src/answering/reading/answer-signals.ts";
import { signalNames } from "../../src/answering/reading/answer-signals.ts";
import { confidenceOf, gateNameOf } from "../../src/answering/reading/decide-answerable.ts";
import type { Gate, GateName, Gates } from "../../src/answering/reading/gate.ts";

/** What a gate adds up: each signal, and two terms that are made from signals. */
export const gateTerms = [...signalNames, "coverageSquared", "similarityByLength"] as const;
export type GateTerm = (typeof gateTerms)[number];

/** The signals of one question or of one part of it. */
export interface Judged {
  readonly gate: GateName;
  readonly signals: AnswerSignals;
}

/** Of each part of the question. Empty where nothing was found. */
export function judgedIn(question: string, { searched }: Pick<Answer, "searched">): Judged[] {
  const parts = searched.parts ?? [{ question, signals: searched.signals }];
  return parts.flatMap((part) => {
    if (part.signals["passageCoverage"] === undefined) return [];
    const signals = part.signals as unknown as AnswerSignals;
    return [{ gate: gateNameOf(part.question, signals), signals }];
  });
}

export function gatesWithout(term: GateTerm, gates: Gates, judged: readonly Judged[]): Gates {
  const of = (name: GateName): Gate => {
    const own = judged.filter(({ gate }) => gate === name);
    const values = own.map(({ signals }) => valueOf(term, signals));
    const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    return withoutTerm(term, gates[name], mean);
  };
  return { latin: of("latin"), cyrillic: of("cyrillic"), translated: of("translated") };
}

/** Signals are reported with three digits: what lies so near the threshold may fall on either side. */
const rounding = 0.02;

/** Whether other gates may decide otherwise. */
export function mayDecideOtherwise(
  judged: readonly Judged[],
  gates: Gates,
  others: Gates,
): boolean {
  return judged.some(({ gate, signals }) => {
    const before = confidenceOf(signals, gates[gate]) - gates[gate].least;
    const after = confidenceOf(signals, others[gate]) - others[gate].least;
    return before > 0 !== after > 0 || Math.abs(after) < rounding;
  });
}

function withoutTerm(term: GateTerm, gate: Gate, mean: number): Gate {
  if (term === "coverageSquared" || term === "similarityByLength") {
    return { ...gate, [term]: 0, bias: gate.bias + gate[term] * mean };
  }
  const weight = gate.weights[term];
  return { ...gate, weights: { ...gate.weights, [term]: 0 }, bias: gate.bias + weight * mean };
}

function valueOf(term: GateTerm, signals: AnswerSignals): number {
  if (term === "coverageSquared") return signals.passageCoverage ** 2;
  if (term === "similarityByLength") return signals.similarity * signals.questionLength;
  return signals[term];
}

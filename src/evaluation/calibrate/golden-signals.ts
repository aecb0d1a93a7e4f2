// The golden questions as the refusal gate sees them: on the real path, with what was decided.
import { signalNames, type AnswerSignals } from "../../answering/reading/answer-signals.ts";
import { gateNameOf } from "../../answering/reading/decide-answerable.ts";
import type { Searched } from "../../answering/answer.ts";
import type { GateName } from "../../answering/reading/gate.ts";
import type { EvaluationReport } from "../evaluation-report.ts";

/** One golden question. */
export interface GateExample {
  readonly id: string;
  readonly question: string;
  readonly isAnswerable: boolean;
  readonly gate: GateName;
  /** Of its best part; null where no gate would let it through: nothing at all was found, or another rule refuses. */
  readonly signals: AnswerSignals | null;
  /** Whether it asks one thing: of several, it is not known which one the label is about. */
  readonly isOne: boolean;
  /** By the present gate. */
  readonly isRefused: boolean;
}

/** Questions that failed are left out. */
export function goldenSignals({ questions }: Pick<EvaluationReport, "questions">): GateExample[] {
  return questions.flatMap(({ golden, answer }) => {
    if (answer === null) return [];
    const { searched, status } = answer;
    const signals = signalsOf(searched);
    const isRefused = status === "not-in-articles";
    return [
      {
        id: golden.id,
        question: golden.question,
        isAnswerable: golden.answerable,
        gate: gateNameOf(searched.question, signals ?? { translated: 0 }),
        signals: isRefused && isPastGate(searched) ? null : signals,
        isOne: searched.parts === undefined,
        isRefused,
      },
    ];
  });
}

function isPastGate({ signals }: Searched): boolean {
  return (signals["confidence"] ?? 0) > (signals["gate"] ?? 1);
}

function signalsOf({ signals }: Searched): AnswerSignals | null {
  if (signalNames.some((name) => signals[name] === undefined)) return null;
  return Object.fromEntries(
    signalNames.map((name) => [name, signals[name]!]),
  ) as unknown as AnswerSignals;
}

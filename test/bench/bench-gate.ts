// Fits the refusal gate of an embedder on all question sets: each is put to its own articles and to
// those of sets on other subjects.
import { signalNames, type AnswerSignals } from "../../src/answering/reading/answer-signals.ts";
import { confidenceOf, gateNameOf } from "../../src/answering/reading/decide-answerable.ts";
import type { Gate, GateName } from "../../src/answering/reading/gate.ts";
import { fitGate, type LabelledSignals } from "../../src/evaluation/calibrate/fit-gate.ts";
import { askCorpus } from "./bench-answers.ts";
import { quantile } from "../../src/evaluation/measuring/statistics.ts";
import type { BenchQuestion, QuestionSet } from "./question-set.ts";
import { sampleOf } from "./read-sets.ts";

/** Signals of the questions of one set that were put to one archive. */
export interface Asking {
  readonly gate: GateName;
  readonly questionsOf: string;
  readonly corpusOf: string;
  readonly isAnswerable: boolean;
  readonly signals: readonly AnswerSignals[];
}

export interface GateRow {
  readonly questionsOf: string;
  readonly corpusOf: string;
  readonly isAnswerable: boolean;
  readonly questions: number;
  /** Share below the gate's threshold. */
  readonly refused: number;
}

/** Sets of which one's questions have nothing to do with the other's articles. */
const foreign: readonly (readonly [questionsOf: string, corpusOf: string])[] = [
  ["xquad_en", "scifact"],
  ["scifact", "xquad_en"],
  ["squad2_a", "scifact"],
  ["scifact", "squad2_a"],
  ["xquad_en", "sample"],
  ["scifact", "sample"],
  ["sample", "xquad_en"],
  ["sample", "scifact"],
  ["xquad_ru", "kazqad_val_kk"],
  ["xquad_ru", "sample"],
  ["kazqad_val_kk", "xquad_ru"],
  ["kazqad_val_kk", "sample"],
  ["xquad_ru2en", "scifact"],
];
/** For each gate the sets that set its threshold: of their own questions it refuses at most a share. */
const judged: Readonly<
  Record<GateName, { readonly sets: readonly string[]; readonly most: number }>
> = {
  latin: { sets: ["xquad_en", "scifact"], most: 0.03 },
  cyrillic: { sets: ["xquad_ru", "kazqad_val_kk"], most: 0.03 },
  // Few of a question's words are met in another language, so less is certain.
  translated: { sets: ["xquad_ru2en"], most: 0.2 },
};
const judgedSets = Object.values(judged).flatMap(({ sets }) => sets);
/** Questions of any other pair. */
const mostOfOthers = 400;
/**
 * Names and numbers that are missing count at least so much: an answer about somebody else is worse
 * than a refusal.
 */
const atMost = { namesMissing: -0.5, nameUnknown: -1, numbersMissing: -0.5 };

/** What differs from embedder to embedder. */
const ofEmbedder: readonly (keyof AnswerSignals)[] = ["similarity", "lead"];

/** Signals that tell too little of a gate's questions. */
const notIn: Readonly<Record<GateName, readonly (keyof AnswerSignals)[]>> = {
  latin: ["translated"],
  cyrillic: ["topicality"],
  translated: ["topicality"],
};

export async function askForSignals(
  sets: readonly QuestionSet[],
  embedderName: string,
  onAsked: (asked: string) => void,
): Promise<Asking[]> {
  const byName = new Map(sets.map((set) => [set.name, set]));
  const pairs = [
    ...sets.map(({ name }) => [name, name] as const),
    ...foreign.filter((pair) => pair.every((name) => byName.has(name))),
  ];
  const askings: Asking[] = [];
  for (const [questionsOf, corpusOf] of pairs) {
    onAsked(`${questionsOf} put to ${corpusOf}`);
    const { questions, relevance } = byName.get(questionsOf)!;
    const most =
      judgedSets.includes(questionsOf) && judgedSets.includes(corpusOf) ? Infinity : mostOfOthers;
    const known = questions.filter(({ id, isAnswerable }) => !isAnswerable || relevance.has(id));
    const { corpus } = byName.get(corpusOf)!;
    for (const isKnown of [true, false]) {
      const wanted = sampleOf(
        known.filter(({ isAnswerable }) => isAnswerable === isKnown),
        most,
      );
      if (wanted.length === 0) continue;
      const isAnswerable = isKnown && questionsOf === corpusOf;
      const byGate = await signalsOf(wanted, corpus, embedderName);
      for (const [gate, signals] of byGate) {
        askings.push({ gate, questionsOf, corpusOf, isAnswerable, signals });
      }
    }
  }
  return askings;
}

async function signalsOf(
  questions: readonly BenchQuestion[],
  corpus: string,
  embedderName: string,
): Promise<ReadonlyMap<GateName, AnswerSignals[]>> {
  const byGate = new Map<GateName, AnswerSignals[]>();
  for (const { question, answer } of await askCorpus(questions, corpus, embedderName)) {
    const given = answer.searched.signals;
    const signals = Object.fromEntries(
      signalNames.map((name) => [name, given[name] ?? 0]),
    ) as Record<keyof AnswerSignals, number>;
    const gate = gateNameOf(question.text, signals);
    byGate.set(gate, [...(byGate.get(gate) ?? []), signals]);
  }
  return byGate;
}

/** `isGeneral`: without the signals that differ from embedder to embedder. */
export function fitToAskings(askings: readonly Asking[], name: GateName, isGeneral: boolean): Gate {
  const examples: LabelledSignals[] = askings.flatMap((asking) =>
    asking.signals.map((signals) => ({
      signals,
      isAnswerable: asking.isAnswerable,
      weight: weightOf(asking) / asking.signals.length,
    })),
  );
  return fitGate(examples, {
    use: signalNames.filter(
      (signal) => !(isGeneral && ofEmbedder.includes(signal)) && !notIn[name].includes(signal),
    ),
    atMost,
    chooseLeast: (confidence) => {
      const own = askings.filter(
        ({ questionsOf, corpusOf }) =>
          questionsOf === corpusOf && judged[name].sets.includes(questionsOf),
      );
      return Math.min(
        ...own.map(({ signals }) => quantile(signals.map(confidence), judged[name].most)),
      );
    },
  });
}

/**
 * The sets that set the threshold count most, and most of all those questions that look most like
 * answerable ones. Adversarial questions count little: hardly a signal tells them apart.
 */
function weightOf({ questionsOf, corpusOf, isAnswerable }: Asking): number {
  const areJudged = [questionsOf, corpusOf].every((name) => judgedSets.includes(name));
  if (!isAnswerable && questionsOf === corpusOf) return 0.3;
  if (!areJudged) return 1;
  if (corpusOf === "scifact") return isAnswerable ? 12 : 16;
  return isAnswerable ? 8 : 4;
}

export function gateRows(askings: readonly Asking[], gate: Gate): GateRow[] {
  return askings.map(({ questionsOf, corpusOf, isAnswerable, signals }) => {
    const refused = signals.filter((one) => confidenceOf(one, gate) < gate.least).length;
    return {
      questionsOf,
      corpusOf,
      isAnswerable,
      questions: signals.length,
      refused: refused / signals.length,
    };
  });
}

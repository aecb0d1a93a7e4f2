// What each mechanism of retrieval and answering is worth: the same questions with it and without it.
import type { Answer } from "../../src/answering/answer.ts";
import type { AnsweringDeps } from "../../src/answering/answering-deps.ts";
import type { Gates } from "../../src/answering/reading/gate.ts";
import { gatesOf } from "../../src/answering/reading/decide-answerable.ts";
import { asksForList } from "../../src/retrieval/terms/question-kind.ts";
import { analyzeQuestion } from "../../src/retrieval/terms/analyze-question.ts";
import { inferPeriod } from "../../src/retrieval/time/infer-period.ts";
import { lookUpTerms } from "../../src/retrieval/terms/look-up-terms.ts";
import {
  isOfSearch,
  mechanisms,
  type Mechanism,
  type Without,
} from "../../src/retrieval/mechanisms.ts";
import { splitQuestion } from "../../src/retrieval/parts/split-question.ts";
import { ndcg } from "../../src/evaluation/measuring/ranking-measures.ts";
import type { OpenAnswering } from "../../src/open-answering.ts";
import {
  gatesWithout,
  gateTerms,
  judgedIn,
  mayDecideOtherwise,
  type GateTerm,
} from "./ablated-gates.ts";
import {
  holdsFirst,
  holdsWhole,
  isRefused,
  isRight,
  pairsOf,
  type Answered,
} from "./answer-figures.ts";
import { finalAnswer } from "./ask-questions.ts";
import { openBench } from "./bench-store.ts";
import { meanInterval, type Interval } from "./bootstrap.ts";
import { citewellRanker } from "./citewell-ranker.ts";
import type { BenchQuestion, QuestionSet } from "./question-set.ts";
import { sampleOf } from "./read-sets.ts";

/** A mechanism of the program, or one term of the refusal gates. */
export type Ablated = Mechanism | AblatedTerm;
type AblatedTerm = `${typeof termPrefix}${GateTerm}`;
const termPrefix = "signal:";

export const ablatable: readonly Ablated[] = [
  ...(Object.keys(mechanisms) as Mechanism[]),
  ...gateTerms.map((term): AblatedTerm => `${termPrefix}${term}`),
];

function isTerm(mechanism: Ablated): mechanism is AblatedTerm {
  return mechanism.startsWith(termPrefix);
}

export type Measure = (typeof measures)[number];
export const measures = [
  "nDCG@10",
  "in first sentence",
  "in answer",
  "needlessly refused",
  "untold claimed",
  "pairs right",
] as const;
/** The questions of all sets together. */
export const allSets = "all";
export const lessIsBetter: ReadonlySet<Measure> = new Set(["needlessly refused", "untold claimed"]);

/** How much worse a measure of one set gets without the mechanism; below 0 it gets better. */
export interface Effect {
  readonly set: string;
  readonly measure: Measure;
  readonly questions: number;
  readonly loss: Interval;
}

export interface AblationRow {
  readonly mechanism: Ablated;
  /** Questions whose ranking or answer is another one. */
  readonly changed: number;
  /** Those that are not 0 throughout. */
  readonly effects: readonly Effect[];
  readonly seconds: number;
}

export interface Ablation {
  readonly without: (mechanism: Ablated) => Promise<AblationRow>;
  readonly close: () => Promise<void>;
}

/** Articles by which a ranking is judged. */
const depth = 10;

/** One question, asked in one way. */
interface Outcome {
  readonly question: BenchQuestion;
  /** Article ids, best first; null where the set does not judge them. */
  readonly ranked: readonly string[] | null;
  /** Null where no answer is known. */
  readonly answer: Answer | null;
}

interface OpenSet {
  readonly set: QuestionSet;
  readonly answering: OpenAnswering;
  readonly outcomes: readonly Outcome[];
}

/** Asks everything once, with every mechanism; of large sets a sample, the same on every run. */
export async function openAblation(
  sets: readonly QuestionSet[],
  embedderName: string,
  mostQuestions: number,
): Promise<Ablation> {
  const opened: OpenSet[] = [];
  for (const set of sets) {
    const answering = await openBench(set.corpus, embedderName);
    const outcomes: Outcome[] = [];
    for (const question of sampleOf(set.questions, mostQuestions)) {
      const ranked = set.relevance.has(question.id) ? await rank(question, answering) : null;
      outcomes.push({ question, ranked, answer: await answerTo(question, answering) });
    }
    opened.push({ set, answering, outcomes });
  }
  const judged = opened.flatMap(({ outcomes }) => outcomes.flatMap(judgedOf));
  const gates = gatesOf(embedderName);
  return {
    without: async (mechanism) => {
      const startedAt = performance.now();
      const asks = isTerm(mechanism)
        ? withGates(
            gates,
            gatesWithout(mechanism.slice(termPrefix.length) as GateTerm, gates, judged),
          )
        : withoutMechanism(mechanism);
      const losses: Losses[] = [];
      let changed = 0;
      for (const { set, answering, outcomes } of opened) {
        const after: Outcome[] = [];
        for (const before of outcomes) {
          const now = await asks(before, answering);
          if (printOf(now) !== printOf(before)) changed++;
          after.push(now);
        }
        losses.push(...lossesOn(set, outcomes, after));
      }
      return {
        mechanism,
        changed,
        effects: effectsOf(losses),
        seconds: (performance.now() - startedAt) / 1000,
      };
    },
    close: async () => {
      for (const { answering } of opened) await answering.close();
    },
  };
}

type AskAgain = (before: Outcome, answering: OpenAnswering) => Promise<Outcome>;

/** Only questions that the mechanism can touch are asked again. */
function withoutMechanism(mechanism: Mechanism): AskAgain {
  return async (before, answering) => {
    if (!(await mayMatter(mechanism, before, answering))) return before;
    const deps = { ...answering, without: new Set([mechanism]) };
    const isRanked = before.ranked !== null && isOfSearch(mechanism);
    const ranked = isRanked ? await rank(before.question, deps) : before.ranked;
    return { ...before, ranked, answer: await answerTo(before.question, deps) };
  };
}

function withGates(gates: Gates, others: Gates): AskAgain {
  return async (before, answering) => {
    if (!mayDecideOtherwise(judgedOf(before), gates, others)) return before;
    return { ...before, answer: await answerTo(before.question, { ...answering, gates: others }) };
  };
}

function rank(question: BenchQuestion, deps: AnsweringDeps): Promise<readonly string[]> {
  return citewellRanker(deps).rank(question, depth);
}

async function answerTo(question: BenchQuestion, deps: AnsweringDeps): Promise<Answer | null> {
  const isKnown = !question.isAnswerable || question.answers.length > 0;
  return isKnown ? finalAnswer(question, deps) : null;
}

function judgedOf({ question, answer }: Outcome): ReturnType<typeof judgedIn> {
  return answer === null ? [] : judgedIn(question.text, answer);
}

/** What tells one outcome from another. */
function printOf({ ranked, answer }: Outcome): string {
  return JSON.stringify([ranked, answer?.status, answer?.answer, answer?.contradictions.length]);
}

const wordMechanisms: ReadonlySet<Mechanism> = new Set<Mechanism>([
  "glossary",
  "light-verbs",
  "like-sound",
  "english-spelling",
  "office-words",
  "designators",
  "repeated-words",
]);

/** False only where the mechanism surely changes nothing. */
async function mayMatter(
  mechanism: Mechanism,
  { question: { text, history, filter, today }, answer }: Outcome,
  { acquire }: AnsweringDeps,
): Promise<boolean> {
  if (mechanism === "follow-ups") return history.length > 0;
  if (history.length > 0) return true;
  const isDated = filter?.from !== undefined || filter?.to !== undefined;
  const hasTime = !isDated && inferPeriod(text, today ?? new Date()) !== null;
  if (mechanism.startsWith("time")) return hasTime;
  if (hasTime || splitQuestion(text).parts.length > 1) return true;
  if (partMechanisms.has(mechanism)) return false;
  if (listMechanisms.has(mechanism)) return asksForList(text);
  if (mechanism === "gate") return answer?.status === "not-in-articles";
  if (mechanism === "office-rule") return answer?.searched.signals["officeUnknown"] === 1;
  if (mechanism === "deed-rule") return answer?.searched.signals["deedUnknown"] === 1;
  if (!wordMechanisms.has(mechanism)) return true;
  const { generation, release } = acquire();
  try {
    const printed = async (without?: Without): Promise<string> => {
      const statistics = await lookUpTerms([text], generation, without);
      const { terms, searchTerms } = analyzeQuestion(text, statistics, without);
      return JSON.stringify([terms.map((term) => [term, [...term.variants]]), searchTerms]);
    };
    return (await printed()) !== (await printed(new Set([mechanism])));
  } finally {
    release();
  }
}

const partMechanisms: ReadonlySet<Mechanism> = new Set<Mechanism>([
  "several-questions",
  "comparisons",
  "completed-parts",
]);
const listMechanisms: ReadonlySet<Mechanism> = new Set<Mechanism>(["best-of-kind", "lists"]);

/** How much worse each question or pair of a set got. */
interface Losses {
  readonly set: string;
  readonly measure: Measure;
  readonly values: readonly number[];
}

function lossesOn(
  { name: set, relevance }: QuestionSet,
  before: readonly Outcome[],
  after: readonly Outcome[],
): Losses[] {
  return measures.map((measure) => {
    const own = valuesOf(measure, before, relevance);
    const others = valuesOf(measure, after, relevance);
    const sign = lessIsBetter.has(measure) ? -1 : 1;
    return { set, measure, values: own.map((value, at) => sign * (value - others[at]!)) };
  });
}

/** Of each set, and of the questions of all together: there the smallest effects can be seen. */
function effectsOf(losses: readonly Losses[]): Effect[] {
  const together = measures.map((measure): Losses => {
    const own = losses.filter((one) => one.measure === measure);
    return { set: allSets, measure, values: own.flatMap(({ values }) => values) };
  });
  return [...losses, ...together]
    .filter(({ values }) => values.some((value) => value !== 0))
    .map(({ set, measure, values }) => ({
      set,
      measure,
      questions: values.length,
      loss: meanInterval(values),
    }));
}

/** Of each question or pair that the measure is of: the same ones, however they were answered. */
function valuesOf(
  measure: Measure,
  outcomes: readonly Outcome[],
  relevance: QuestionSet["relevance"],
): number[] {
  if (measure === "nDCG@10") {
    return outcomes.flatMap(({ question, ranked }) =>
      ranked === null ? [] : [ndcg(ranked, relevance.get(question.id)!)],
    );
  }
  const answered = outcomes.flatMap(({ question, answer }) =>
    answer === null ? [] : [{ question, answer }],
  );
  if (measure === "pairs right") {
    return pairsOf(answered).map((pair) => Number(pair.every(isRight)));
  }
  const isAboutTold = measure !== "untold claimed";
  return answered
    .filter(({ question }) => question.isAnswerable === isAboutTold)
    .map((one) => Number(isMet[measure](one)));
}

const isMet: Readonly<
  Record<Exclude<Measure, "nDCG@10" | "pairs right">, (one: Answered) => boolean>
> = {
  "in first sentence": (one) => !isRefused(one) && holdsFirst(one),
  "in answer": (one) => !isRefused(one) && holdsWhole(one),
  "needlessly refused": isRefused,
  "untold claimed": (one) => !isRefused(one),
};

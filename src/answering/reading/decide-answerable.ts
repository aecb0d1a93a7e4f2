// Whether the evidence can answer the question at all: many signals, weighed by what they told apart
// on question sets put to their own articles and to others'. None is a raw cosine alone, whose scale
// differs from model to model.
import { patternOfAny } from "../../../languages/any-language.ts";
import {
  passageFrequency,
  type AnalyzedQuestion,
  type QuestionTerm,
} from "../../retrieval/terms/analyze-question.ts";
import type { Hit } from "../../retrieval/hit.ts";
import { isOn } from "../../retrieval/mechanisms.ts";
import { isAskingWord } from "../../retrieval/terms/asking-words.ts";
import { asksWhether } from "../../retrieval/terms/asks-whether.ts";
import { officePhraseOf } from "../../retrieval/terms/offices-asked.ts";
import type { Gate, GateName, Gates } from "./gate.ts";
import { fittedGates, otherGates } from "./fitted-gates.ts";
import { answerSignals, namesOf, type AnswerSignals } from "./answer-signals.ts";
import type { ScoredSentence } from "./score-sentences.ts";
import type { SignalName } from "./signal-name.ts";

export interface Answerability {
  readonly isAnswerable: boolean;
  /** Whether quoting may answer. A model is asked about more: it judges for itself. */
  readonly canBeQuoted: boolean;
  /** Each from 0 to 1; `confidence` weighs the others and is compared with `gate`. */
  readonly signals: Readonly<Partial<Record<SignalName, number>>>;
}

/** From this share of the question's worth on, it counts as put in another language. */
const leastTranslated = 0.3;

/** A language model judges for itself, so only what is clearly off topic is kept from it. */
const leastForModel = 0.1;

/** `ranked` are the sentences of the evidence, best first. */
export function decideAnswerable(
  question: AnalyzedQuestion,
  hits: readonly Hit[],
  ranked: readonly ScoredSentence[],
  gates: Gates,
  writer: "extractive" | "model",
): Answerability {
  if (ranked.length === 0) {
    return { isAnswerable: false, canBeQuoted: false, signals: { confidence: 0 } };
  }
  const { without } = question;
  const signals = answerSignals(question, hits, ranked);
  const gate = gates[gateNameOf(question.text, signals)];
  const least = writer === "model" ? Math.min(leastForModel, gate.least) : gate.least;
  const confidence = confidenceOf(signals, gate);
  // Whoever holds another office would be quoted for it.
  const isOfficeUnknown =
    isOn(without, "office-rule") &&
    officePhraseOf(question).some((term) => !isKnown(term, question));
  // What the archive has no word for it neither confirms nor denies.
  const isDeedUnknown =
    isOn(without, "deed-rule") && deedAsked(question).some((term) => !isKnown(term, question));
  const isConfident = confidence >= gate.least || !isOn(without, "gate");
  const canBeQuoted = isConfident && !isOfficeUnknown && !isDeedUnknown;
  return {
    isAnswerable: writer === "model" ? confidence >= least : canBeQuoted,
    canBeQuoted,
    signals: {
      ...signals,
      officeUnknown: isOfficeUnknown ? 1 : 0,
      deedUnknown: isDeedUnknown ? 1 : 0,
      confidence,
      gate: least,
    },
  };
}

/** Words that colour such a question or speak of the archive: an answer need not have them. Folded. */
const colouring = new RegExp(`^${patternOfAny(({ questions }) => questions.colouring)}$`, "u");

/** Of a question for yes or no, the words that say what is asked of those it names; else none. */
function deedAsked(question: AnalyzedQuestion): QuestionTerm[] {
  if (!asksWhether(question.text)) return [];
  const names = new Set(namesOf(question));
  return question.terms.filter(
    (term) => !names.has(term) && !colouring.test(term.word) && !isAskingWord(term.word),
  );
}

/** What a variant must be worth to say the same: a word that only sounds alike names another office. */
const leastSame = 0.5;

function isKnown({ variants }: QuestionTerm, { statistics }: AnalyzedQuestion): boolean {
  return [...variants].some(
    ([term, value]) => value >= leastSame && passageFrequency(term, statistics) > 0,
  );
}

/** Cosines and fused scores differ from embedder to embedder: one that was not fitted goes without. */
export function gatesOf(embedderName: string): Gates {
  const name = embedderName.startsWith("hash-") ? "hash-384" : embedderName;
  return fittedGates[name] ?? otherGates;
}

export function gateNameOf(
  question: string,
  { translated }: Pick<AnswerSignals, "translated">,
): GateName {
  if (translated >= leastTranslated) return "translated";
  return /\p{Script=Cyrillic}/u.test(question) ? "cyrillic" : "latin";
}

/** The chance that the question can be answered, by logistic regression: 0 to 1. */
export function confidenceOf(signals: AnswerSignals, gate: Omit<Gate, "least">): number {
  let sum =
    gate.bias +
    gate.coverageSquared * signals.passageCoverage ** 2 +
    gate.similarityByLength * signals.similarity * signals.questionLength;
  for (const name of Object.keys(gate.weights) as (keyof AnswerSignals)[]) {
    sum += gate.weights[name] * signals[name];
  }
  return 1 / (1 + Math.exp(-sum));
}

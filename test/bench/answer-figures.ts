// What a set's answers are worth: how often the known answer stands in them, and how often they are
// rightly and wrongly refused.
import type { Asked } from "./ask-questions.ts";
import { holdsAnswer } from "./question-set.ts";

export type Answered = Pick<Asked, "question" | "answer">;

/** Shares from 0 to 1; null where no question was of that kind. */
export interface AnswerFigures {
  /** Questions that have a known answer. */
  readonly answerable: number;
  /** Share of them whose first sentence holds the answer; a refusal does not. */
  readonly firstSentence: number | null;
  /** The same for the whole answer. */
  readonly wholeAnswer: number | null;
  /** Both among those that were answered. */
  readonly firstOfAnswered: number | null;
  readonly wholeOfAnswered: number | null;
  readonly meanSentences: number | null;
  readonly refusedAnswerable: number | null;
  /** Questions that the articles do not answer. */
  readonly unanswerable: number;
  readonly refusedUnanswerable: number | null;
  /** Share of the pairs of near questions of which the one is answered and the other refused. */
  readonly pairsRight: number | null;
  readonly citations: number;
  readonly wrongCitations: number;
}

export function answerFigures(asked: readonly Asked[]): AnswerFigures {
  const answerable = asked.filter(({ question }) => question.isAnswerable);
  const unanswerable = asked.filter(({ question }) => !question.isAnswerable);
  const answered = answerable.filter((one) => !isRefused(one));
  const first = answered.filter(holdsFirst);
  const whole = answered.filter(holdsWhole);
  const pairs = pairsOf(asked);
  const right = pairs.filter((pair) => pair.every(isRight));
  const sentences = answered.reduce((sum, { answer }) => sum + answer.sentences.length, 0);
  return {
    answerable: answerable.length,
    firstSentence: share(first.length, answerable.length),
    wholeAnswer: share(whole.length, answerable.length),
    firstOfAnswered: share(first.length, answered.length),
    wholeOfAnswered: share(whole.length, answered.length),
    meanSentences: share(sentences, answered.length),
    refusedAnswerable: refusedShare(answerable),
    unanswerable: unanswerable.length,
    refusedUnanswerable: refusedShare(unanswerable),
    pairsRight: share(right.length, pairs.length),
    citations: asked.reduce((sum, { answer }) => sum + answer.citations.length, 0),
    wrongCitations: asked.reduce((sum, { wrongCitations }) => sum + wrongCitations, 0),
  };
}

/** Questions that belong together. */
export function pairsOf<T extends Answered>(asked: readonly T[]): (readonly T[])[] {
  const pairs = new Map<string, T[]>();
  for (const one of asked) {
    const { pair } = one.question;
    if (pair !== undefined) pairs.set(pair, [...(pairs.get(pair) ?? []), one]);
  }
  return [...pairs.values()];
}

/** Whether the first sentence holds the answer. */
export function holdsFirst({ question, answer }: Answered): boolean {
  return holdsAnswer(answer.sentences[0]?.text ?? "", question);
}

export function holdsWhole({ question, answer }: Answered): boolean {
  return holdsAnswer(answer.sentences.map(({ text }) => text).join("\n"), question);
}

/** Told and answered, or not told and refused. */
export function isRight(asked: Answered): boolean {
  return asked.question.isAnswerable ? !isRefused(asked) && holdsWhole(asked) : isRefused(asked);
}

export function refusedShare(asked: readonly Asked[]): number | null {
  return share(asked.filter(isRefused).length, asked.length);
}

export function isRefused({ answer }: Pick<Answered, "answer">): boolean {
  return answer.status === "not-in-articles";
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

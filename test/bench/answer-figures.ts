// What a set's answers are worth: how often the known answer stands in them, and how often they are
// rightly and wrongly refused.
import { containsAnswer } from "../../src/evaluation/contains-answer.ts";
import type { Asked } from "./ask-questions.ts";

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
  readonly citations: number;
  readonly wrongCitations: number;
}

export function answerFigures(asked: readonly Asked[]): AnswerFigures {
  const answerable = asked.filter(({ question }) => question.isAnswerable);
  const unanswerable = asked.filter(({ question }) => !question.isAnswerable);
  const answered = answerable.filter((one) => !isRefused(one));
  const first = answered.filter(({ question, answer }) =>
    containsAnswer(answer.sentences[0]?.text ?? "", question.answers),
  );
  const whole = answered.filter(({ question, answer }) =>
    containsAnswer(answer.sentences.map(({ text }) => text).join("\n"), question.answers),
  );
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
    citations: asked.reduce((sum, { answer }) => sum + answer.citations.length, 0),
    wrongCitations: asked.reduce((sum, { wrongCitations }) => sum + wrongCitations, 0),
  };
}

export function refusedShare(asked: readonly Asked[]): number | null {
  return share(asked.filter(isRefused).length, asked.length);
}

function isRefused({ answer }: Asked): boolean {
  return answer.status === "not-in-articles";
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

// Questions put to citewell on the path that the server takes, with all citations held against the
// files that were ingested.
import { answerQuestion } from "../../src/answering/answer-question.ts";
import type { AnsweringDeps } from "../../src/answering/answering-deps.ts";
import type { Answer } from "../../src/answering/answer.ts";
import type { BenchQuestion } from "./question-set.ts";
import type { RankedQuestion } from "./ranker.ts";

export interface Asked {
  readonly question: BenchQuestion;
  readonly answer: Answer;
  readonly ms: number;
  /** Citations whose words do not stand in their article where they say. */
  readonly wrongCitations: number;
}

/** `texts` are the articles' texts by id, read from the files and not from the store. */
export async function askQuestions(
  questions: readonly BenchQuestion[],
  deps: AnsweringDeps,
  texts: ReadonlyMap<string, string>,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const question of questions) {
    const startedAt = performance.now();
    const answer = await finalAnswer(question, deps);
    const ms = performance.now() - startedAt;
    asked.push({ question, answer, ms, wrongCitations: countWrong(answer, texts) });
  }
  return asked;
}

export async function finalAnswer(
  { text, history, filter, today }: RankedQuestion,
  given: AnsweringDeps,
): Promise<Answer> {
  const deps = today === undefined ? given : { ...given, today: () => today };
  const request = { question: text, history: [...history] };
  const events = answerQuestion(filter === undefined ? request : { ...request, filter }, deps);
  for await (const event of events) if (event.type === "answer") return event.answer;
  throw new Error(`Cannot measure the question ${JSON.stringify(text)}: it got no answer`);
}

export function countWrong(
  { citations }: Pick<Answer, "citations">,
  texts: ReadonlyMap<string, string>,
): number {
  return citations.filter(
    ({ source, startOffset, endOffset, quote }) =>
      // Slicing forgives an end past the text.
      quote === "" ||
      endOffset - startOffset !== quote.length ||
      texts.get(source)?.slice(startOffset, endOffset) !== quote,
  ).length;
}

// Golden questions, answers and evaluated questions made from a few words.
import type { ToldAnswer, Citation } from "../../src/answering/answer.ts";
import type { AnswerSource, SourceIdentity } from "../../src/evaluation/sources/answer-source.ts";
import { QuestionFailedError } from "../../src/evaluation/sources/answer-source.ts";
import type { Asked } from "../../src/evaluation/sources/answer-source.ts";
import type { EvaluatedQuestion } from "../../src/evaluation/evaluation-report.ts";
import type { GoldenQuestion } from "../../src/evaluation/golden/golden-question.ts";
import { noMeasures } from "../../src/evaluation/measuring/measure-question.ts";
import type { Measures } from "../../src/evaluation/measuring/measures.ts";
import { sampleAnswer, sampleEvidence } from "./fake-answerer.ts";

/** Answered by the sample answer, unless told otherwise. */
export function goldenOf(id: string, more: Partial<GoldenQuestion> = {}): GoldenQuestion {
  return {
    id,
    question: `What of ${id}?`,
    answerable: true,
    answers: [["two metres"]],
    sources: ["news/river.txt"],
    tags: [],
    ...more,
  };
}

export function unanswerable(id: string, more: Partial<GoldenQuestion> = {}): GoldenQuestion {
  return goldenOf(id, { answerable: false, answers: [], sources: [], ...more });
}

/** A citation of `quote`, which begins at 0. */
export function citationOf(number: number, quote: string, more: Partial<Citation> = {}): Citation {
  const [sample] = sampleAnswer.citations;
  return { ...sample!, number, quote, startOffset: 0, endOffset: quote.length, ...more };
}

/** One sentence per citation, each its own quote, unless told otherwise. */
export function answerOf(quotes: readonly string[], more: Partial<ToldAnswer> = {}): ToldAnswer {
  return {
    ...sampleAnswer,
    answer: quotes.map((quote, at) => `${quote} [${at + 1}]`).join(" "),
    sentences: quotes.map((text, at) => ({ text, citations: [at + 1], support: "supported" })),
    citations: quotes.map((quote, at) => citationOf(at + 1, quote)),
    ...more,
  };
}

export const refusal: ToldAnswer = {
  ...sampleAnswer,
  status: "not-in-articles",
  answer: "The articles do not answer this question.",
  sentences: [],
  citations: [],
};

export function askedOf(answer: ToldAnswer, more: Partial<Asked> = {}): Asked {
  const { source, startOffset, endOffset } = sampleEvidence;
  return {
    answer,
    evidence: [sampleEvidence],
    ranking: [{ source, startOffset, endOffset }],
    firstTokenMs: answer.status === "answered" ? 10 : null,
    totalMs: 20,
    ...more,
  };
}

export function evaluatedOf(
  golden: GoldenQuestion,
  measures: Partial<Measures>,
  more: Partial<EvaluatedQuestion> = {},
): EvaluatedQuestion {
  return {
    golden,
    answer: sampleAnswer,
    evidence: [],
    failure: null,
    measures: { ...noMeasures, ...measures },
    judgements: [],
    ...more,
  };
}

export const sampleIdentity: SourceIdentity = {
  against: null,
  generation: "000001-fake",
  embedder: "hash-16",
  reranker: "features",
  model: "extractive",
  prompts: { answer: "0".repeat(64) },
  settings: { MAX_EVIDENCE: 8 },
  program: "1".repeat(64),
};

export interface FakeAnswerSource extends AnswerSource {
  /** Questions asked, in order. */
  readonly asked: string[];
}

/** What the sample answer's article says. */
export const riverText = "The river rose by two metres.\nNobody was hurt.";

/** Answers by question; an error is thrown, a string is the reason of a failed question. */
export function fakeAnswerSource(
  answers: Readonly<Record<string, Asked | Error | string>>,
  more: Partial<AnswerSource> = {},
): FakeAnswerSource {
  const asked: string[] = [];
  return {
    asked,
    identity: sampleIdentity,
    ask({ question }) {
      asked.push(question);
      const answer = answers[question] ?? askedOf(sampleAnswer);
      if (typeof answer === "string") return Promise.reject(new QuestionFailedError(answer));
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    articleText: (id) => Promise.resolve(id === "news/river.txt" ? riverText : null),
    articleIds: () => Promise.resolve(new Set(["news/river.txt"])),
    close: () => Promise.resolve(),
    ...more,
  };
}

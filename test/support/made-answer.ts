// Answers for tests of the page: one citation for each number, of an article of its own.
import type { Citation, ToldAnswer } from "../../src/answering/answer.ts";

export function madeCitation(number: number): Citation {
  return {
    number,
    evidence: number,
    source: `article-${number}.md`,
    title: `Title ${number}`,
    date: `2018-02-0${(number % 9) + 1}`,
    publisher: "The Astana Times",
    quote: `Quote ${number}.`,
    startOffset: 10,
    endOffset: 18 + String(number).length,
    url: `/?article=article-${number}.md&start=10&end=19`,
  };
}

type Sentence = ToldAnswer["sentences"][number];

export function madeSentence(text: string, changes: Partial<Sentence> = {}): Sentence {
  return { text, citations: [1], support: "supported", ...changes };
}

export function madeAnswer(changes: Partial<ToldAnswer> = {}): ToldAnswer {
  return {
    id: "a",
    status: "answered",
    answer: "",
    sentences: [],
    citations: [],
    asOf: { oldest: null, newest: null },
    independentSources: 0,
    contradictions: [],
    searched: { question: "Who?", filter: {}, nearest: [], signals: {} },
    model: "extractive",
    timings: {},
    notes: [],
    ...changes,
  };
}

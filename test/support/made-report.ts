// Reports of evaluations, put together from what a test says of each question.
import type { ToldAnswer } from "../../src/answering/answer.ts";
import type {
  EvaluatedQuestion,
  EvaluationReport,
} from "../../src/evaluation/evaluation-report.ts";
import type { GoldenQuestion } from "../../src/evaluation/golden/golden-question.ts";
import { noMeasures } from "../../src/evaluation/measuring/measure-question.ts";
import type { Measures } from "../../src/evaluation/measuring/measures.ts";
import { slicesOf } from "../../src/evaluation/measuring/slices.ts";
import { madeAnswer, madeCitation } from "./made-answer.ts";
import { madeGolden } from "./made-golden.ts";

export interface MadeQuestion {
  readonly golden?: Partial<GoldenQuestion>;
  readonly answer?: Partial<ToldAnswer>;
  readonly measures?: Partial<Measures>;
  readonly more?: Partial<EvaluatedQuestion>;
}

/** Answered rightly with one citation, unless told otherwise. */
export function madeEvaluated(id: string, made: MadeQuestion = {}): EvaluatedQuestion {
  const right = { contains: 1, quoteExactness: 1, unknownCitations: 0, refusedAnswerable: 0 };
  return {
    golden: madeGolden(id, made.golden),
    answer: madeAnswer({
      answer: "It rose two metres. [1]",
      citations: [madeCitation(1)],
      ...made.answer,
    }),
    evidence: [],
    failure: null,
    measures: { ...noMeasures, ...right, totalMs: 20, ...made.measures },
    judgements: [],
    ...made.more,
  };
}

export function madeReport(questions: readonly EvaluatedQuestion[]): EvaluationReport {
  return {
    formatVersion: 1,
    about: {
      createdAt: "2026-11-22T10:00:00.000Z",
      golden: { path: "golden.jsonl", sha256: "ab".repeat(32), questions: questions.length },
      commit: "0123456789abcdef",
      generation: "000001-abcdef",
      embedder: "hash-384",
      reranker: "features",
      model: "extractive",
      judge: null,
      prompts: { answer: "cd".repeat(32) },
      settings: { MAX_EVIDENCE: 8 },
      against: null,
    },
    questions: [...questions],
    slices: slicesOf(questions),
  };
}

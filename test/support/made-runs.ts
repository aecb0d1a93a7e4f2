// Runs of an evaluation for tests of what compares them: measures as given, everything else the same.
import type {
  EvaluatedQuestion,
  EvaluationReport,
} from "../../src/evaluation/evaluation-report.ts";
import type { GoldenQuestion } from "../../src/evaluation/golden/golden-question.ts";
import { noMeasures } from "../../src/evaluation/measuring/measure-question.ts";
import type { Measures } from "../../src/evaluation/measuring/measures.ts";
import { slicesOf } from "../../src/evaluation/measuring/slices.ts";
import { madeGolden } from "./made-golden.ts";

export function evaluatedQuestion(
  id: string,
  measures: Partial<Measures>,
  golden: Partial<GoldenQuestion> = {},
): EvaluatedQuestion {
  return {
    golden: madeGolden(id, { tags: [], ...golden }),
    answer: null,
    evidence: [],
    failure: null,
    measures: { ...noMeasures, ...measures },
    judgements: [],
  };
}

/** `count` answerable questions, of which the first `right` are answered right. */
export function runOf(
  count: number,
  right: number,
  tags: readonly string[] = [],
): EvaluationReport {
  return reportOf(
    Array.from({ length: count }, (_, at) =>
      evaluatedQuestion(
        `q${at}`,
        { contains: at < right ? 1 : 0, refusedAnswerable: 0, quoteExactness: 1, totalMs: 20 },
        { tags: [...tags] },
      ),
    ),
  );
}

export function reportOf(questions: readonly EvaluatedQuestion[]): EvaluationReport {
  return {
    formatVersion: 1,
    about: {
      createdAt: "2026-01-01T00:00:00.000Z",
      golden: { path: "golden.jsonl", sha256: "0", questions: questions.length },
      commit: null,
      generation: "1",
      embedder: "hash-384",
      reranker: "features",
      model: "extractive",
      judge: null,
      prompts: {},
      settings: {},
      against: null,
    },
    questions: [...questions],
    slices: slicesOf(questions),
  };
}

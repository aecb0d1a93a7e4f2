// The articles and golden questions that ship with the project, as a question set like the others.
import { readGoldenSet } from "../../src/evaluation/golden/golden-set.ts";
import { sampleArticles, type BenchQuestion, type QuestionSet } from "./question-set.ts";

export const sampleSetName = "sample";

/** Paths are relative to the repository's root, where npm runs its scripts. */
export async function readSampleSet(
  corpus = sampleArticles,
  file = "test/golden/sample-questions.jsonl",
): Promise<QuestionSet> {
  const questions: BenchQuestion[] = [];
  const relevance = new Map<string, Map<string, number>>();
  for (const golden of await readGoldenSet(file)) {
    const { id, question: text, history = [], filter, answerable: isAnswerable, answers } = golden;
    const given = filter === undefined ? {} : { filter };
    questions.push({ id, text, history, ...given, isAnswerable, answers });
    if (golden.sources.length > 0) {
      relevance.set(id, new Map(golden.sources.map((source) => [source, 1])));
    }
  }
  return { name: sampleSetName, corpus, questions, relevance };
}

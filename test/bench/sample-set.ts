// The articles and golden questions that ship with the project, as a question set like the others.
import { z } from "zod";
import { filterSchema } from "../../src/answering/answer.ts";
import { linesOf, type BenchQuestion, type QuestionSet } from "./question-set.ts";

export const sampleSetName = "sample";

const goldenSchema = z.object({
  id: z.string(),
  question: z.string(),
  history: z.array(z.object({ role: z.enum(["user", "assistant"]), text: z.string() })).default([]),
  filter: filterSchema.optional(),
  answerable: z.boolean(),
  answers: z.array(z.array(z.string()).min(1)),
  /** Ids of the articles that answer, all alike. */
  sources: z.array(z.string()),
});

/** Paths are relative to the repository's root, where npm runs its scripts. */
export async function readSampleSet(
  corpus = "articles",
  file = "test/golden/sample-questions.jsonl",
): Promise<QuestionSet> {
  const questions: BenchQuestion[] = [];
  const relevance = new Map<string, Map<string, number>>();
  for await (const line of linesOf(file)) {
    const golden = goldenSchema.parse(JSON.parse(line));
    const { id, question: text, history, filter, answerable: isAnswerable, answers } = golden;
    const given = filter === undefined ? {} : { filter };
    questions.push({ id, text, history, ...given, isAnswerable, answers });
    if (golden.sources.length > 0) {
      relevance.set(id, new Map(golden.sources.map((source) => [source, 1])));
    }
  }
  return { name: sampleSetName, corpus, questions, relevance };
}

// A question of a golden set, with what is known of its answer.
import { z } from "zod";
import { askRequestSchema } from "../answering/answer.ts";

export const goldenQuestionSchema = z.strictObject({
  id: z.string().min(1).describe("Unique within the set."),
  question: askRequestSchema.shape.question,
  history: askRequestSchema.shape.history,
  filter: askRequestSchema.shape.filter,
  answerable: z.boolean().describe("Whether the articles answer it."),
  answers: z
    .array(z.array(z.string().min(1)).min(1))
    .describe(
      "Parts that must all occur in a right answer, each as alternatives of which one is enough. Empty where the question is not answerable, or where any cited answer will do.",
    ),
  sources: z
    .array(z.string().min(1))
    .describe("Ids of the articles that hold the answer, all alike; empty where there are none."),
  notSources: z
    .array(z.string().min(1))
    .optional()
    .describe("Ids of articles that must not be cited, such as those of another year."),
  quotes: z
    .array(z.string().min(1))
    .optional()
    .describe("Words of the sources that carry the answer: what a citation should overlap."),
  tags: z.array(z.string().min(1)).describe("Slices of the report that the question counts in."),
  note: z.string().optional().describe("For people who keep the set."),
});

export type GoldenQuestion = z.infer<typeof goldenQuestionSchema>;

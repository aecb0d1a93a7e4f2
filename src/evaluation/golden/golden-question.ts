// A question of a golden set, with what is known of its answer, and where it stands in review, told by a
// tag: proposed (`candidate`), turned down (`rejected`), or neither, which is the only one that counts.
import { z } from "zod";
import { askRequestSchema } from "../../answering/answer.ts";

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

interface Tagged {
  readonly tags: readonly string[];
}

export const candidateTag = "candidate";
const rejectedTag = "rejected";

export const isCandidate = ({ tags }: Tagged): boolean => tags.includes(candidateTag);
export const isRejected = ({ tags }: Tagged): boolean => tags.includes(rejectedTag);

/** Whether no person stands behind it, so that it may lack an answer. */
export const awaitsReview = (question: Tagged): boolean =>
  isCandidate(question) || isRejected(question);

export function accepted<Q extends Tagged>(question: Q): Q {
  return { ...question, tags: withoutStatus(question) };
}

export function rejected<Q extends Tagged>(question: Q): Q {
  return { ...question, tags: [rejectedTag, ...withoutStatus(question)] };
}

function withoutStatus({ tags }: Tagged): string[] {
  return tags.filter((tag) => tag !== candidateTag && tag !== rejectedTag);
}

// What a reader thought of an answer: the shape in which the page sends it and the log keeps it.
import { z } from "zod";
import { answerSchema, askRequestSchema } from "../answering/answer.ts";

const verdictSchema = z.enum(["good", "bad"]);

export const feedbackRequestSchema = z.strictObject({
  answer: answerSchema,
  question: askRequestSchema.shape.question,
  history: askRequestSchema.shape.history,
  verdict: verdictSchema,
  reason: z.string().trim().max(2000, "must be at most 2000 characters").optional(),
});

/** One line of the log. Answers of older versions may have other fields: only what is used is asked for. */
export const feedbackSchema = z.looseObject({
  id: z.string().min(1),
  /** ISO time at which it came. */
  at: z.string().min(1),
  question: z.string().min(1),
  history: askRequestSchema.shape.history,
  verdict: verdictSchema,
  reason: z.string().optional(),
  answer: z.looseObject({
    id: z.string(),
    status: z.enum(["answered", "not-in-articles"]),
    citations: z.array(z.looseObject({ source: z.string() })),
    searched: z.looseObject({
      filter: z.looseObject({
        from: z.string().optional(),
        to: z.string().optional(),
        sources: z.array(z.string()).optional(),
        inferredFrom: z.string().optional(),
      }),
    }),
  }),
});

export type FeedbackRequest = z.infer<typeof feedbackRequestSchema>;
export type Feedback = z.infer<typeof feedbackSchema>;

/** A new entry, as it is kept. */
export type NewFeedback = FeedbackRequest & { readonly id: string; readonly at: string };

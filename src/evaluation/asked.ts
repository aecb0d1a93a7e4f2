// What came of one question that was put to the program: the answer, what it was made from, and when.
import { z } from "zod";
import { answerSchema, evidenceSchema } from "../answering/answer.ts";

const foundPassageSchema = z.strictObject({
  /** Article id. */
  source: z.string(),
  startOffset: z.int(),
  endOffset: z.int(),
});

export const askedSchema = z.strictObject({
  answer: answerSchema,
  evidence: z.array(evidenceSchema),
  /** The passages found, best first, more of them than the answer may use. */
  ranking: z.array(foundPassageSchema),
  /** From the question to the first piece of the text that was kept; null without any text. */
  firstTokenMs: z.number().nullable(),
  /** From the question to the checked answer. */
  totalMs: z.number(),
});

export type FoundPassage = z.infer<typeof foundPassageSchema>;
export type Asked = z.infer<typeof askedSchema>;

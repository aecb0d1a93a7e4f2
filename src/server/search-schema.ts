// What GET /search takes and gives.
import { z } from "zod";
import { evidenceSchema, filterSchema, searchedFilterSchema } from "../answering/answer.ts";
import { queryCount } from "./query-count.ts";
import { queryFlag } from "./query-flag.ts";

const oneOrMore = (given: unknown) => (typeof given === "string" ? [given] : given);

export const searchParametersSchema = z.strictObject({
  q: z
    .string("must be given once")
    .trim()
    .min(1, "must not be empty")
    .max(2000)
    .describe("A question, or words. Blanks around it do not count."),
  from: filterSchema.shape.from,
  to: filterSchema.shape.to,
  source: z
    .preprocess(oneOrMore, filterSchema.shape.sources.unwrap())
    .optional()
    .describe("Article id, folder ending in `/`, or publisher. May be given several times."),
  allTime: queryFlag.optional().describe("True: no period is inferred from the question."),
  limit: queryCount({ min: 1, max: 50 })
    .optional()
    .describe("The most passages; MAX_EVIDENCE of the server unless given."),
});

export const foundSchema = z.strictObject({
  question: z.string().describe("As it was asked."),
  evidence: z.array(evidenceSchema).readonly().describe("Best first."),
  filter: searchedFilterSchema.describe("The filter of the request, or what was inferred."),
  notes: z.array(z.string()).readonly().describe("Fallbacks, for the reader."),
});

export type Found = Readonly<z.infer<typeof foundSchema>>;

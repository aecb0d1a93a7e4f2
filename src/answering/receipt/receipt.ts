// The receipt of an answer: what it was made from, so that it can be checked later whether the cited
// articles still say it. Hashes are hex SHA-256 of the text as UTF-8.
import { z } from "zod";

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/u);
const offsetSchema = z.int().min(0);

const receiptCitationSchema = z.strictObject({
  number: z.int().min(1).describe("The number in the answer's text."),
  source: z.string().describe("Article id."),
  articleHash: hashSchema.nullable().describe("Of the article's whole text, as the store had it."),
  passage: z
    .strictObject({ startOffset: offsetSchema, endOffset: offsetSchema, hash: hashSchema })
    .describe("The evidence that the quote is taken from."),
  startOffset: offsetSchema.describe("Of the quote in the article's text, in UTF-16 code units."),
  endOffset: offsetSchema,
  quote: z.string(),
  quoteHash: hashSchema,
});

export const receiptSchema = z.strictObject({
  formatVersion: z.literal(1),
  answerId: z.string(),
  answerHash: hashSchema.describe("Of the answer's text with its citation marks."),
  question: z.string().describe("As it was asked."),
  searchQuestion: z.string().describe("The question made to stand alone."),
  askedAt: z.iso.datetime().describe("What the answer took for the present."),
  generation: z.string().describe("Of the store."),
  embedder: z.string(),
  reranker: z.string(),
  model: z.string().describe("What wrote the answer: `extractive`, or a language model by name."),
  styleHash: hashSchema
    .optional()
    .describe("Of the wish about wording that the request came with; absent without one."),
  prompts: z.record(z.string(), hashSchema).describe("The prompts that were used, by name."),
  settings: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .describe("Settings that bear on answers, without keys and addresses."),
  citations: z.array(receiptCitationSchema),
});

export type Receipt = z.infer<typeof receiptSchema>;
export type ReceiptCitation = Receipt["citations"][number];

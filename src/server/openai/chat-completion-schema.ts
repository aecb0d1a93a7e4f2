// What POST /v1/chat/completions answers, at once or in chunks: OpenAI's shape, and beside it what
// only this server knows of an answer.
import { z } from "zod";
import { answerSchema } from "../../answering/answer.ts";

const annotationSchema = z.strictObject({
  type: z.literal("url_citation"),
  url_citation: z.strictObject({
    start_index: z
      .int()
      .min(0)
      .describe("Where a citation mark such as [1] begins in `content`, in UTF-16 code units."),
    end_index: z.int().describe("Where it ends, exclusive."),
    title: z.string().describe("Of the article."),
    url: z.string().describe("Where this server shows the article at the quoted words."),
  }),
});

const usageSchema = z.strictObject({
  prompt_tokens: z.int().min(0),
  completion_tokens: z.int().min(0),
  total_tokens: z.int().min(0),
});

const extrasSchema = answerSchema
  .pick({
    id: true,
    status: true,
    answer: true,
    sentences: true,
    asOf: true,
    independentSources: true,
    contradictions: true,
    searched: true,
    refusal: true,
    notes: true,
    receipt: true,
    cached: true,
  })
  .extend({
    writer: answerSchema.shape.model,
    usage: z
      .enum(["counted", "none", "estimated"])
      .describe(
        "Whether the tokens in `usage` were counted by the language model's server, are none as no language model was asked, or are estimated from the question and the answer.",
      ),
  });

const head = {
  id: z.string(),
  created: z.int().describe("Seconds since 1970."),
  model: z.string(),
};

/** Beside OpenAI's fields, at the top level; in a stream, in the chunk with the finish reason. */
const extras = {
  citations: answerSchema.shape.citations.describe("As in the answer of POST /ask."),
  citewell: extrasSchema.describe("The rest of the answer, by the names of POST /ask."),
};

export const chatCompletionSchema = z.strictObject({
  ...head,
  object: z.literal("chat.completion"),
  choices: z.tuple([
    z.strictObject({
      index: z.literal(0),
      message: z.strictObject({
        role: z.literal("assistant"),
        content: z.string().describe("The answer with its marks, and behind it its sources."),
        refusal: z.null(),
        annotations: z.array(annotationSchema),
      }),
      logprobs: z.null(),
      finish_reason: z.literal("stop"),
    }),
  ]),
  usage: usageSchema,
  ...extras,
});

export const chatChunkSchema = z.strictObject({
  ...head,
  object: z.literal("chat.completion.chunk"),
  choices: z.array(
    z.strictObject({
      index: z.literal(0),
      delta: z.strictObject({
        role: z.literal("assistant").optional(),
        content: z.string().optional(),
        annotations: z.array(annotationSchema).optional(),
      }),
      logprobs: z.null(),
      finish_reason: z.literal("stop").nullable(),
    }),
  ),
  usage: usageSchema.nullable().optional(),
  citations: extras.citations.optional(),
  citewell: extras.citewell.optional(),
});

export type ChatCompletion = z.infer<typeof chatCompletionSchema>;
export type ChatChunk = z.infer<typeof chatChunkSchema>;
export type ChatAnnotation = z.infer<typeof annotationSchema>;

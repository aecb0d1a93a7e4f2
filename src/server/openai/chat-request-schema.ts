// The body of POST /v1/chat/completions. Clients send many parameters of which they know nothing
// themselves: those without a bearing on the answer pass, those that would change what it means do not.
import { z } from "zod";
import { askRequestSchema } from "../../answering/answer.ts";

const contentPartSchema = z.looseObject({ type: z.string(), text: z.string().optional() });

const messageSchema = z.looseObject({
  role: z.enum(["system", "developer", "user", "assistant", "tool", "function"]),
  content: z
    .union([z.string(), z.array(contentPartSchema)], "must be a text or a list of text parts")
    .nullish(),
});

const unsupported = (what: string) => `is not supported: ${what}`;

/** A parameter that may have one value only. */
function only<T extends string | number | boolean>(value: T, what: string) {
  return z.literal(value, unsupported(what)).nullish();
}

export const chatRequestSchema = z.looseObject({
  model: z.string().min(1),
  messages: z
    .array(messageSchema)
    .min(1, "must not be empty")
    .max(1000)
    .describe(
      "The last one, of role user, is the question; earlier ones of user and assistant are the conversation; those of system and developer say how the answer is to be worded.",
    ),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
  filter: askRequestSchema.shape.filter.nullable().describe("As in POST /ask."),
  maxEvidence: askRequestSchema.shape.maxEvidence.nullable().describe("As in POST /ask."),
  fresh: askRequestSchema.shape.fresh.nullable().describe("As in POST /ask."),
  n: only(1, "one answer is given"),
  logprobs: only(false, "no probabilities are known"),
  response_format: z
    .looseObject({ type: z.literal("text", unsupported("answers are texts with citations")) })
    .nullish(),
  modalities: z.array(z.literal("text", unsupported("answers are texts"))).nullish(),
  audio: z.null(unsupported("answers are texts")).optional(),
  tool_choice: z
    .enum(["none", "auto"], unsupported("answers come from the articles, no tool is called"))
    .nullish(),
  function_call: z
    .enum(["none", "auto"], unsupported("answers come from the articles, no function is called"))
    .nullish(),
  web_search_options: z.null(unsupported("answers come from the articles only")).optional(),
});

export type ChatRequest = z.infer<typeof chatRequestSchema>;
export type ChatRequestMessage = ChatRequest["messages"][number];

// A chat client's conversation as a question to the articles: the last message is the question, those
// before it the history, those of the system how the answer is to be worded.
import { z } from "zod";
import { askRequestSchema, type AskRequest, type HistoryTurn } from "../../answering/answer.ts";
import { checkDateRange, invalidField, parseRequest } from "../parse-request.ts";
import { saidIn } from "./chat-content.ts";
import { chatModel, requireModel } from "./models-routes.ts";

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

/**
 * Clients send many parameters of which they know nothing themselves: those without a bearing on the answer
 * pass, those that would change what it means do not.
 */
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

type ChatRequestMessage = z.infer<typeof messageSchema>;

export interface ChatQuestion {
  readonly asked: AskRequest;
  readonly isStreamed: boolean;
  readonly includesUsage: boolean;
}

const mostTurns = 50;
const longestTurn = 20_000;

/** Throws `HttpError`: `unknown-model`, or `invalid-request` with the field that is wrong. */
export function readChatRequest(body: unknown): ChatQuestion {
  const request = parseRequest(chatRequestSchema, body);
  const { messages, filter, maxEvidence, fresh } = request;
  requireModel(request.model, chatModel);
  if (filter) checkDateRange(filter, "filter.from");
  const at = questionAt(messages);
  const history = turnsOf(messages.slice(0, at));
  const style = styleOf(messages);
  return {
    asked: {
      question: questionOf(messages[at]!, `messages.${at}.content`),
      ...(history.length === 0 ? {} : { history }),
      ...(style === "" ? {} : { style }),
      ...(filter ? { filter } : {}),
      ...(maxEvidence ? { maxEvidence } : {}),
      ...(fresh ? { fresh } : {}),
    },
    isStreamed: request.stream === true,
    includesUsage: request.stream_options?.include_usage === true,
  };
}

/** Some clients put a message of the system behind the question. */
function questionAt(messages: readonly ChatRequestMessage[]): number {
  const last = messages.findLastIndex(({ role }) => !isSystem(role));
  if (messages[last]?.role === "user") return last;
  throw invalidField(
    "messages",
    "the last one must be of role user: it is the question, and nothing else is continued",
  );
}

function questionOf(message: ChatRequestMessage, field: string): string {
  const text = textOf(message, field).trim();
  refuseTask(text, field);
  const parsed = askRequestSchema.shape.question.safeParse(text);
  if (parsed.success) return parsed.data;
  const reason = parsed.error.issues[0]?.message ?? "is no question";
  const remedy = text === "" ? "" : ". Send the question alone: the articles are looked up here";
  throw invalidField(field, `${reason}${remedy}`);
}

/**
 * Chat clients have titles, tags and follow-up questions made by the model that they talk to. It
 * would be searched for in the articles, and what was found be shown as a title with citations.
 */
function refuseTask(text: string, field: string): void {
  if (!/^#{1,6}\s*Task:/iu.test(text)) return;
  throw invalidField(
    field,
    "is a task for a language model (it begins with ### Task:), not a question to the articles. Let the client use another model for titles, tags and other tasks, or turn them off",
  );
}

/** What the system and the developer say, which is a wish about the wording and no more. */
function styleOf(messages: readonly ChatRequestMessage[]): string {
  const texts = messages.flatMap((message, at) =>
    isSystem(message.role) ? [textOf(message, `messages.${at}.content`).trim()] : [],
  );
  const parsed = askRequestSchema.shape.style.safeParse(
    texts.filter((text) => text !== "").join("\n\n"),
  );
  if (parsed.success) return parsed.data ?? "";
  const at = messages.findIndex(({ role }) => isSystem(role));
  const reason = parsed.error.issues[0]?.message ?? "is not a text";
  throw invalidField(`messages.${at}.content`, `${reason}, all messages of the system together`);
}

/** Tools were called by another model; pictures of earlier turns are not needed to search. */
function turnsOf(messages: readonly ChatRequestMessage[]): HistoryTurn[] {
  return messages
    .flatMap(({ role, content }): HistoryTurn[] => {
      if (role !== "user" && role !== "assistant") return [];
      const parts = partsOf(content).flatMap(({ text }) => text ?? []);
      const whole = parts.join("\n").slice(0, longestTurn);
      const text = role === "assistant" ? saidIn(whole) : whole;
      return text.trim() === "" ? [] : [{ role, text }];
    })
    .slice(-mostTurns);
}

/** Throws `HttpError` where a part is no text: what is asked with a picture is not asked without it. */
function textOf({ content }: ChatRequestMessage, field: string): string {
  return partsOf(content)
    .map(({ type, text }, at) => {
      if (type === "text" && text !== undefined) return text;
      throw invalidField(`${field}.${at}.type`, `${type} is not supported: questions are texts`);
    })
    .join("\n");
}

function partsOf(
  content: ChatRequestMessage["content"],
): readonly { type: string; text?: string | undefined }[] {
  return typeof content === "string" ? [{ type: "text", text: content }] : (content ?? []);
}

function isSystem(role: ChatRequestMessage["role"]): boolean {
  return role === "system" || role === "developer";
}

// POST /v1/chat/completions: an answer from the articles for OpenAI's clients, at once or in chunks.
import { randomUUID } from "node:crypto";
import type { Request } from "express";
import { detectLanguage } from "../../../languages/detect-language.ts";
import type { Answer, AskRequest } from "../../answering/answer.ts";
import { estimateTokens } from "../../retrieval/estimate-tokens.ts";
import { toldAnswer } from "../../wording/told-answer.ts";
import type { ApiRoute } from "../api-route.ts";
import type { ServerDeps } from "../server-deps.ts";
import { finishedAnswer, withAnswerEvents } from "../with-answer-events.ts";
import {
  chatChunkSchema,
  chatCompletionSchema,
  type ChatCompletion,
} from "./chat-completion-schema.ts";
import { chatContent } from "./chat-content.ts";
import { chatModel } from "./models-routes.ts";
import { describedOpenAiErrors } from "./openai-error.ts";
import { chatRequestSchema, readChatRequest } from "./read-chat-request.ts";
import { streamCompletion } from "./stream-completion.ts";

export function chatCompletionsRoute(deps: ServerDeps): ApiRoute {
  return {
    ...{ method: "post", path: "/v1/chat/completions", scope: "ask", jsonLimit: "2mb" },
    async handler(request, response) {
      const { asked, isStreamed, includesUsage } = readChatRequest(request.body);
      const baseUrl = baseUrlOf(request);
      await withAnswerEvents(deps, response, asked, async (events, signal) => {
        const completion = finishedAnswer(events).then((answer) =>
          toCompletion(answer, asked, deps.describe().languageModel, baseUrl),
        );
        if (isStreamed) {
          await streamCompletion(completion, { deps, response, signal, includesUsage });
        } else {
          response.set("Cache-Control", "no-store").json(await completion);
        }
      });
    },
    documentation: {
      operation: {
        tags: ["OpenAI"],
        operationId: "createChatCompletion",
        summary: "Answer a question, in OpenAI's shape",
        description:
          "For clients of OpenAI's API. Parameters without a bearing on the answer are accepted and not used, such as temperature, top_p, seed, stop, user and max_tokens. Errors have OpenAI's shape.",
        requestBody: {
          required: true,
          content: { "application/json": { schema: chatRequestSchema } },
        },
        responses: {
          200: {
            description: "The checked answer; with `stream`, in chunks, the last event [DONE].",
            content: {
              "application/json": { schema: chatCompletionSchema },
              "text/event-stream": { schema: chatChunkSchema },
            },
          },
        },
      },
      errorShape: describedOpenAiErrors,
      errors: [
        ...(["invalid-request", "unknown-model", "too-large", "unsupported-media-type"] as const),
        ...(["model-unavailable", "no-store", "timeout", "too-busy"] as const),
      ],
    },
  };
}

/** As the client wrote it; null where its Host header makes no address. */
function baseUrlOf(request: Request): string | null {
  const address = `${request.protocol}://${request.host}/`;
  return URL.canParse(address) ? new URL(address).origin : null;
}

function toCompletion(
  made: Answer,
  asked: AskRequest,
  languageModel: string,
  baseUrl: string | null,
): ChatCompletion {
  const language = detectLanguage(asked.question);
  const answer = toldAnswer(made, language);
  const { text, annotations } = chatContent(answer, language, baseUrl);
  const { usage, kind } = chatUsage(answer, languageModel, sentText(asked));
  const { citations, model, ...others } = answer;
  const { id, status, sentences, asOf, independentSources, contradictions } = others;
  const { answer: plainText, searched, refusal, notes, receipt, cached } = others;
  const message = { role: "assistant" as const, content: text, refusal: null, annotations };
  return {
    id: `chatcmpl-${randomUUID()}`,
    object: "chat.completion",
    created: Math.floor(Date.now() / 1000),
    model: chatModel,
    choices: [{ index: 0, message, logprobs: null, finish_reason: "stop" }],
    usage,
    citations,
    citewell: {
      ...{ id, status, writer: model, answer: plainText, sentences, asOf, independentSources },
      ...{ contradictions, searched, notes, usage: kind },
      ...(refusal === undefined ? {} : { refusal }),
      ...(receipt === undefined ? {} : { receipt }),
      ...(cached === undefined ? {} : { cached }),
    },
  };
}

function sentText({ question, history, style }: AskRequest): string {
  return [style ?? "", ...(history ?? []).map(({ text }) => text), question].join("\n");
}

interface ChatUsage {
  readonly usage: ChatCompletion["usage"];
  readonly kind: ChatCompletion["citewell"]["usage"];
}

/**
 * The tokens of an answer, as clients want them, and how far they can be believed. `sent` is all that the client sent: without the server's own count, what stands in the prompt
 * besides (rules, passages) is not known here, so that an estimate is on the low side.
 */
function chatUsage(answer: Answer, languageModel: string, sent: string): ChatUsage {
  if (answer.cached === true) return { usage: tokens(0, 0), kind: "none" };
  if (answer.usage !== undefined) {
    const { promptTokens, completionTokens } = answer.usage;
    return { usage: tokens(promptTokens, completionTokens), kind: "counted" };
  }
  if (languageModel === "extractive") return { usage: tokens(0, 0), kind: "none" };
  return {
    usage: tokens(estimateTokens(sent), estimateTokens(answer.answer)),
    kind: "estimated",
  };
}

function tokens(prompt: number, completion: number): ChatCompletion["usage"] {
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
  };
}

// POST /v1/chat/completions: an answer from the articles for OpenAI's clients, at once or in chunks.
import { randomUUID } from "node:crypto";
import type { Request, RequestHandler } from "express";
import { detectLanguage } from "../../../ingest/detect-language.ts";
import type { Answer, AskRequest } from "../../answering/answer.ts";
import type { ServerDeps } from "../server-deps.ts";
import { finishedAnswer, withAnswerEvents } from "../with-answer-events.ts";
import type { ChatCompletion } from "./chat-completion-schema.ts";
import { chatContent } from "./chat-content.ts";
import { toldAnswer } from "../../wording/told-answer.ts";
import { chatModel } from "./chat-model.ts";
import { chatUsage } from "./chat-usage.ts";
import { readChatRequest } from "./read-chat-request.ts";
import { streamCompletion } from "./stream-completion.ts";

export function chatCompletionsRoute(deps: ServerDeps): RequestHandler {
  return async (request, response) => {
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
  const { answer: plainText, searched, notes, receipt, cached } = others;
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
      ...(receipt === undefined ? {} : { receipt }),
      ...(cached === undefined ? {} : { cached }),
    },
  };
}

function sentText({ question, history, style }: AskRequest): string {
  return [style ?? "", ...(history ?? []).map(({ text }) => text), question].join("\n");
}

// The part of the API that OpenAI's clients speak: each route with its key, limits and description.
import { z } from "zod";
import type { ApiRoute } from "../api-route.ts";
import type { ServerDeps } from "../server-deps.ts";
import { chatChunkSchema, chatCompletionSchema } from "./chat-completion-schema.ts";
import { chatCompletionsRoute } from "./chat-completions-route.ts";
import { chatRequestSchema } from "./chat-request-schema.ts";
import { embeddingsRequestSchema, embeddingsRoute, embeddingsSchema } from "./embeddings-route.ts";
import { describedOpenAiErrors } from "./openai-error.ts";
import { modelListRoute, modelListSchema, modelRoute, modelSchema } from "./models-routes.ts";

const modelNameSchema = z.object({
  id: z.string().describe("Its name, e.g. `citewell`, slashes and all."),
});

export function openAiRoutes(deps: ServerDeps): ApiRoute[] {
  return [chatCompletions(deps), embeddings(deps), modelList(deps), model(deps)];
}

function chatCompletions(deps: ServerDeps): ApiRoute {
  return {
    ...{ method: "post", path: "/v1/chat/completions", scope: "ask", jsonLimit: "2mb" },
    handler: chatCompletionsRoute(deps),
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

function embeddings(deps: ServerDeps): ApiRoute {
  return {
    ...{ method: "post", path: "/v1/embeddings", scope: "ask", jsonLimit: "16mb" },
    handler: embeddingsRoute(deps),
    documentation: {
      operation: {
        tags: ["OpenAI"],
        operationId: "createEmbeddings",
        summary: "Make vectors of texts, in OpenAI's shape",
        description: "By the embedder that the store was built with; texts are taken for passages.",
        requestBody: {
          required: true,
          content: { "application/json": { schema: embeddingsRequestSchema } },
        },
        responses: {
          200: {
            description: "One vector for each text, in order.",
            content: { "application/json": { schema: embeddingsSchema } },
          },
        },
      },
      errorShape: describedOpenAiErrors,
      errors: [
        ...(["invalid-request", "unknown-model", "too-large", "unsupported-media-type"] as const),
        ...(["model-unavailable", "no-store", "timeout"] as const),
      ],
    },
  };
}

function modelList(deps: ServerDeps): ApiRoute {
  return {
    ...{ method: "get", path: "/v1/models", scope: "ask", handler: modelListRoute(deps) },
    documentation: {
      operation: {
        tags: ["OpenAI"],
        operationId: "listModels",
        summary: "List what may be named as model, in OpenAI's shape",
        responses: {
          200: {
            description: "What answers, and what makes vectors.",
            content: { "application/json": { schema: modelListSchema } },
          },
        },
      },
      errorShape: describedOpenAiErrors,
      errors: ["no-store"],
    },
  };
}

function model(deps: ServerDeps): ApiRoute {
  return {
    ...{ method: "get", path: "/v1/models/*id", scope: "ask", handler: modelRoute(deps) },
    documentation: {
      path: "/v1/models/{id}",
      operation: {
        tags: ["OpenAI"],
        operationId: "getModel",
        summary: "Show one model, in OpenAI's shape",
        requestParams: { path: modelNameSchema },
        responses: {
          200: { description: "It.", content: { "application/json": { schema: modelSchema } } },
        },
      },
      errorShape: describedOpenAiErrors,
      errors: ["invalid-request", "unknown-model", "no-store"],
    },
  };
}

// GET /v1/models and /v1/models/:id: what OpenAI's clients may name as model.
import { z } from "zod";
import type { ApiRoute } from "../api-route.ts";
import { HttpError } from "../http-errors.ts";
import { idOf } from "../parse-request.ts";
import type { ServerDeps } from "../server-deps.ts";
import { withGeneration } from "../../services/store-access.ts";
import { describedOpenAiErrors } from "./openai-error.ts";

/**
 * The name under which clients ask for answers from the articles. It stands for whatever LLM is set to: a
 * client need not know, and does not break when that changes.
 */
export const chatModel = "citewell";

/** Throws `HttpError` `unknown-model`, as a client that means another server should notice. */
export function requireModel(asked: string, known: string): void {
  if (asked === known) return;
  throw new HttpError(
    "unknown-model",
    `Cannot use the model '${asked.slice(0, 200)}': there is none of this name for this. Use '${known}'.`,
    { field: "model" },
  );
}

const modelSchema = z.strictObject({
  id: z.string(),
  object: z.literal("model"),
  created: z.int().describe("When the store was last changed, in seconds since 1970."),
  owned_by: z.literal("citewell"),
});

const modelListSchema = z.strictObject({
  object: z.literal("list"),
  data: z.array(modelSchema).describe("What answers, and what makes vectors."),
});

type Model = z.infer<typeof modelSchema>;
type ModelDeps = Pick<ServerDeps, "store" | "describe">;

const modelNameSchema = z.object({
  id: z.string().describe("Its name, e.g. `citewell`, slashes and all."),
});

export function modelListRoute(deps: ModelDeps): ApiRoute {
  return {
    ...{ method: "get", path: "/v1/models", scope: "ask" },
    async handler(_request, response) {
      const list: z.infer<typeof modelListSchema> = { object: "list", data: await modelsOf(deps) };
      response.set("Cache-Control", "no-store").json(list);
    },
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

export function modelRoute(deps: ModelDeps): ApiRoute {
  return {
    ...{ method: "get", path: "/v1/models/*id", scope: "ask" },
    async handler(request, response) {
      const id = idOf(request);
      const model = (await modelsOf(deps)).find((each) => each.id === id);
      if (model === undefined) {
        throw new HttpError("unknown-model", "Cannot show the model: there is none of this name.", {
          field: "model",
        });
      }
      response.set("Cache-Control", "no-store").json(model);
    },
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

/** Throws `StoreError` where there is no store: nothing could be asked of a model. */
function modelsOf({ store, describe }: ModelDeps): Promise<Model[]> {
  return withGeneration(store, ({ state }) => {
    const created = Math.floor(Date.parse(state.createdAt) / 1000);
    return [chatModel, describe().embedder].map((id) => ({
      ...{ id, object: "model" as const, created, owned_by: "citewell" as const },
    }));
  });
}

// GET /v1/models and /v1/models/:id: what OpenAI's clients may name as model.
import type { Request, RequestHandler } from "express";
import { z } from "zod";
import { HttpError } from "../http-errors.ts";
import type { ServerDeps } from "../server-deps.ts";
import { withGeneration } from "../with-generation.ts";
import { chatModel } from "./chat-model.ts";

export const modelSchema = z.strictObject({
  id: z.string(),
  object: z.literal("model"),
  created: z.int().describe("When the store was last changed, in seconds since 1970."),
  owned_by: z.literal("citewell"),
});

export const modelListSchema = z.strictObject({
  object: z.literal("list"),
  data: z.array(modelSchema).describe("What answers, and what makes vectors."),
});

type Model = z.infer<typeof modelSchema>;
type ModelDeps = Pick<ServerDeps, "store" | "describe">;

export function modelListRoute(deps: ModelDeps): RequestHandler {
  return async (_request, response) => {
    const list: z.infer<typeof modelListSchema> = { object: "list", data: await modelsOf(deps) };
    response.set("Cache-Control", "no-store").json(list);
  };
}

export function modelRoute(deps: ModelDeps): RequestHandler {
  return async (request, response) => {
    const id = modelIdOf(request);
    const model = (await modelsOf(deps)).find((each) => each.id === id);
    if (model === undefined) {
      throw new HttpError("unknown-model", "Cannot show the model: there is none of this name.", {
        field: "model",
      });
    }
    response.set("Cache-Control", "no-store").json(model);
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

/** An embedder's name may hold slashes. */
function modelIdOf(request: Request): string {
  const parts: unknown = request.params["id"];
  return Array.isArray(parts) ? parts.join("/") : String(parts);
}

// GET /healthz: the process answers. GET /readyz: it can answer questions, with what.
import type { RequestHandler } from "express";
import { z } from "zod";
import { allows, scopes } from "../keys/scope.ts";
import { accessOf } from "./access/access.ts";
import type { ServerDeps } from "./server-deps.ts";
import { requireStore, withGeneration } from "./with-generation.ts";

export const healthSchema = z.strictObject({ status: z.literal("ok") });

const readyWith = {
  status: z
    .enum(["ready", "degraded"])
    .describe("`degraded`: the language model cannot be reached, and answers are quotes."),
  scopes: z
    .array(z.enum(scopes))
    .readonly()
    .describe("What the request's key, or its lack, allows."),
};

const fullReadinessSchema = z.strictObject({
  ...readyWith,
  languageModel: z.string().describe("What writes answers."),
  model: z
    .strictObject({
      name: z.string(),
      state: z.enum(["built-in", "reachable", "unreachable"]),
      checkedAt: z.string().nullable().describe("When it was looked at, at most every 30 s."),
      detail: z.string(),
    })
    .describe("The language model, as it was last seen."),
  embedder: z.string().describe("What makes vectors."),
  reranker: z.string().describe("What looks closer at the best passages."),
  generation: z.string().describe("Of the store."),
  createdAt: z.string().describe("When the generation was made, as ISO time."),
  articles: z.int().min(0),
  passages: z.int().min(0),
  warnings: z
    .array(z.string())
    .readonly()
    .describe("What was amiss with the store as it was opened."),
});

export const readinessSchema = z.union([
  fullReadinessSchema.describe("To those who may read."),
  z.strictObject(readyWith).describe("To others."),
]);

type Readiness = Readonly<z.infer<typeof fullReadinessSchema>>;

export const healthRoute: RequestHandler = (_request, response) => {
  response.set("Cache-Control", "no-store").json({ status: "ok" });
};

/**
 * Without a store the error is `no-store` (503), which names the command that makes one. Where keys are
 * asked for, what it answers with is told to those who may read.
 */
export function readinessRoute(
  deps: Pick<ServerDeps, "store" | "describe" | "modelState">,
): RequestHandler {
  return async (_request, response) => {
    const { scopes: granted, failure } = accessOf(response);
    if (failure !== null) throw failure;
    requireStore(deps.store);
    const model = await deps.modelState();
    const status = model.state === "unreachable" ? "degraded" : "ready";
    const readiness = await withGeneration(deps.store, ({ manifest, warnings }): Readiness => ({
      status,
      model,
      scopes: granted,
      ...deps.describe(),
      generation: manifest.generation,
      createdAt: manifest.createdAt,
      articles: manifest.counts.articles,
      passages: manifest.counts.passages,
      warnings,
    }));
    response
      .set("Cache-Control", "no-store")
      .json(allows(granted, "read") ? readiness : { status, scopes: granted });
  };
}

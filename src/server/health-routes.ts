// GET /healthz: the process answers. GET /readyz: it can answer questions, with what.
import type { RequestHandler } from "express";
import { allows } from "../keys/scope.ts";
import { accessOf } from "./access/access.ts";
import type { FullReadiness, Health } from "./health-schema.ts";
import type { ServerDeps } from "./server-deps.ts";
import { requireStore, withGeneration } from "./with-generation.ts";

export const healthRoute: RequestHandler = (_request, response) => {
  const health: Health = { status: "ok" };
  response.set("Cache-Control", "no-store").json(health);
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
    const readiness = await withGeneration(deps.store, ({ state }): FullReadiness => ({
      status,
      model,
      scopes: granted,
      ...deps.describe(),
      generation: state.name,
      createdAt: state.createdAt,
      articles: state.articles,
      passages: state.passages,
      warnings: state.warnings,
    }));
    response
      .set("Cache-Control", "no-store")
      .json(allows(granted, "read") ? readiness : { status, scopes: granted });
  };
}

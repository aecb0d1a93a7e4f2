// GET /healthz: the process answers. GET /readyz: it can answer questions, with what.
import { allows } from "../keys/scope.ts";
import { accessOf } from "./access/access.ts";
import { jsonResponse, type ApiRoute } from "./api-route.ts";
import { healthSchema, readinessSchema, type FullReadiness, type Health } from "./api-schemas.ts";
import type { ServerDeps } from "./server-deps.ts";
import { requireStore, withGeneration } from "../services/store-access.ts";

export const healthRoute: ApiRoute = {
  ...{ method: "get", path: "/healthz", scope: null },
  handler(_request, response) {
    const health: Health = { status: "ok" };
    response.set("Cache-Control", "no-store").json(health);
  },
  documentation: {
    operation: {
      operationId: "isAlive",
      tags: ["Operation"],
      summary: "Tell whether the process answers",
      responses: { 200: jsonResponse("It does.", healthSchema, { status: "ok" }) },
    },
    errors: [],
  },
};

/**
 * Without a store the error is `no-store` (503), which names the command that makes one. Where keys are
 * asked for, what it answers with is told to those who may read.
 */
export function readinessRoute(
  deps: Pick<ServerDeps, "store" | "describe" | "modelState">,
): ApiRoute {
  return {
    ...{ method: "get", path: "/readyz", scope: null },
    async handler(_request, response) {
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
    },
    documentation: {
      operation: {
        operationId: "isReady",
        tags: ["Operation"],
        summary: "Tell whether questions can be answered, and with what",
        responses: { 200: jsonResponse("They can.", readinessSchema) },
      },
      errors: ["no-store", "too-many-requests", "wrong-key"],
    },
  };
}

// GET /healthz: the process answers. GET /readyz: it can answer questions, with what.
import type { RequestHandler } from "express";
import { allows } from "../keys/scope.ts";
import { accessOf } from "./access/access.ts";
import type { ServerDeps } from "./server-deps.ts";
import { withGeneration } from "./with-generation.ts";

export const healthRoute: RequestHandler = (_request, response) => {
  response.set("Cache-Control", "no-store").json({ status: "ok" });
};

/**
 * Without a store the error is `no-store` (503), which names the command that makes one. Where keys are
 * asked for, what it answers with is told to those who may read.
 */
export function readinessRoute(deps: Pick<ServerDeps, "store" | "describe">): RequestHandler {
  return async (_request, response) => {
    const { scopes, failure } = accessOf(response);
    if (failure !== null) throw failure;
    const readiness = await withGeneration(deps.store, ({ manifest, warnings }) => ({
      status: "ready",
      scopes,
      ...deps.describe(),
      generation: manifest.generation,
      createdAt: manifest.createdAt,
      articles: manifest.counts.articles,
      passages: manifest.counts.passages,
      warnings,
    }));
    response
      .set("Cache-Control", "no-store")
      .json(allows(scopes, "read") ? readiness : { status: "ready", scopes });
  };
}

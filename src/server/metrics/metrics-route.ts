// GET /metrics: what the server has counted, in Prometheus' text format.
import type { RequestHandler } from "express";
import { z } from "zod";
import type { RouteDocumentation } from "../api-route.ts";
import type { Metrics } from "./metrics.ts";

export function metricsRoute({ collection }: Pick<Metrics, "collection">): RequestHandler {
  return async (_request, response) => {
    const text = await collection.metrics();
    response
      .set({ "Content-Type": collection.contentType, "Cache-Control": "no-store" })
      .send(text);
  };
}

export const metricsDocumentation: RouteDocumentation = {
  operation: {
    operationId: "readMetrics",
    tags: ["Operation"],
    summary: "Metrics for Prometheus",
    description:
      "Requests, answers, refusals, support, tokens, the line for the language model, the store and ingests. No metric tells of a question, an article or a key.",
    responses: {
      "200": {
        description: "The metrics in Prometheus' text format.",
        content: { "text/plain": { schema: z.string() } },
      },
    },
  },
  errors: [],
};

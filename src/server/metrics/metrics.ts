// What the server counts of its own work, for Prometheus, and GET /metrics, which tells it. One registry for each app and nothing
// global, so that two apps in one process do not count for each other. No label ever holds a
// question, an article, a key or an address.
import { collectDefaultMetrics, Registry } from "prom-client";
import { z } from "zod";
import type { ApiRoute } from "../api-route.ts";
import { AnswerMetrics } from "./answer-metrics.ts";
import { ModelMetrics, type QueueState } from "./model-metrics.ts";
import { RequestMetrics } from "./request-metrics.ts";
import { IngestMetrics, measureStore, type StoreState } from "./store-metrics.ts";

export interface MetricsOptions {
  /** Absent: there is no language model to wait for. */
  readonly queue?: QueueState;
  /** Null where there is no store. */
  readonly store?: () => StoreState | null;
  /** Whether memory, processor time and the event loop of the process are measured too. */
  readonly withProcess?: boolean;
}

export interface Metrics {
  readonly requests: RequestMetrics;
  readonly answers: AnswerMetrics;
  readonly model: ModelMetrics;
  readonly ingests: IngestMetrics;
  readonly collection: Pick<Registry, "metrics" | "contentType" | "getMetricsAsJSON">;
}

export function createMetrics(options: MetricsOptions = {}): Metrics {
  const registry = new Registry();
  if (options.withProcess === true) collectDefaultMetrics({ register: registry });
  measureStore(registry, options.store ?? (() => null));
  return {
    requests: new RequestMetrics(registry),
    answers: new AnswerMetrics(registry),
    model: new ModelMetrics(registry, options.queue),
    ingests: new IngestMetrics(registry),
    collection: registry,
  };
}

/** In Prometheus' text format. */
export function metricsRoute({ collection }: Pick<Metrics, "collection">): ApiRoute {
  return {
    ...{ method: "get", path: "/metrics", scope: "read" },
    async handler(_request, response) {
      const text = await collection.metrics();
      response
        .set({ "Content-Type": collection.contentType, "Cache-Control": "no-store" })
        .send(text);
    },
    documentation: {
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
    },
  };
}

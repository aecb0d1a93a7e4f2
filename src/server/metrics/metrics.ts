// What the server counts of its own work, for Prometheus. One registry for each app and nothing
// global, so that two apps in one process do not count for each other. No label ever holds a
// question, an article, a key or an address.
import { collectDefaultMetrics, Registry } from "prom-client";
import { AnswerMetrics } from "./answer-metrics.ts";
import { IngestMetrics } from "./ingest-metrics.ts";
import { ModelMetrics, type QueueState } from "./model-metrics.ts";
import { RequestMetrics } from "./request-metrics.ts";
import { measureStore, type StoreState } from "./store-metrics.ts";

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

// Counts requests by route and how long they took; a streamed answer lasts until its stream ends.
import { Counter, Histogram, type Registry } from "prom-client";

export interface EndedRequest {
  /** Express's pattern, never the path: a path may name an article. */
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly ms: number;
  /** Also of errors that were told within a stream, whose status is 200. */
  readonly errorCode: string | undefined;
}

/** Seconds: from a page's file to an answer of a slow model. */
const buckets = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300];

export class RequestMetrics {
  readonly #count: Counter<"route" | "method" | "status">;
  readonly #seconds: Histogram<"route" | "method">;
  readonly #errors: Counter<"code">;

  constructor(registry: Registry) {
    const registers = [registry];
    this.#count = new Counter({
      name: "citewell_http_requests_total",
      help: "Requests that have ended.",
      labelNames: ["route", "method", "status"],
      registers,
    });
    this.#seconds = new Histogram({
      name: "citewell_http_request_duration_seconds",
      help: "From the request's head to the end of its answer.",
      labelNames: ["route", "method"],
      buckets,
      registers,
    });
    this.#errors = new Counter({
      name: "citewell_errors_total",
      help: "Errors told to clients, by their code, those within a stream included.",
      labelNames: ["code"],
      registers,
    });
  }

  ended({ route, method, status, ms, errorCode }: EndedRequest): void {
    this.#count.inc({ route, method, status });
    this.#seconds.observe({ route, method }, ms / 1000);
    if (errorCode !== undefined) this.#errors.inc({ code: errorCode });
  }
}

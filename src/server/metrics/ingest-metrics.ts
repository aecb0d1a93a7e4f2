// The ingests that this process ran, after uploads, removals and changes of the folder. An ingest
// by the command is seen by the store's generation only.
import { Counter, Gauge, type Registry } from "prom-client";

export interface EndedIngest {
  readonly seconds: number;
  /** Files that could not be read; null where the ingest itself failed. */
  readonly failures: number | null;
}

export class IngestMetrics {
  readonly #count: Counter<"outcome">;
  readonly #seconds: Gauge;
  readonly #failures: Gauge;
  readonly #succeededAt: Gauge;

  constructor(registry: Registry) {
    const registers = [registry];
    this.#count = new Counter({
      name: "citewell_ingests_total",
      help: "Ingests run by the server.",
      labelNames: ["outcome"],
      registers,
    });
    this.#seconds = new Gauge({
      name: "citewell_ingest_last_duration_seconds",
      help: "How long the last ingest took.",
      registers,
    });
    this.#failures = new Gauge({
      name: "citewell_ingest_last_failures",
      help: "Files that the last ingest could not read.",
      registers,
    });
    this.#succeededAt = new Gauge({
      name: "citewell_ingest_last_success_timestamp_seconds",
      help: "When the last ingest that did not fail ended, in Unix time; 0: none yet.",
      registers,
    });
    for (const outcome of ["ok", "failed"]) this.#count.inc({ outcome }, 0);
  }

  ended({ seconds, failures }: EndedIngest): void {
    this.#count.inc({ outcome: failures === null ? "failed" : "ok" });
    this.#seconds.set(seconds);
    if (failures === null) return;
    this.#failures.set(failures);
    this.#succeededAt.setToCurrentTime();
  }
}

// The store that questions are answered from, looked at when the metrics are asked for, and the ingests
// that this process ran for it. An ingest by the command is seen by the store's generation only.
import { Counter, Gauge, type Registry } from "prom-client";
import type { GenerationState } from "../../../vectorstore/store.ts";

export type StoreState = Pick<
  GenerationState,
  "name" | "createdAt" | "embedder" | "articles" | "passages" | "bytes"
>;

/** Gauges are 0 where there is no store, as `citewell_store_ready` is. */
export function measureStore(registry: Registry, store: () => StoreState | null): void {
  const gauges: readonly [name: string, help: string, read: (state: StoreState) => number][] = [
    ["ready", "1 where questions can be answered from a store, else 0.", () => 1],
    ["articles", "Articles in the store.", ({ articles }) => articles],
    ["passages", "Passages in the store.", ({ passages }) => passages],
    ["bytes", "Size of the generation's files.", ({ bytes }) => bytes],
    [
      "generation_timestamp_seconds",
      "When the generation was made, in Unix time.",
      ({ createdAt }) => Date.parse(createdAt) / 1000,
    ],
  ];
  for (const [name, help, read] of gauges) {
    new Gauge({
      name: `citewell_store_${name}`,
      help,
      registers: [registry],
      collect() {
        const state = store();
        this.set(state === null ? 0 : read(state));
      },
    });
  }
  new Gauge({
    name: "citewell_store_info",
    help: "Always 1: which generation is served, and what made its vectors.",
    labelNames: ["generation", "embedder"],
    registers: [registry],
    collect() {
      this.reset();
      const state = store();
      if (state === null) return;
      this.set({ generation: state.name, embedder: state.embedder.name }, 1);
    },
  });
}

/** Ingests after uploads, removals and changes of the folder. */
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

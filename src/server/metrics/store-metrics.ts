// The store that questions are answered from, looked at when the metrics are asked for.
import { Gauge, type Registry } from "prom-client";
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

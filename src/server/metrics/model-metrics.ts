// Counts the calls to the language model and the line in front of it.
import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import {
  LanguageModelError,
  type LanguageModel,
  type TokenUsage,
} from "../../language-model/language-model.ts";

/** The line for the language model, as it is now. */
export interface QueueState {
  readonly running: number;
  readonly waiting: number;
  /** Since the start. */
  readonly rejected: number;
}

const noQueue: QueueState = { running: 0, waiting: 0, rejected: 0 };
const buckets = [0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 20, 30, 60, 120, 300];

export class ModelMetrics {
  readonly #calls: Counter<"outcome">;
  readonly #tokens: Counter<"kind">;
  readonly #firstToken: Histogram;
  readonly #seconds: Histogram;

  constructor(registry: Registry, queue: QueueState = noQueue) {
    const registers = [registry];
    this.#calls = new Counter({
      name: "citewell_llm_calls_total",
      help: "Calls to the language model: ok, left (the reader), or why they failed.",
      labelNames: ["outcome"],
      registers,
    });
    this.#tokens = new Counter({
      name: "citewell_llm_tokens_total",
      help: "Tokens, as the model's server counts them: prompt (read) and completion (written).",
      labelNames: ["kind"],
      registers,
    });
    this.#firstToken = new Histogram({
      name: "citewell_llm_first_token_seconds",
      help: "From a call to the first piece of its text; waiting in line does not count.",
      buckets,
      registers,
    });
    this.#seconds = new Histogram({
      name: "citewell_llm_call_seconds",
      help: "How long calls took that came to their end; waiting in line does not count.",
      buckets,
      registers,
    });
    this.#tokens.inc({ kind: "prompt" }, 0);
    this.#tokens.inc({ kind: "completion" }, 0);
    this.#calls.inc({ outcome: "ok" }, 0);
    measureQueue(registry, queue);
  }

  /** The same model, its calls counted. */
  measured(model: LanguageModel): LanguageModel {
    const metrics = {
      calls: this.#calls,
      count: (usage: TokenUsage) => this.#count(usage),
      firstToken: this.#firstToken,
      seconds: this.#seconds,
    };
    return {
      name: model.name,
      contextTokens: model.contextTokens,
      async *stream(messages, options) {
        const onUsage = (usage: TokenUsage): void => {
          metrics.count(usage);
          options.onUsage?.(usage);
        };
        const elapsed = stopwatch();
        let hasBegun = false;
        let outcome = "left";
        try {
          for await (const piece of model.stream(messages, { ...options, onUsage })) {
            if (!hasBegun) metrics.firstToken.observe(elapsed());
            hasBegun = true;
            yield piece;
          }
          outcome = "ok";
          metrics.seconds.observe(elapsed());
        } catch (error) {
          outcome = outcomeOf(error, options.signal);
          throw error;
        } finally {
          metrics.calls.inc({ outcome });
        }
      },
    };
  }

  #count({ promptTokens, completionTokens }: TokenUsage): void {
    this.#tokens.inc({ kind: "prompt" }, promptTokens);
    this.#tokens.inc({ kind: "completion" }, completionTokens);
  }
}

function outcomeOf(error: unknown, signal: AbortSignal | undefined): string {
  if (error instanceof LanguageModelError) return error.failure;
  return signal?.aborted === true ? "left" : "failed";
}

/** Seconds since it was made. */
function stopwatch(): () => number {
  const startedAt = performance.now();
  return () => (performance.now() - startedAt) / 1000;
}

function measureQueue(registry: Registry, queue: QueueState): void {
  const registers = [registry];
  new Gauge({
    name: "citewell_llm_queue_running",
    help: "Calls that the language model is answering.",
    registers,
    collect() {
      this.set(queue.running);
    },
  });
  new Gauge({
    name: "citewell_llm_queue_waiting",
    help: "Calls that wait for their turn.",
    registers,
    collect() {
      this.set(queue.waiting);
    },
  });
  new Counter({
    name: "citewell_llm_queue_rejected_total",
    help: "Questions refused with 429, as the line was full.",
    registers,
    collect() {
      this.reset();
      this.inc(queue.rejected);
    },
  });
}

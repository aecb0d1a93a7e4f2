// Counts answers when they are made: how they ended, who wrote them, how well they are supported, how
// long each step took. An answer that is given again is counted by the cache only.
import { Counter, Histogram, type Registry } from "prom-client";
import type { Answer } from "../../answering/answer.ts";

const supports = ["supported", "partly", "unsupported"] as const;
const outcomes = ["hit", "joined", "miss"] as const;
/** Seconds: searching takes milliseconds, writing as long as the model takes. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300];

export class AnswerMetrics {
  readonly #answers: Counter<"status" | "writer">;
  readonly #sentences: Counter<"support">;
  readonly #citations: Counter;
  readonly #seconds: Histogram<"step">;
  readonly #cache: Counter<"outcome">;

  constructor(registry: Registry) {
    const registers = [registry];
    this.#answers = new Counter({
      name: "citewell_answers_total",
      help: "Answers made; not-in-articles are the refusals.",
      labelNames: ["status", "writer"],
      registers,
    });
    this.#sentences = new Counter({
      name: "citewell_sentences_total",
      help: "Sentences of answers, by what the check of their citations found.",
      labelNames: ["support"],
      registers,
    });
    this.#citations = new Counter({
      name: "citewell_citations_total",
      help: "Citations in answers.",
      registers,
    });
    this.#seconds = new Histogram({
      name: "citewell_answer_step_seconds",
      help: "How long making an answer took: queue, search, write, check and total.",
      labelNames: ["step"],
      buckets,
      registers,
    });
    this.#cache = new Counter({
      name: "citewell_answer_cache_total",
      help: "Questions by how they met the answers there are: hit, joined (being answered) or miss.",
      labelNames: ["outcome"],
      registers,
    });
    for (const support of supports) this.#sentences.inc({ support }, 0);
    for (const outcome of outcomes) this.#cache.inc({ outcome }, 0);
  }

  met(outcome: (typeof outcomes)[number]): void {
    this.#cache.inc({ outcome });
  }

  /** `waitedMs`: in the line for the language model. */
  made(answer: Answer, waitedMs: number): void {
    this.#answers.inc({ status: answer.status, writer: answer.model });
    for (const { support } of answer.sentences) this.#sentences.inc({ support });
    this.#citations.inc(answer.citations.length);
    this.#seconds.observe({ step: "queue" }, waitedMs / 1000);
    for (const [name, ms] of Object.entries(answer.timings)) {
      this.#seconds.observe({ step: name.replace(/Ms$/u, "") }, ms / 1000);
    }
  }
}

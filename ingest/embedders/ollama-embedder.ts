// Vectors from an Ollama server, through its own client.
import { Ollama } from "ollama";
import { z } from "zod";
import { buildEmbedder } from "./build-embedder.ts";
import type { Embedder } from "./embedder.ts";
import { explainFailure } from "./explain-failure.ts";
import { createModelFetch } from "./model-fetch.ts";
import type { RetryOptions } from "./retry-with-backoff.ts";
import { prefixesFor } from "./text-prefixes.ts";

export interface OllamaEmbedderOptions {
  readonly model: string;
  readonly baseUrl: string;
  readonly retry?: Partial<RetryOptions>;
  readonly callTimeoutMs?: number;
}

/** Small, because a batch on a processor takes seconds and is lost whole when it fails. */
const batchSize = 16;

const answerSchema = z.looseObject({ embeddings: z.array(z.array(z.number().nullable())) });

/** The embedder `ollama:<model>`. Texts longer than the model's limit are cut by Ollama. */
export function createOllamaEmbedder(options: OllamaEmbedderOptions): Embedder {
  const { model, baseUrl } = options;
  return buildEmbedder({
    name: `ollama:${model}`,
    batchSize,
    prefixes: prefixesFor(model),
    call: async (texts, signal) => {
      const client = new Ollama({ host: baseUrl, fetch: createModelFetch(signal) });
      const answer = answerSchema.parse(await client.embed({ model, input: [...texts] }));
      // JSON has no NaN: where a server writes null, the check of the vectors must see it.
      return answer.embeddings.map((vector) => vector.map((component) => component ?? Number.NaN));
    },
    explain: (error) => explainFailure(error, { provider: "ollama", model, baseUrl }).text,
    callTimeoutMs: options.callTimeoutMs,
    retry: options.retry,
  });
}

// Vectors from OpenAI or any server that speaks its API, through LangChain's client.
import { OpenAIEmbeddings } from "@langchain/openai";
import { z } from "zod";
import { buildEmbedder } from "./build-embedder.ts";
import { EmbedderError, type Embedder } from "./embedder.ts";
import { explainFailure, officialOpenAiUrl } from "./explain-failure.ts";
import { createModelFetch } from "./model-fetch.ts";
import type { RetryOptions } from "./retry-with-backoff.ts";
import { prefixesFor } from "./text-prefixes.ts";

export interface OpenAiEmbedderOptions {
  readonly model: string;
  /** Empty means OpenAI's own address, which needs a key. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly retry?: Partial<RetryOptions>;
  readonly callTimeoutMs?: number;
}

/** OpenAI takes up to 2,048 texts and 300,000 tokens per call; small batches lose less on an error. */
const batchSize = 64;

const answerSchema = z.looseObject({
  data: z.array(z.looseObject({ index: z.int().optional() })),
});

/** The embedder `openai:<model>`. Throws `EmbedderError` when a key is needed and there is none. */
export function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  const { model } = options;
  const name = `openai:${model}`;
  const baseUrl = options.baseUrl === "" ? officialOpenAiUrl : options.baseUrl;
  if (options.baseUrl === "" && options.apiKey === "") {
    throw new EmbedderError(
      `Cannot use the embedder '${name}': OPENAI_API_KEY is not set. Set it, or OPENAI_BASE_URL for a server that needs no key.`,
    );
  }
  return buildEmbedder({
    name,
    batchSize,
    prefixes: prefixesFor(model),
    call: (texts, signal) => clientFor(options, baseUrl, signal).embedDocuments([...texts]),
    explain: (error) => explainFailure(error, { provider: "openai", model, baseUrl }).text,
    callTimeoutMs: options.callTimeoutMs,
    retry: options.retry,
  });
}

/** A client per call, because LangChain's takes no signal: its `fetch` carries it instead. */
function clientFor(options: OpenAiEmbedderOptions, baseUrl: string, signal: AbortSignal) {
  return new OpenAIEmbeddings({
    model: options.model,
    // Servers without keys still want the header; an empty key makes the client look elsewhere.
    apiKey: options.apiKey === "" ? "none" : options.apiKey,
    batchSize,
    maxRetries: 0,
    stripNewLines: false,
    // By itself the client asks for base64 and misreads servers that send numbers all the same.
    encodingFormat: "float",
    configuration: {
      baseURL: baseUrl,
      fetch: inOrderOfTexts(createModelFetch(signal)),
      logLevel: "off",
    },
  });
}

/** LangChain takes the vectors as they come; the protocol numbers them. */
function inOrderOfTexts(modelFetch: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await modelFetch(input, init);
    const answer = answerSchema.parse(await response.json());
    answer.data.sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
    return Response.json(answer);
  };
}

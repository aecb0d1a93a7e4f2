// POST /v1/embeddings: vectors by the embedder that the store was built with. Texts are taken for
// passages, as most of what is embedded is; some models put another prefix before questions.
import { z } from "zod";
import type { Embedder } from "../../../ingest/embedders/embedder.ts";
import { orAborted } from "../../../ingest/embedders/or-aborted.ts";
import { estimateTokens } from "../../retrieval/estimate-tokens.ts";
import type { ApiRoute } from "../api-route.ts";
import { invalidField, parseRequest } from "../parse-request.ts";
import type { ServerDeps } from "../server-deps.ts";
import { whileWaitedFor } from "../watch-request.ts";
import { requireModel } from "./models-routes.ts";
import { describedOpenAiErrors } from "./openai-error.ts";

const textSchema = z
  .string("must be a text: tokens are not supported, as each model has its own")
  .min(1, "must not be empty")
  .max(8000, "must be at most 8000 characters");

const textsSchema = z
  .array(textSchema)
  .min(1, "must not be empty")
  .max(512, "must be at most 512 texts");

const embeddingsRequestSchema = z.looseObject({
  model: z.string().min(1).describe("The embedder, as GET /v1/models names it."),
  // Not a union, whose errors would not name the text that is wrong.
  input: z
    .preprocess((input) => (typeof input === "string" ? [input] : input), textsSchema)
    .meta({
      description: "A text, or up to 512 of them.",
      override: { type: ["string", "array"], minLength: 1, maxLength: 8000 },
    }),
  encoding_format: z.enum(["float", "base64"]).nullish(),
  dimensions: z.int().min(1).nullish().describe("Only what the embedder has."),
});

const embeddingsSchema = z.strictObject({
  object: z.literal("list"),
  data: z.array(
    z.strictObject({
      object: z.literal("embedding"),
      index: z.int().min(0),
      embedding: z
        .union([z.array(z.number()), z.string()])
        .describe("Of unit length; or its 32-bit floats, least significant byte first, in base64."),
    }),
  ),
  model: z.string(),
  usage: z
    .strictObject({ prompt_tokens: z.int(), total_tokens: z.int() })
    .describe("Estimated from the texts, as embedders count none."),
});

export function embeddingsRoute(deps: ServerDeps): ApiRoute {
  return {
    ...{ method: "post", path: "/v1/embeddings", scope: "ask", jsonLimit: "16mb" },
    async handler(request, response) {
      const wish = parseRequest(embeddingsRequestSchema, request.body);
      const embedder = deps.embedder();
      requireModel(wish.model, embedder.name);
      const { LLM_TOTAL_TIMEOUT_MS } = deps.settings;
      const vectors = await whileWaitedFor(response, LLM_TOTAL_TIMEOUT_MS, async (signal) => {
        await requireDimension(embedder, wish.dimensions ?? null, signal);
        return embedInBatches(embedder, wish.input, signal);
      });
      const encode = wish.encoding_format === "base64" ? toBase64 : toNumbers;
      const tokens = wish.input.reduce((sum, text) => sum + estimateTokens(text), 0);
      const answer: z.infer<typeof embeddingsSchema> = {
        object: "list",
        data: vectors.map((vector, index) => ({
          ...{ object: "embedding" as const, index, embedding: encode(vector) },
        })),
        model: embedder.name,
        usage: { prompt_tokens: tokens, total_tokens: tokens },
      };
      response.set("Cache-Control", "no-store").json(answer);
    },
    documentation: {
      operation: {
        tags: ["OpenAI"],
        operationId: "createEmbeddings",
        summary: "Make vectors of texts, in OpenAI's shape",
        description: "By the embedder that the store was built with; texts are taken for passages.",
        requestBody: {
          required: true,
          content: { "application/json": { schema: embeddingsRequestSchema } },
        },
        responses: {
          200: {
            description: "One vector for each text, in order.",
            content: { "application/json": { schema: embeddingsSchema } },
          },
        },
      },
      errorShape: describedOpenAiErrors,
      errors: [
        ...(["invalid-request", "unknown-model", "too-large", "unsupported-media-type"] as const),
        ...(["model-unavailable", "no-store", "timeout"] as const),
      ],
    },
  };
}

async function requireDimension(
  embedder: Embedder,
  wished: number | null,
  signal: AbortSignal,
): Promise<void> {
  if (wished === null) return;
  const dimension = await orAborted(embedder.dimension(), signal);
  if (wished === dimension) return;
  throw invalidField("dimensions", `${embedder.name} has ${dimension}, and no other number`);
}

async function embedInBatches(
  embedder: Embedder,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let at = 0; at < texts.length; at += embedder.batchSize) {
    const batch = texts.slice(at, at + embedder.batchSize);
    vectors.push(...(await orAborted(embedder.embedPassages(batch, signal), signal)));
  }
  return vectors;
}

function toNumbers(vector: Float32Array): number[] {
  return [...vector];
}

function toBase64(vector: Float32Array): string {
  const bytes = Buffer.alloc(4 * vector.length);
  vector.forEach((component, at) => bytes.writeFloatLE(component, 4 * at));
  return bytes.toString("base64");
}

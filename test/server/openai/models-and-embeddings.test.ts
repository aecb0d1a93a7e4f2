// GET /v1/models and POST /v1/embeddings through OpenAI's own client.
import OpenAI from "openai";
import { describe, expect, test } from "vitest";
import { EmbedderError } from "../../../ingest/embedders/embedder.ts";
import { createHashEmbedder } from "../../../ingest/embedders/hash-embedder.ts";
import { startTestServer, type TestServerOptions } from "../../support/test-server.ts";

const embedder = createHashEmbedder("hash-64");
const texts = ["The river rose.", "Nobody was hurt.", "Өзен көтерілді."];

async function clientOf(options: TestServerOptions = {}): Promise<OpenAI> {
  const { address } = await startTestServer(options);
  return new OpenAI({ baseURL: `${address}/v1`, apiKey: "none", maxRetries: 0 });
}

describe("GET /v1/models", () => {
  test("lists what answers and what makes vectors", async () => {
    const client = await clientOf();
    const { data: models } = await client.models.list();
    expect(models.map(({ id }) => id)).toEqual(["citewell", "hash-64"]);
    expect(models[0]).toEqual({
      id: "citewell",
      object: "model",
      created: Date.parse("2026-01-01T00:00:00Z") / 1000,
      owned_by: "citewell",
    });
  });

  test("shows one by its name, also with slashes and colons", async () => {
    const name = "local:models/e5";
    const client = await clientOf({
      describe: () => ({ languageModel: "extractive", embedder: name, reranker: "features" }),
    });
    expect(await client.models.retrieve("citewell")).toMatchObject({ id: "citewell" });
    expect(await client.models.retrieve(name)).toMatchObject({ id: name });
    await expect(client.models.retrieve("gpt-4o")).rejects.toMatchObject({
      status: 404,
      code: "model_not_found",
    });
  });
});

describe("POST /v1/embeddings", () => {
  test("gives the vectors of the store's embedder, as floats or in base64", async () => {
    const client = await clientOf();
    const vectors = await embedder.embedPassages(texts);
    for (const format of [{}, { encoding_format: "float" as const }]) {
      // Without a format, the client asks for base64 and decodes it.
      const { data, model } = await client.embeddings.create({
        ...{ model: "hash-64", input: texts, ...format },
      });
      expect(model).toBe("hash-64");
      expect(data.map(({ index }) => index)).toEqual([0, 1, 2]);
      expect(data.map(({ embedding }) => Float32Array.from(embedding))).toEqual(vectors);
    }
  });

  test("takes one text, its own dimension, and tells tokens", async () => {
    const client = await clientOf();
    const { data, usage } = await client.embeddings.create({
      ...{ model: "hash-64", input: texts[0]!, dimensions: 64 },
    });
    expect(data).toHaveLength(1);
    expect(usage).toEqual({ prompt_tokens: 5, total_tokens: 5 });
  });

  test("asks the embedder for no more texts at once than it takes", async () => {
    const sizes: number[] = [];
    const small = {
      ...embedder,
      batchSize: 2,
      embedPassages: (batch: readonly string[]) => {
        sizes.push(batch.length);
        return embedder.embedPassages(batch);
      },
    };
    const client = await clientOf({ embedder: () => small });
    const { data } = await client.embeddings.create({ model: "hash-64", input: texts });
    expect(sizes).toEqual([2, 1]);
    expect(data).toHaveLength(3);
  });

  test.each([
    ["input", { input: [] }],
    ["input", { input: Array.from({ length: 513 }, () => "a") }],
    ["input.0", { input: "" }],
    ["input.1", { input: ["a", "x".repeat(8001)] }],
    ["input.0", { input: [1, 2, 3] }],
    ["input.0", { input: [[1, 2, 3]] }],
    ["dimensions", { input: "a", dimensions: 32 }],
    ["encoding_format", { input: "a", encoding_format: "int8" }],
  ])("refuses a wrong %s: case %#", async (param, changes) => {
    const client = await clientOf();
    const body = { model: "hash-64", ...changes } as OpenAI.EmbeddingCreateParams;
    await expect(client.embeddings.create(body)).rejects.toMatchObject({ status: 400, param });
  });

  test("does not know another model", async () => {
    const client = await clientOf();
    const asked = client.embeddings.create({ model: "text-embedding-3-small", input: "a" });
    await expect(asked).rejects.toMatchObject({ status: 404, code: "model_not_found" });
  });

  test("tells that the embedder does not answer", async () => {
    const deaf = {
      ...embedder,
      embedPassages: () => Promise.reject(new EmbedderError("Nothing answers.")),
    };
    const client = await clientOf({ embedder: () => deaf });
    const asked = client.embeddings.create({ model: "hash-64", input: "a" });
    await expect(asked).rejects.toMatchObject({ status: 503, code: "model_unavailable" });
  });
});

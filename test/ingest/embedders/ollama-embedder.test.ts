// Vectors from Ollama, and each way in which Ollama fails.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EmbedderError, RefusedTextsError } from "../../../ingest/embedders/embedder.ts";
import { createOllamaEmbedder } from "../../../ingest/embedders/ollama-embedder.ts";
import { startFakeOllama, textsOf, type FakeOllama } from "../../support/fake-ollama.ts";

let server: FakeOllama;
beforeEach(async () => {
  server = await startFakeOllama({ models: ["nomic-embed-text", "plain"] });
});
afterEach(() => server.close());

/** Waits that the embedder asked for; none of them is waited. */
let waits: number[];
function open(model: string) {
  waits = [];
  const sleep = (ms: number) => Promise.resolve(waits.push(ms));
  return createOllamaEmbedder({ model, baseUrl: server.url, retry: { sleep } });
}

describe("createOllamaEmbedder()", () => {
  it("sends texts in batches, with the prefixes that the model wants", async () => {
    const embedder = open("nomic-embed-text");
    await embedder.embedPassages(Array.from({ length: embedder.batchSize + 1 }, () => "a"));
    await embedder.embedQuestion("b");
    const inputs = server.requestsTo("/api/embed").map(({ body }) => textsOf(body as never));
    expect(inputs.map((texts) => texts.length)).toEqual([embedder.batchSize, 1, 1]);
    expect(inputs[1]).toEqual(["search_document: a"]);
    expect(inputs[2]).toEqual(["search_query: b"]);
  });

  it("repeats a call that was answered 429, after as long as the server asked", async () => {
    const { onEmbed } = server;
    server.onEmbed = (body, call) =>
      call === 0 ? { status: 429, headers: { "retry-after": "7" } } : onEmbed(body, call);
    expect(await open("plain").embedPassages(["a", "b"])).toHaveLength(2);
    expect(waits).toEqual([7000]);
  });

  it("names `ollama pull` when the model is missing, and does not ask again", async () => {
    const call = open("unheard-of").embedQuestion("a");
    await expect(call).rejects.toThrow(/`ollama pull unheard-of`/);
    expect(server.requests).toHaveLength(1);
  });

  it("names `ollama serve` and OLLAMA_BASE_URL when nothing answers, at once", async () => {
    await server.close();
    const call = open("plain").embedQuestion("a");
    await expect(call).rejects.toThrow(/`ollama serve`.*OLLAMA_BASE_URL/);
    await expect(call).rejects.toBeInstanceOf(EmbedderError);
    expect(waits).toEqual([]);
  });

  it.each([
    ["NaN, written as null", [[1, null, 0]]],
    ["zeros", [[0, 0, 0]]],
  ])("refuses %s as the fault of the text", async (_, vectors) => {
    server.onEmbed = () => vectors;
    await expect(open("plain").embedPassages(["a"])).rejects.toBeInstanceOf(RefusedTextsError);
  });

  it("refuses a dimension that changes between calls", async () => {
    const embedder = open("plain");
    await embedder.dimension();
    server.onEmbed = () => [[1, 2, 3]];
    await expect(embedder.embedPassages(["a"])).rejects.toThrow(/3 components instead of 32/);
  });

  it("refuses fewer vectors than texts, and bodies that are not JSON", async () => {
    server.onEmbed = () => [[1, 2, 3]];
    await expect(open("plain").embedPassages(["a", "b"])).rejects.toThrow(/2 texts .* 1 vectors/);
    server.onEmbed = () => "<html>";
    await expect(open("plain").embedPassages(["a"])).rejects.toBeInstanceOf(EmbedderError);
  });

  it("closes the connection when its signal aborts in the middle of a call", async () => {
    const stop = new AbortController();
    server.onEmbed = () => {
      stop.abort(new Error("stopped"));
      return new Promise<never>(() => undefined);
    };
    await expect(open("plain").embedPassages(["a"], stop.signal)).rejects.toThrow("stopped");
    await server.requests[0]!.clientLeft;
  });

  it("gives up a call that takes too long", async () => {
    server.onEmbed = () => new Promise<never>(() => undefined);
    const embedder = createOllamaEmbedder({
      model: "plain",
      baseUrl: server.url,
      callTimeoutMs: 50,
    });
    await expect(embedder.embedQuestion("a")).rejects.toThrow(/did not answer in time/);
  });
});

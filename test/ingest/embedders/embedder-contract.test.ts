// Every embedder that can be opened without a download passes the same suite.
import { openEmbedder } from "../../../ingest/embedders/open-embedder.ts";
import { describeEmbedderContract } from "../../support/embedder-contract.ts";
import { startFakeOllama } from "../../support/fake-ollama.ts";
import { startFakeOpenAi } from "../../support/fake-openai.ts";

const nowhere = { OPENAI_API_KEY: "", OPENAI_BASE_URL: "", OLLAMA_BASE_URL: "http://127.0.0.1:1" };

describeEmbedderContract("hash-256", async () => ({
  embedder: await openEmbedder("hash-256", nowhere),
  close: () => Promise.resolve(),
}));

describeEmbedderContract("ollama:nomic-embed-text", async () => {
  const server = await startFakeOllama();
  const settings = { ...nowhere, OLLAMA_BASE_URL: server.url };
  const embedder = await openEmbedder("ollama:nomic-embed-text", settings);
  return { embedder, close: () => server.close() };
});

describeEmbedderContract("openai:text-embedding-fake", async () => {
  const server = await startFakeOpenAi({ apiKey: "right" });
  const settings = { ...nowhere, OPENAI_BASE_URL: server.baseUrl, OPENAI_API_KEY: "right" };
  const embedder = await openEmbedder("openai:text-embedding-fake", settings);
  return { embedder, close: () => server.close() };
});

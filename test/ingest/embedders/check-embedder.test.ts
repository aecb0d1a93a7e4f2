// What is said of an embedder that can, or cannot, be used right now.
import { describe, expect, it } from "vitest";
import { checkEmbedder } from "../../../ingest/embedders/check-embedder.ts";
import { startFakeOllama } from "../../support/fake-ollama.ts";
import { startFakeOpenAi } from "../../support/fake-openai.ts";
import { startModelServer } from "../../support/model-server.ts";

const nowhere = { OPENAI_API_KEY: "", OPENAI_BASE_URL: "", OLLAMA_BASE_URL: "http://127.0.0.1:1" };

describe("checkEmbedder()", () => {
  it("finds the built-in embedder ready, without asking anybody", async () => {
    const finding = await checkEmbedder({ ...nowhere, EMBEDDER: "hash-1024" });
    expect(finding).toEqual({ ok: true, detail: "hash-1024 runs in this process" });
  });

  it("finds an Ollama model that is pulled, with or without its tag, and embeds nothing", async () => {
    const server = await startFakeOllama();
    const settings = { ...nowhere, OLLAMA_BASE_URL: server.url };
    for (const EMBEDDER of ["ollama:nomic-embed-text", "ollama:nomic-embed-text:latest"]) {
      expect(await checkEmbedder({ ...settings, EMBEDDER })).toMatchObject({ ok: true });
    }
    expect(server.requestsTo("/api/embed")).toEqual([]);
    await server.close();
  });

  it("names the command that mends a missing model or a server that is not there", async () => {
    const server = await startFakeOllama();
    const settings = { ...nowhere, OLLAMA_BASE_URL: server.url, EMBEDDER: "ollama:bge-m3" };
    const missing = { ok: false, remedy: "Get it with `ollama pull bge-m3`." };
    expect(await checkEmbedder(settings)).toMatchObject(missing);
    await server.close();
    const gone = await checkEmbedder(settings);
    expect(gone.ok).toBe(false);
    expect(gone.remedy).toMatch(/`ollama serve`/);
  });

  it("gives up on a server that does not answer in time", async () => {
    const silent = await startModelServer(() => new Promise<never>(() => undefined));
    const settings = { ...nowhere, OLLAMA_BASE_URL: silent.url, EMBEDDER: "ollama:m" };
    const finding = await checkEmbedder(settings, 50);
    expect(finding.ok).toBe(false);
    expect(finding.detail).toMatch(/did not answer in time/);
    // On a busy machine the time may be over before the request is there.
    await silent.requests[0]?.clientLeft;
    await silent.close();
  });

  it("tells of a wrong key without repeating it", async () => {
    const server = await startFakeOpenAi({ apiKey: "sk-right" });
    const settings = {
      ...nowhere,
      OPENAI_BASE_URL: server.baseUrl,
      OPENAI_API_KEY: "sk-wrong",
      EMBEDDER: "openai:text-embedding-fake",
    };
    const finding = await checkEmbedder(settings);
    expect(finding).toMatchObject({ ok: false, remedy: "Check OPENAI_API_KEY." });
    expect(JSON.stringify(finding)).not.toMatch(/sk-wrong/);
    expect(await checkEmbedder({ ...settings, OPENAI_API_KEY: "sk-right" })).toMatchObject({
      ok: true,
    });
    await server.close();
  });

  it("says what is missing for an embedder that cannot be opened", async () => {
    const finding = await checkEmbedder({ ...nowhere, EMBEDDER: "openai:m" });
    expect(finding.ok).toBe(false);
    expect(finding.detail).toMatch(/OPENAI_API_KEY is not set/);
  });
});

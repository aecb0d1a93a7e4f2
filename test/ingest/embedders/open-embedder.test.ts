// Names of embedders lead to the right one, or to a message that says what to write.
import { describe, expect, it } from "vitest";
import { openEmbedder } from "../../../ingest/embedders/open-embedder.ts";

const settings = { OPENAI_API_KEY: "", OPENAI_BASE_URL: "", OLLAMA_BASE_URL: "http://127.0.0.1:1" };

describe("openEmbedder()", () => {
  it.each(["hash-128", "ollama:nomic-embed-text:v1.5"])("opens %s under its name", async (name) => {
    expect((await openEmbedder(name, settings)).name).toBe(name);
  });

  it("opens openai: models with a key, and says what is missing without one", async () => {
    const keyed = { ...settings, OPENAI_API_KEY: "sk" };
    expect((await openEmbedder("openai:m", keyed)).name).toBe("openai:m");
    await expect(openEmbedder("openai:m", settings)).rejects.toThrow(/OPENAI_API_KEY/);
  });

  it("names what there is for a name that stands for nothing", async () => {
    await expect(openEmbedder("cohere:x", settings)).rejects.toThrow(/hash-<dimensions>, openai:/);
  });
});

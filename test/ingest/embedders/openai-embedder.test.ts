// Vectors from OpenAI and servers like it, and each way in which they fail.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createOpenAiEmbedder } from "../../../ingest/embedders/openai-embedder.ts";
import { openAiError, startFakeOpenAi, type FakeOpenAi } from "../../support/fake-openai.ts";

let server: FakeOpenAi;
beforeEach(async () => {
  server = await startFakeOpenAi({ apiKey: "sk-right" });
});
afterEach(() => server.close());

let waits: number[];
function open(apiKey = "sk-right", model = "text-embedding-fake") {
  waits = [];
  const sleep = (ms: number) => Promise.resolve(waits.push(ms));
  return createOpenAiEmbedder({ model, apiKey, baseUrl: server.baseUrl, retry: { sleep } });
}

describe("createOpenAiEmbedder()", () => {
  it("sends the texts as they are, to the address of the setting only", async () => {
    await open().embedPassages(["two\nlines"]);
    expect(server.requests.map(({ path }) => path)).toEqual(["/v1/embeddings"]);
    expect(server.requests[0]!.body).toMatchObject({ input: ["two\nlines"] });
  });

  it("puts vectors that the server lists in another order back to their texts", async () => {
    const [a, b] = await open().embedPassages(["a", "b"]);
    server.listing = "reversed";
    expect(await open().embedPassages(["a", "b"])).toEqual([a, b]);
  });

  it("asks again after 429, 500 and a broken connection, and no more often by itself", async () => {
    const { onEmbed } = server;
    const failures = [openAiError(429, "slow down", "rate_limit_exceeded"), { status: 500 }];
    server.onEmbed = (body, call) => failures[call] ?? onEmbed(body, call);
    expect(await open().embedPassages(["a"])).toHaveLength(1);
    expect(waits).toHaveLength(2);
    expect(server.requests).toHaveLength(3);
  });

  it("does not ask again when the quota is used up", async () => {
    server.onEmbed = () => openAiError(429, "You exceeded your quota", "insufficient_quota");
    await expect(open().embedPassages(["a"])).rejects.toThrow(/billing/);
    expect(server.requests).toHaveLength(1);
  });

  it("names OPENAI_API_KEY for a wrong key and never repeats the key", async () => {
    const error = await open("sk-wrong").embedPassages(["a"]).then(String, String);
    expect(error).toMatch(/OPENAI_API_KEY/);
    expect(error).not.toMatch(/sk-wrong/);
    expect(server.requests).toHaveLength(1);
  });

  it("refuses to ask OpenAI's own address without a key", () => {
    const options = { model: "text-embedding-3-small", apiKey: "", baseUrl: "" };
    expect(() => createOpenAiEmbedder(options)).toThrow(/OPENAI_API_KEY is not set/);
  });

  it("needs no key for another address", async () => {
    const open = await startFakeOpenAi();
    const options = { model: "text-embedding-fake", apiKey: "", baseUrl: open.baseUrl };
    expect(await createOpenAiEmbedder(options).embedQuestion("a")).toHaveLength(32);
    await open.close();
  });

  it("names OPENAI_BASE_URL when the path is not there, and the model when that is not", async () => {
    const options = { model: "text-embedding-fake", apiKey: "sk-right", baseUrl: server.url };
    await expect(createOpenAiEmbedder(options).dimension()).rejects.toThrow(/ends in \/v1/);
    await expect(open("sk-right", "nope").dimension()).rejects.toThrow(/has no model 'nope'/);
  });
});

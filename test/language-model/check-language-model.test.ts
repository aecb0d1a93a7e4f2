// What is said of a language model that can, or cannot, be used right now.
import { describe, expect, it } from "vitest";
import { readSettings, type SettingName } from "../../src/config.ts";
import { checkLanguageModel } from "../../src/language-model/check-language-model.ts";
import { startFakeOllama } from "../support/fake-ollama.ts";
import { startFakeOpenAi } from "../support/fake-openai.ts";

const check = (flags: Partial<Record<SettingName, string>>) =>
  checkLanguageModel(readSettings(flags, {}, "no such file"));

describe("checkLanguageModel()", () => {
  it("finds the built-in answerer ready", async () => {
    expect(await check({})).toMatchObject({ ok: true });
  });

  it("asks Ollama for its version and models, and generates nothing", async () => {
    const server = await startFakeOllama();
    const flags = { OLLAMA_BASE_URL: server.url };
    expect(await check({ ...flags, LLM: "ollama:llama3.2" })).toMatchObject({ ok: true });
    expect(await check({ ...flags, LLM: "ollama:qwen3" })).toMatchObject({
      ok: false,
      remedy: "Get it with `ollama pull qwen3`.",
    });
    expect(new Set(server.requests.map(({ path }) => path))).toEqual(
      new Set(["/api/version", "/api/tags"]),
    );
    await server.close();
  });

  it("tells a server that is not Ollama from one that is not there", async () => {
    const server = await startFakeOpenAi();
    const flags = { LLM: "ollama:llama3.2", OLLAMA_BASE_URL: server.url };
    expect((await check(flags)).detail).toMatch(/is not Ollama/);
    await server.close();
    expect((await check(flags)).detail).toMatch(/nothing answers/);
  });

  it("lets a server pass that has no list of models, or one without the model", async () => {
    const server = await startFakeOpenAi();
    const flags = { OPENAI_BASE_URL: server.baseUrl, LLM: "openai:other" };
    expect(await check(flags)).toMatchObject({
      ok: true,
      detail: expect.stringMatching(/does not list other/) as unknown,
    });
    server.failure = { status: 404 };
    expect(await check(flags)).toMatchObject({
      ok: true,
      detail: expect.stringMatching(/does not list its/) as unknown,
    });
    await server.close();
  });

  it("says that a key is needed, or wrong, and never shows it", async () => {
    expect((await check({ LLM: "openai:gpt-5-mini" })).detail).toMatch(/OPENAI_API_KEY is not set/);
    const server = await startFakeOpenAi({ apiKey: "sk-right" });
    const flags = { LLM: "openai:gpt-fake", OPENAI_BASE_URL: server.baseUrl };
    const finding = await check({ ...flags, OPENAI_API_KEY: "sk-wrong" });
    expect(finding).toMatchObject({ ok: false, remedy: "Check OPENAI_API_KEY." });
    expect(JSON.stringify(finding)).not.toMatch(/sk-/);
    await server.close();
  });
});

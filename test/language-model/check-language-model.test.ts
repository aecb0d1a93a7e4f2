// What is said of a language model that can, or cannot, be used right now.
import { describe, expect, test } from "vitest";
import { readSettings, type SettingName } from "../../src/config.ts";
import { checkLanguageModel, probeModel } from "../../src/language-model/check-language-model.ts";
import { startFakeOllama } from "../support/fake-ollama.ts";
import { startFakeOpenAi } from "../support/fake-openai.ts";
import type { Finding } from "../../ingest/embedders/check-server.ts";

const check = (flags: Partial<Record<SettingName, string>>) =>
  checkLanguageModel(readSettings(flags, {}, "no such file"));

describe("checkLanguageModel()", () => {
  test("finds the built-in answerer ready", async () => {
    expect(await check({})).toMatchObject({ ok: true });
  });

  test("asks Ollama for its version and models, and generates nothing", async () => {
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

  test("tells a server that is not Ollama from one that is not there", async () => {
    const server = await startFakeOpenAi();
    const flags = { LLM: "ollama:llama3.2", OLLAMA_BASE_URL: server.url };
    expect((await check(flags)).detail).toMatch(/is not Ollama/);
    await server.close();
    expect((await check(flags)).detail).toMatch(/nothing answers/);
  });

  test("lets a server pass that has no list of models, or one without the model", async () => {
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

  test("says that a key is needed, or wrong, and never shows it", async () => {
    expect((await check({ LLM: "openai:gpt-5-mini" })).detail).toMatch(/OPENAI_API_KEY is not set/);
    const server = await startFakeOpenAi({ apiKey: "sk-right" });
    const flags = { LLM: "openai:gpt-fake", OPENAI_BASE_URL: server.baseUrl };
    const finding = await check({ ...flags, OPENAI_API_KEY: "sk-wrong" });
    expect(finding).toMatchObject({ ok: false, remedy: "Check OPENAI_API_KEY." });
    expect(JSON.stringify(finding)).not.toMatch(/sk-/);
    await server.close();
  });
});

describe("probeModel()", () => {
  test("looks at nothing for the built-in answerer", async () => {
    const check = () => Promise.reject(new Error("asked"));
    const state = await probeModel({ name: "extractive", check })();
    expect(state).toMatchObject({ name: "extractive", state: "built-in", checkedAt: null });
  });

  test("waits for its first look only, and tells later ones when they have come", async () => {
    const clock = { ms: 0 };
    const findings: Finding[] = [
      { ok: true, detail: "it answers" },
      { ok: false, detail: "nothing answers" },
    ];
    let looks = 0;
    const check = () => Promise.resolve(findings[looks++]!);
    const stateOf = probeModel({ name: "ollama:x", check, everyMs: 100, now: () => clock.ms });
    expect(await stateOf()).toMatchObject({ state: "reachable", detail: "it answers" });
    clock.ms = 99;
    await stateOf();
    expect(looks).toBe(1);
    clock.ms = 100;
    expect(await stateOf()).toMatchObject({ state: "reachable" });
    expect(looks).toBe(2);
    await expect.poll(stateOf).toMatchObject({ state: "unreachable", detail: "nothing answers" });
    expect(looks).toBe(2);
  });

  test("takes a look that fails for a model that cannot be reached", async () => {
    const check = () => Promise.reject(new Error("no such host"));
    const state = await probeModel({ name: "ollama:x", check })();
    expect(state).toMatchObject({ state: "unreachable", detail: "no such host" });
  });
});

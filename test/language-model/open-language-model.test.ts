// The language models against real servers on loopback: what LangChain makes of each answer.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSettings, type SettingName, type Settings } from "../../src/config.ts";
import { LanguageModelError, type ChatMessage } from "../../src/language-model/language-model.ts";
import { openLanguageModel } from "../../src/language-model/open-language-model.ts";
import { startFakeOllama, type FakeOllama } from "../support/fake-ollama.ts";
import { openAiError, startFakeOpenAi, type FakeOpenAi } from "../support/fake-openai.ts";
import { gate } from "../support/gate.ts";
import type { Failure, ModelServer, RecordedRequest, Step } from "../support/model-server.ts";

const messages: readonly ChatMessage[] = [
  { role: "system", text: "Answer from the evidence. ".repeat(20) },
  { role: "user", text: "Who signed the law?" },
];
const retry = { attempts: 3, firstDelayMs: 1, maxDelayMs: 5000, sleep: () => Promise.resolve() };

/** A script both servers understand. `end` null: the stream stops without saying why. */
interface Script {
  readonly steps: readonly Step[];
  readonly end?: "stop" | "length" | null;
  readonly tokensRead?: number;
}

/** One of the two servers behind one face. */
interface Provider {
  readonly server: ModelServer & { failure: Failure | null };
  readonly flags: Partial<Record<SettingName, string>>;
  readonly chats: () => RecordedRequest[];
  readonly script: (script: Script) => void;
}

function ollamaProvider(server: FakeOllama): Provider {
  return {
    server,
    flags: { LLM: "ollama:llama3.2", OLLAMA_BASE_URL: server.url },
    chats: () => server.requestsTo("/api/chat"),
    script: ({ steps, end, tokensRead }) => {
      server.onChat = () => ({
        steps,
        ...(end === undefined ? {} : { doneReason: end }),
        ...(tokensRead === undefined ? {} : { promptEvalCount: tokensRead }),
      });
    },
  };
}

function openAiProvider(server: FakeOpenAi): Provider {
  const { baseUrl } = server;
  return {
    server,
    flags: { LLM: "openai:gpt-fake", OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: "sk-right" },
    chats: () => server.requestsTo("/v1/chat/completions"),
    script: ({ steps, end, tokensRead }) => {
      server.onChat = () => ({
        steps,
        ...(end === undefined ? {} : { finishReason: end }),
        ...(tokensRead === undefined ? {} : { promptTokens: tokensRead }),
      });
    },
  };
}

function settingsFrom(flags: Partial<Record<SettingName, string>>): Settings {
  return readSettings(flags, {}, "no such file");
}

async function open(flags: Partial<Record<SettingName, string>>) {
  return (await openLanguageModel(settingsFrom(flags), retry))!;
}

/** The pieces that came, and the error that ended them. */
async function ask(flags: Partial<Record<SettingName, string>>, signal?: AbortSignal) {
  const model = await open(flags);
  const pieces: string[] = [];
  try {
    const options = { maxOutputTokens: 50, ...(signal === undefined ? {} : { signal }) };
    for await (const piece of model.stream(messages, options)) pieces.push(piece);
    return { pieces, error: undefined };
  } catch (error) {
    return { pieces, error };
  }
}

const providers = [
  ["ollama", async () => ollamaProvider(await startFakeOllama())],
  ["openai", async () => openAiProvider(await startFakeOpenAi({ apiKey: "sk-right" }))],
] as const;

describe.each(providers)("openLanguageModel() with %s", (provider, start) => {
  let tested: Provider;
  beforeEach(async () => {
    tested = await start();
  });
  afterEach(() => tested.server.close());

  it("gives the pieces as they come, without waiting for the end", async () => {
    const second = gate();
    tested.script({ steps: ["The ", { wait: second.opened }, "president [1]."] });
    const pieces = (await open(tested.flags)).stream(messages, { maxOutputTokens: 50 });
    const iterator = pieces[Symbol.asyncIterator]();
    expect(await iterator.next()).toEqual({ done: false, value: "The " });
    second.open();
    expect(await iterator.next()).toEqual({ done: false, value: "president [1]." });
    expect((await iterator.next()).done).toBe(true);
  });

  it("leaves out a model's thoughts", async () => {
    tested.script({ steps: [{ thinking: "Let me see." }, "Yes."] });
    expect(await ask(tested.flags)).toEqual({ pieces: ["Yes."], error: undefined });
  });

  it("takes letters apart and together again: Cyrillic and characters beyond the first plane", async () => {
    tested.script({ steps: ["Қазақ", "стан", " 🇰🇿"] });
    expect((await ask(tested.flags)).pieces.join("")).toBe("Қазақстан 🇰🇿");
  });

  it.each([
    ["stops without a reason", { steps: ["The "], end: null }, "broken-off"],
    ["is cut at its token limit", { steps: ["The "], end: "length" }, "broken-off"],
    ["loses its connection", { steps: ["The ", { cut: true }] }, "broken-off"],
    ["holds what is not JSON", { steps: ["The ", { raw: "data: <html>\n\n" }] }, "broken-off"],
    ["comes from a part of the prompt", { steps: ["The "], tokensRead: 20 }, "prompt-cut"],
  ] as const)("fails when an answer %s", async (_, script, failure) => {
    tested.script(script);
    const { pieces, error } = await ask(tested.flags);
    expect(error).toBeInstanceOf(LanguageModelError);
    expect(error).toMatchObject({ failure });
    expect("The ").toContain(pieces.join(""));
  });

  it.each([
    ["LLM_FIRST_TOKEN_TIMEOUT_MS", [{ stall: true }]],
    ["LLM_IDLE_TIMEOUT_MS", ["The ", { stall: true }]],
    ["LLM_TOTAL_TIMEOUT_MS", ["The ", { stall: true }]],
  ] as const)("gives up after %s and closes the connection", async (setting, steps) => {
    tested.script({ steps });
    const { error } = await ask({ ...tested.flags, [setting]: "100" });
    expect(error).toMatchObject({ failure: "too-slow" });
    expect((error as Error).message).toContain(setting);
    // On a busy machine the time may be over before the request is there.
    await tested.chats()[0]?.clientLeft;
  });

  it.each([
    ["before the first token", [{ stall: true }]],
    ["in the middle", ["The ", { stall: true }]],
  ] as const)("closes the connection when the reader leaves %s", async (_, steps) => {
    tested.script({ steps });
    const stop = new AbortController();
    const reason = new Error("the reader has left");
    const asked = ask(tested.flags, stop.signal);
    while (tested.chats().length === 0) await new Promise((resolve) => setImmediate(resolve));
    stop.abort(reason);
    expect((await asked).error).toBe(reason);
    await tested.chats()[0]!.clientLeft;
  });

  it("closes the connection when the reader just stops reading", async () => {
    tested.script({ steps: ["The ", { stall: true }] });
    const model = await open(tested.flags);
    for await (const piece of model.stream(messages, { maxOutputTokens: 50 })) {
      expect(piece).toBe("The ");
      break;
    }
    await tested.chats()[0]!.clientLeft;
  });

  it.each([
    [429, "refused", 3],
    [500, "refused", 3],
    [400, "refused", 1],
    [403, "refused", 1],
  ] as const)("takes HTTP %i as %s, after %i attempts", async (status, failure, attempts) => {
    tested.server.failure = { status };
    const { error } = await ask(tested.flags);
    expect(error).toMatchObject({ name: "LanguageModelError", failure });
    expect(tested.server.requests).toHaveLength(attempts);
  });

  it("answers after all when a busy server has time again", async () => {
    tested.server.failure = { status: 503, headers: { "retry-after": "1" } };
    const model = await openLanguageModel(settingsFrom(tested.flags), {
      ...retry,
      sleep: () => Promise.resolve((tested.server.failure = null)),
    });
    let text = "";
    for await (const piece of model!.stream(messages, { maxOutputTokens: 50 })) text += piece;
    expect(text).toBe("Fake answer.");
  });

  it("says that the model is missing, by name", async () => {
    const { error } = await ask({ ...tested.flags, LLM: `${provider}:unheard-of` });
    expect(error).toMatchObject({ failure: "missing" });
    expect((error as Error).message).toContain("unheard-of");
  });

  it("says at which address nothing answers", async () => {
    await tested.server.close();
    const { error } = await ask(tested.flags);
    expect(error).toMatchObject({ failure: "unreachable" });
    expect((error as Error).message).toContain(tested.server.url);
  });
});

describe("openLanguageModel()", () => {
  it("gives null for the built-in answerer", async () => {
    expect(await openLanguageModel(settingsFrom({}))).toBeNull();
  });

  it("tells Ollama the window, the most tokens, no temperature and no thinking", async () => {
    const server = await startFakeOllama();
    const { flags, chats } = ollamaProvider(server);
    const model = await open({ ...flags, LLM_CONTEXT_TOKENS: "4096" });
    for await (const piece of model.stream(messages, { maxOutputTokens: 77 })) {
      expect(piece).not.toBe("");
    }
    expect(model).toMatchObject({ name: "ollama:llama3.2", contextTokens: 4096 });
    expect(chats()[0]!.body).toMatchObject({
      model: "llama3.2",
      stream: true,
      think: false,
      options: { num_ctx: 4096, num_predict: 77, temperature: 0 },
      messages: messages.map(({ role, text }) => ({ role, content: text })),
    });
    await server.close();
  });

  it("tells OpenAI the most tokens and no temperature; reasoning models refuse a temperature", async () => {
    const server = await startFakeOpenAi({ models: ["gpt-fake", "gpt-5-mini"] });
    const { flags, chats } = openAiProvider(server);
    await ask(flags);
    await ask({ ...flags, LLM: "openai:gpt-5-mini" });
    const [plain, reasoning] = chats().map(({ body }) => body);
    expect(plain).toMatchObject({ temperature: 0, max_tokens: 50, stream: true });
    expect(reasoning).toMatchObject({ max_completion_tokens: 50, reasoning_effort: "low" });
    expect(reasoning).not.toHaveProperty("temperature");
    await server.close();
  });

  it("fails on an error in the middle of Ollama's stream, with Ollama's words", async () => {
    const server = await startFakeOllama();
    const { flags, script } = ollamaProvider(server);
    script({ steps: ["The ", { raw: '{"error":"out of memory"}\n' }] });
    const { error } = await ask(flags);
    expect(error).toMatchObject({ failure: "broken-off" });
    expect((error as Error).message).toContain("out of memory");
    await server.close();
  });

  it("fails when OpenAI's content filter stops an answer", async () => {
    const server = await startFakeOpenAi();
    server.onChat = () => ({ steps: ["The "], finishReason: "content_filter" });
    const { error } = await ask(openAiProvider(server).flags);
    expect(error).toMatchObject({ failure: "refused" });
    await server.close();
  });

  it("never repeats a wrong key, and does not ask again with it", async () => {
    const server = await startFakeOpenAi({ apiKey: "sk-right" });
    const { error } = await ask({ ...openAiProvider(server).flags, OPENAI_API_KEY: "sk-wrong" });
    expect(error).toMatchObject({ failure: "refused" });
    expect((error as Error).message).toMatch(/OPENAI_API_KEY/);
    expect((error as Error).message).not.toMatch(/sk-wrong/);
    expect(server.requests).toHaveLength(1);
    await server.close();
  });

  it("tells a used-up quota from too many requests", async () => {
    const server = await startFakeOpenAi();
    server.failure = openAiError(429, "You exceeded your current quota", "insufficient_quota");
    const { error } = await ask(openAiProvider(server).flags);
    expect((error as Error).message).toMatch(/billing/);
    expect(server.requests).toHaveLength(1);
    await server.close();
  });

  it("needs a key for OpenAI's own address only", async () => {
    const opened = openLanguageModel(settingsFrom({ LLM: "openai:gpt-5-mini" }));
    await expect(opened).rejects.toThrow(/OPENAI_API_KEY is not set/);
    const server = await startFakeOpenAi();
    const flags = { ...openAiProvider(server).flags, OPENAI_API_KEY: "" };
    expect((await ask(flags)).pieces.join("")).toBe("Fake answer.");
    await server.close();
  });
});

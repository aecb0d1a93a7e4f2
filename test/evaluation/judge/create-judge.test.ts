// The judge against real servers on loopback: verdicts, and everything that is none.
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { ToldAnswer } from "../../../src/answering/answer.ts";
import { readSettings, type SettingName } from "../../../src/config.ts";
import { createJudge } from "../../../src/evaluation/judge/create-judge.ts";
import { sampleAnswer } from "../../support/fake-answerer.ts";
import { startFakeOllama } from "../../support/fake-ollama.ts";
import { startFakeOpenAi } from "../../support/fake-openai.ts";
import { madeGolden } from "../../support/made-golden.ts";
import {
  sendJson,
  startModelServer,
  type Failure,
  type ModelServer,
  type Step,
} from "../../support/model-server.ts";

type Flags = Partial<Record<SettingName, string>>;
/** Of the prompt's data and the number of the call: what the judge writes. */
type Reply = (prompt: string, call: number) => readonly Step[] | Failure;

interface Provider {
  readonly server: ModelServer;
  readonly flags: Flags;
  readonly replyWith: (reply: Reply) => void;
}

const golden = madeGolden("river");
const retry = { attempts: 2, firstDelayMs: 1, maxDelayMs: 5, sleep: () => Promise.resolve() };

async function startOllama(): Promise<Provider> {
  const server = await startFakeOllama();
  return {
    server,
    flags: { JUDGE: "ollama:llama3.2", OLLAMA_BASE_URL: server.url },
    replyWith: (reply) => {
      server.onChat = (body, call) => replyOf(reply(body.messages.at(-1)!.content, call));
    },
  };
}

async function startOpenAi(): Promise<Provider> {
  const server = await startFakeOpenAi({ apiKey: "sk-right" });
  const { baseUrl } = server;
  return {
    server,
    flags: { JUDGE: "openai:gpt-fake", OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: "sk-right" },
    replyWith: (reply) => {
      server.onChat = (body, call) => replyOf(reply(body.messages.at(-1)!.content, call));
    },
  };
}

function replyOf(steps: readonly Step[] | Failure) {
  return "status" in steps ? steps : { steps };
}

function judgeWith(flags: Flags, more: Flags = {}) {
  return createJudge(readSettings({ ...flags, ...more }, {}, "no such file"), retry)!;
}

/** A good reply to either prompt, in two pieces. */
function verdicts(prompt: string, verdict: number): Step[] {
  const one = { reason: "It says so.", verdict };
  const whole = prompt.startsWith("[") ? { sentences: [{ number: 1, ...one }] } : one;
  const text = JSON.stringify(whole);
  return [text.slice(0, 9), text.slice(9)];
}

const providers = [
  ["ollama", startOllama],
  ["openai", startOpenAi],
] as const;

describe.each(providers)("createJudge() with %s", (_, start) => {
  let tested: Provider;
  beforeEach(async () => {
    tested = await start();
  });
  afterEach(() => tested.server.close());

  async function judge(answer: ToldAnswer = sampleAnswer, more: Flags = {}) {
    return judgeWith(tested.flags, more).judge(golden, answer);
  }

  it("keeps every trial's own verdict and reason, of both aspects", async () => {
    tested.replyWith((prompt, call) => verdicts(prompt, [1, 0.5, 0, 1, 1, 0.25][call]!));
    const judgements = await judge();
    expect(judgements.map(({ aspect, trial, verdict }) => [aspect, trial, verdict])).toEqual([
      ["correct", 1, 1],
      ["correct", 2, 0.5],
      ["correct", 3, 0],
      ["faithful", 1, 1],
      ["faithful", 2, 1],
      ["faithful", 3, 0.25],
    ]);
    expect(judgements[0]!.reason).toBe("It says so.");
  });

  it("asks at temperature 0, for a JSON object, and shows facts, answer and quotes", async () => {
    tested.replyWith((prompt) => verdicts(prompt, 1));
    await judge(sampleAnswer, { JUDGE_TRIALS: "1" });
    const [correct, faithful] = tested.server.requests
      .filter(({ method }) => method === "POST")
      .map(({ body }) => body as Record<string, unknown> & { messages: { content: string }[] });
    const options = (correct!["options"] ?? correct) as Record<string, unknown>;
    expect(options["temperature"]).toBe(0);
    expect(JSON.stringify(correct!["format"] ?? correct!["response_format"])).toContain("verdict");
    expect(JSON.parse(correct!.messages.at(-1)!.content)).toEqual({
      question: golden.question,
      expected: golden.answers,
      answer: "The river rose by two metres.",
    });
    expect(JSON.parse(faithful!.messages.at(-1)!.content)).toEqual([
      {
        number: 1,
        sentence: "The river rose by two metres.",
        quotes: [
          { title: "River rises", date: "2020-01-31", quote: "The river rose by two metres." },
        ],
      },
    ]);
  });

  const nonsense: readonly (readonly [string, Reply])[] = [
    ["prose", () => ["I think it is quite good."]],
    ["nothing", () => [""]],
    ["a refusal", () => ["I'm sorry, I can't help with that."]],
    ["a verdict above 1", (prompt) => verdicts(prompt, 7)],
    ["a verdict in words", () => ['{"reason":"So.","verdict":"good","sentences":"all"}']],
    ["a list of nothing", () => ['{"sentences":[]}']],
    ["a reply that breaks off", () => ['{"reason":"It sa', { cut: true }]],
    ["an error of the server", () => ({ status: 500 })],
    ["a wrong key", () => ({ status: 401, body: { error: { message: "key sk-right" } } })],
  ];
  it.each(nonsense)("has no verdict, never a zero, of %s", async (_, reply) => {
    tested.replyWith(reply);
    for (const { verdict, reason } of await judge(sampleAnswer, { JUDGE_TRIALS: "2" })) {
      expect(verdict).toBeNull();
      expect(reason).not.toBe("");
      expect(reason).not.toContain("sk-right");
    }
  });

  it("has no verdict of a judge that is too slow, and goes on with the next trial", async () => {
    tested.replyWith((prompt, call) => (call === 0 ? [{ stall: true }] : verdicts(prompt, 1)));
    const judgements = await judge(sampleAnswer, {
      JUDGE_TRIALS: "2",
      LLM_TOTAL_TIMEOUT_MS: "1500",
    });
    expect(judgements.map(({ verdict }) => verdict)).toEqual([null, 1, 1, 1]);
    expect(judgements[0]!.reason).toContain("LLM_TOTAL_TIMEOUT_MS");
  });

  it("tries again when the server is busy for a moment", async () => {
    tested.replyWith((prompt, call) => (call === 0 ? { status: 503 } : verdicts(prompt, 1)));
    const [first] = await judge(sampleAnswer, { JUDGE_TRIALS: "1" });
    expect(first!.verdict).toBe(1);
  });

  it("has no verdict where nothing answers", async () => {
    await tested.server.close();
    const [first] = await judge(sampleAnswer, { JUDGE_TRIALS: "1" });
    expect(first).toMatchObject({ verdict: null });
    expect(first!.reason).toContain("nothing answers at");
  });

  it("stops with what the signal says, and closes the connection", async () => {
    tested.replyWith(() => [{ stall: true }]);
    const stop = new AbortController();
    const judging = judgeWith(tested.flags).judge(golden, sampleAnswer, stop.signal);
    judging.catch(() => undefined);
    await expect.poll(() => tested.server.requests.length).toBe(1);
    stop.abort(new Error("Stopped."));
    await expect(judging).rejects.toThrow("Stopped.");
    await tested.server.requests[0]!.clientLeft;
  });

  it("sends nothing to LangSmith or anywhere else but to the judge, whatever key lies about", async () => {
    const trap = await startModelServer((_, response) => {
      sendJson(response, {});
      return Promise.resolve();
    });
    onTestFinished(() => trap.close());
    const variables = { LANGSMITH_ENDPOINT: trap.url, LANGSMITH_API_KEY: "lsv2-key" };
    Object.assign(process.env, variables);
    onTestFinished(() => {
      for (const name of Object.keys(variables)) Reflect.deleteProperty(process.env, name);
    });
    // The program's own way to models is another; this one is what libraries take by themselves.
    const fetched: unknown[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) => {
      fetched.push(input);
      return fetch(input, init);
    };
    onTestFinished(() => void (globalThis.fetch = fetch));
    tested.replyWith((prompt) => verdicts(prompt, 1));
    expect(await judge()).toHaveLength(6);
    // What LangChain does in the background is done when it says so.
    const { awaitAllCallbacks } = await import("@langchain/core/callbacks/promises");
    await awaitAllCallbacks();
    expect(trap.requests).toEqual([]);
    expect(fetched).toEqual([]);
  });
});

describe("createJudge()", () => {
  const unused = { JUDGE: "ollama:llama3.2", OLLAMA_BASE_URL: "http://127.0.0.1:9" };

  it("gives none unless one is set, and wants a key for OpenAI's own address", () => {
    expect(createJudge(readSettings({}, {}, "no such file"))).toBeNull();
    expect(() => judgeWith({ JUDGE: "openai:gpt-5" })).toThrow("OPENAI_API_KEY is not set");
  });

  it("calls a needless refusal wrong without asking, and leaves right ones alone", async () => {
    const refusal = {
      ...sampleAnswer,
      status: "not-in-articles",
      sentences: [],
      citations: [],
    } as const;
    const answer: ToldAnswer = { ...refusal, sentences: [], citations: [] };
    const judged = await judgeWith(unused, { JUDGE_TRIALS: "1" }).judge(golden, answer);
    expect(judged).toMatchObject([{ aspect: "correct", verdict: 0 }]);
    const off = madeGolden("off", { answerable: false, answers: [], sources: [] });
    expect(await judgeWith(unused).judge(off, answer)).toEqual([]);
  });

  it("counts sentences without citation as not carried", async () => {
    const provider = await startOllama();
    onTestFinished(() => provider.server.close());
    provider.replyWith((prompt) => verdicts(prompt, 1));
    const [cited] = sampleAnswer.sentences;
    const uncited = { text: "Many wept.", citations: [], support: "unsupported" } as const;
    const answer: ToldAnswer = {
      ...sampleAnswer,
      sentences: [cited!, { ...uncited, citations: [] }],
    };
    const judge = judgeWith(provider.flags, { JUDGE_TRIALS: "1" });
    expect((await judge.judge(golden, answer))[1]).toMatchObject({
      aspect: "faithful",
      verdict: 0.5,
    });
    const bare = { ...answer, sentences: [answer.sentences[1]!] };
    expect((await judge.judge(golden, bare))[1]).toMatchObject({ aspect: "faithful", verdict: 0 });
  });

  it("sends no prompt that the model's window would cut", async () => {
    const quote = "word ".repeat(9000);
    const answer = { ...sampleAnswer, citations: [{ ...sampleAnswer.citations[0]!, quote }] };
    const judged = await judgeWith(unused, { JUDGE_TRIALS: "1" }).judge(golden, answer);
    expect(judged[1]).toMatchObject({ aspect: "faithful", verdict: null });
    expect(judged[1]!.reason).toContain("LLM_CONTEXT_TOKENS=8192");
  });
});

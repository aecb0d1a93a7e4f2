// What a server gives its readers: places in the line for the model, kept answers, one run for many.
import { describe, expect, test } from "vitest";
import { createHashEmbedder } from "../../ingest/embedders/hash-embedder.ts";
import type { Answer, Answerer, AnswerEvent, AskRequest } from "../../src/answering/answer.ts";
import type { AnsweringDeps } from "../../src/answering/answering-deps.ts";
import { serveAnswers } from "../../src/services/serve-answers.ts";
import { ModelQueue, QueueFullError } from "../../src/language-model/model-queue.ts";
import { GenerationReader } from "../../vectorstore/local/generation-reader.ts";
import { articleOf } from "../support/fake-generation.ts";
import { fakeLanguageModel, unreachable } from "../support/fake-language-model.ts";
import { readEvents } from "../support/read-events.ts";
import { searchableGeneration } from "../support/searchable-generation.ts";
import { ask, errorOf, startTestServer } from "../support/test-server.ts";

const embedder = createHashEmbedder("hash-256");
const generation = await searchableGeneration(
  [
    articleOf(
      "memorandum.txt",
      "Azimova signed the memorandum with Mecacci on 23 June. The memorandum is to help to prevent torture.",
      { title: "Azimova signs a memorandum", date: "2022-06-24" },
    ),
  ],
  embedder,
);
const question = "When did Azimova sign the memorandum?";
const goodText = "Azimova signed the memorandum with Mecacci on 23 June. [1]";

function served(changes: Partial<AnsweringDeps> = {}, maxWaiting = 0) {
  const outcomes: string[] = [];
  const queue = new ModelQueue({ concurrency: 1, maxWaiting, longestWaitMs: 1e9 });
  const given = { generation, name: "one" };
  const acquire = () => {
    const { data } = given.generation;
    const manifest = { ...data.manifest, generation: given.name };
    return {
      generation: new GenerationReader({ ...data, manifest }),
      release: () => undefined,
    };
  };
  const deps = { acquire, embedder, languageModel: null, maxEvidence: 4, maxOutputTokens: 200 };
  const answerer = serveAnswers({
    answering: () => ({ ...deps, ...changes }),
    queue,
    cacheSize: 10,
    onOutcome: (outcome) => outcomes.push(outcome),
  });
  return { answerer, queue, outcomes, given };
}

async function answerTo(answerer: Answerer, request: AskRequest): Promise<Answer> {
  let last: AnswerEvent | undefined;
  for await (const event of answerer(request)) last = event;
  if (last?.type !== "answer") throw new Error("no answer");
  return last.answer;
}

describe("serveAnswers()", () => {
  test("gives an answer again under its id and receipt, to whoever asks the same", async () => {
    const model = fakeLanguageModel([[goodText]]);
    const { answerer } = served({ languageModel: model });
    const first = await answerTo(answerer, { question, maxEvidence: 3, filter: { allTime: true } });
    const request = { filter: { allTime: true }, maxEvidence: 3, question };
    const again = await answerTo(answerer, request);
    expect(again).toEqual({ ...first, cached: true });
    expect(again.receipt?.answerId).toBe(first.id);
    expect(model.calls).toHaveLength(1);
  });

  test.each<[string, Partial<AskRequest>]>([
    ["another question", { question: "Who signed the memorandum?" }],
    ["another filter", { filter: { from: "2020-01-01" } }],
    ["other limits", { maxEvidence: 2 }],
    ["another conversation", { history: [{ role: "user", text: "Who is Azimova?" }] }],
  ])("answers %s anew", async (_, change) => {
    const { answerer, outcomes } = served();
    await answerTo(answerer, { question });
    await answerTo(answerer, { question, ...change });
    expect(outcomes).toEqual(["miss", "miss"]);
  });

  test("answers anew from another generation, and on another day", async () => {
    let today = new Date("2026-01-01T12:00:00Z");
    const { answerer, outcomes, given } = served({ today: () => today });
    await answerTo(answerer, { question });
    given.name = "two";
    await answerTo(answerer, { question });
    today = new Date("2026-01-02T12:00:00Z");
    await answerTo(answerer, { question });
    expect(outcomes).toEqual(["miss", "miss", "miss"]);
  });

  test("does not keep an answer that was quoted because the model failed", async () => {
    const model = fakeLanguageModel([[unreachable()], [goodText]]);
    const { answerer, outcomes } = served({ languageModel: model });
    expect((await answerTo(answerer, { question })).model).toBe("extractive");
    expect((await answerTo(answerer, { question })).model).toBe(model.name);
    expect(outcomes).toEqual(["miss", "miss"]);
  });

  test("does not keep an answer for which the question could not be rewritten", async () => {
    const history = [{ role: "user" as const, text: "What did Azimova sign?" }];
    const model = fakeLanguageModel([[unreachable()], [goodText]]);
    const rewriting = served({ languageModel: model });
    const request = { question: "When did she sign it?", history };
    await answerTo(rewriting.answerer, request);
    await answerTo(rewriting.answerer, request);
    expect(rewriting.outcomes).toEqual(["miss", "miss"]);
  });

  test("refuses at once what finds the line full, but not what is kept or being answered", async () => {
    const model = fakeLanguageModel([[goodText]]);
    const { answerer, queue } = served({ languageModel: model });
    await answerTo(answerer, { question });
    const place = queue.admit();
    expect((await answerTo(answerer, { question })).cached).toBe(true);
    expect(() => answerer({ question: "Who signed?" })).toThrow(QueueFullError);
    place.end();
    const running = answerTo(answerer, { question: "Who signed?" });
    const joined = answerTo(answerer, { question: "Who signed?" });
    expect(() => answerer({ question: "Who else signed?" })).toThrow(QueueFullError);
    expect(await joined).toEqual(await running);
  });

  test("needs no place in the line without a language model", async () => {
    const { answerer, queue } = served();
    queue.admit();
    expect((await answerTo(answerer, { question })).status).toBe("answered");
  });

  test("gives its place back also when answering fails", async () => {
    const { answerer, queue } = served({
      languageModel: fakeLanguageModel([[new Error("a fault of ours")]]),
    });
    await expect(answerTo(answerer, { question })).rejects.toThrow("a fault of ours");
    queue.admit();
  });
});

describe("POST /ask while the line is full", () => {
  test("answers 429 with Retry-After, as JSON and where events were asked for", async () => {
    const { answerer, queue } = served({ languageModel: fakeLanguageModel([[goodText]]) });
    const server = await startTestServer({ answerer });
    const place = queue.admit();
    for (const accept of ["application/json", "text/event-stream"]) {
      const response = await ask(server, { question }, { headers: { accept } });
      const { code, message } = await errorOf(response);
      expect([response.status, code]).toEqual([429, "too-busy"]);
      expect(message).toMatch(/^Cannot answer now: .*Ask again/);
      expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    place.end();
    const events = await readEvents(
      await ask(server, { question }, { headers: { accept: "text/event-stream" } }),
    );
    expect(events.at(-1)?.name).toBe("answer");
  });
});

// POST /v1/chat/completions through OpenAI's own client: what goes in, what comes out, what is refused.
import OpenAI from "openai";
import { describe, expect, test } from "vitest";
import { StoreError } from "../../../vectorstore/store-error.ts";
import { LanguageModelError } from "../../../src/language-model/language-model.ts";
import { QueueFullError } from "../../../src/language-model/model-queue.ts";
import { chatCompletionSchema } from "../../../src/server/openai/chat-completion-schema.ts";
import { fakeAnswerer, sampleAnswer } from "../../support/fake-answerer.ts";
import {
  askedByClient,
  clientErrorOf,
  openAiClient,
  serverWith,
} from "../../support/openai-client.ts";
import { startTestServer } from "../../support/test-server.ts";

/** What the client gives is of OpenAI's types; what is ours comes with it all the same. */
const asOurs = (completion: unknown) => chatCompletionSchema.parse(completion);

describe("POST /v1/chat/completions", () => {
  test("answers with the text, its sources behind it, and each mark annotated", async () => {
    const server = await startTestServer();
    const completion = asOurs(await openAiClient(server).chat.completions.create(askedByClient));
    const { message, finish_reason } = completion.choices[0];
    const url = `${server.address}/?article=news%2Friver.txt&start=0&end=29`;
    expect(finish_reason).toBe("stop");
    expect(message.content).toBe(
      `The river rose by two metres. [1]\n\n---\nSources:\n- [1] River rises, The Test Times, 2020-01-31 — ${url}`,
    );
    expect(message.annotations).toEqual([
      {
        type: "url_citation",
        url_citation: { start_index: 30, end_index: 33, title: "River rises", url },
      },
    ]);
    expect(message.content.slice(30, 33)).toBe("[1]");
    expect(server.openLeases()).toBe(0);
  });

  test("carries the citations and the rest of the answer as POST /ask gives them", async () => {
    const completion = asOurs(
      await openAiClient(await startTestServer()).chat.completions.create(askedByClient),
    );
    const { citations, model: writer, ...others } = sampleAnswer;
    expect(completion.citations).toEqual(citations);
    const { timings, ...carried } = { ...others, writer, usage: "none" };
    expect(completion.citewell).toEqual(carried);
    expect(timings).toBeDefined();
    expect(completion).toMatchObject({ object: "chat.completion", model: "citewell" });
    expect(completion.id).toMatch(/^chatcmpl-/);
  });

  test.each([
    [{ usage: { promptTokens: 7, completionTokens: 3 } }, "extractive", "counted", [7, 3, 10]],
    [{}, "extractive", "none", [0, 0, 0]],
    [
      { usage: { promptTokens: 7, completionTokens: 3 }, cached: true },
      ...(["ollama:llama3.2", "none", [0, 0, 0]] as const),
    ],
    [{}, "ollama:llama3.2", "estimated", [8, 10, 18]],
  ] as const)("tells tokens for %j by %s as %s", async (usage, languageModel, kind, tokens) => {
    const server = await startTestServer({
      answerer: fakeAnswerer([{ type: "answer", answer: { ...sampleAnswer, ...usage } }]).answerer,
      describe: () => ({ languageModel, embedder: "hash-64", reranker: "features" }),
    });
    const completion = asOurs(await openAiClient(server).chat.completions.create(askedByClient));
    expect(completion.citewell.usage).toBe(kind);
    expect(Object.values(completion.usage)).toEqual(tokens);
  });

  test("takes the last message as question, those before as history, the system's as style", async () => {
    const fake = fakeAnswerer();
    const client = openAiClient(await startTestServer({ answerer: fake.answerer }));
    const { choices } = await client.chat.completions.create(askedByClient);
    await client.chat.completions.create({
      model: "citewell",
      messages: [
        { role: "system", content: "Be brief." },
        ...askedByClient.messages,
        { role: "assistant", content: choices[0]!.message.content },
        { role: "developer", content: [{ type: "text", text: "Be kind." }] },
        { role: "user", content: [{ type: "text", text: "And when?" }] },
      ],
    });
    expect(fake.requests[1]).toEqual({
      question: "And when?",
      history: [
        { role: "user", text: "How far did the river rise?" },
        { role: "assistant", text: "The river rose by two metres." },
      ],
      style: "Be brief.\n\nBe kind.",
    });
  });

  test("takes filter, maxEvidence and fresh as POST /ask does", async () => {
    const fake = fakeAnswerer();
    const client = openAiClient(await startTestServer({ answerer: fake.answerer }));
    const filter = { from: "2019-01-01", sources: ["news/"] };
    await client.chat.completions.create({
      ...askedByClient,
      ...{ filter, maxEvidence: 3, fresh: true },
    });
    expect(fake.requests[0]).toMatchObject({ filter, maxEvidence: 3, fresh: true });
  });

  test("accepts what has no bearing on the answer", async () => {
    const client = openAiClient(await startTestServer());
    const tool = { type: "function" as const, function: { name: "search" } };
    // As a variable, since the client's types deprecate what older programs still send.
    const harmless = {
      ...{ temperature: 0.2, top_p: 0.9, seed: 1, max_tokens: 50, stop: ["\n"], user: "u", n: 1 },
      ...{ tools: [tool], tool_choice: "auto", response_format: { type: "text" }, logprobs: null },
      ...{ metadata: { chat: "7" }, unknown: true },
    } as object;
    const completion = await client.chat.completions.create({ ...askedByClient, ...harmless });
    expect(completion.choices).toHaveLength(1);
  });

  test.each([
    ["n", { n: 2 }],
    ["logprobs", { logprobs: true }],
    ["tool_choice", { tool_choice: "required" }],
    ["response_format.type", { response_format: { type: "json_object" } }],
    ["modalities.1", { modalities: ["text", "audio"] }],
    ["audio", { audio: { voice: "alloy", format: "wav" } }],
    ["web_search_options", { web_search_options: {} }],
    ["maxEvidence", { maxEvidence: 0 }],
    ["filter.from", { filter: { from: "2020-01-02", to: "2020-01-01" } }],
    ["messages", { messages: [] }],
    [
      "messages",
      { messages: [...askedByClient.messages, { role: "assistant", content: "It rose" }] },
    ],
    ["messages.0.role", { messages: [{ role: "reader", content: "Who?" }] }],
    ["messages.0.content", { messages: [{ role: "user", content: " " }] }],
    ["messages.0.content", { messages: [{ role: "user", content: "x".repeat(2001) }] }],
    [
      "messages.0.content",
      { messages: [{ role: "system", content: "x".repeat(2001) }, ...askedByClient.messages] },
    ],
    [
      "messages.0.content",
      { messages: [{ role: "user", content: "### Task:\nGenerate a concise title." }] },
    ],
    [
      "messages.0.content.1.type",
      {
        messages: [
          {
            role: "user",
            content: [
              { type: "text", text: "Who is this?" },
              { type: "image_url", image_url: { url: "data:image/png;base64,AA==" } },
            ],
          },
        ],
      },
    ],
  ])("refuses %s where it cannot be honoured: case %#", async (param, changes) => {
    const fake = fakeAnswerer();
    const client = openAiClient(await startTestServer({ answerer: fake.answerer }));
    const body = { ...askedByClient, ...changes } as OpenAI.ChatCompletionCreateParamsNonStreaming;
    const error = await clientErrorOf(client.chat.completions.create(body));
    expect(error).toBeInstanceOf(OpenAI.BadRequestError);
    expect(error).toMatchObject({ param, type: "invalid_request_error", code: "invalid_request" });
    expect(error.requestID).toMatch(/^[0-9a-f-]{36}$/);
    expect(fake.requests).toEqual([]);
  });

  test("names the limit of a question that is too long", async () => {
    const client = openAiClient(await startTestServer());
    const long = {
      ...askedByClient,
      messages: [{ role: "user" as const, content: "x".repeat(2001) }],
    };
    const { message } = await clientErrorOf(client.chat.completions.create(long));
    expect(message).toContain("at most 2000 characters");
  });

  test("does not know another model", async () => {
    const client = openAiClient(await startTestServer());
    const error = await clientErrorOf(
      client.chat.completions.create({ ...askedByClient, model: "gpt-4o" }),
    );
    expect(error).toBeInstanceOf(OpenAI.NotFoundError);
    expect(error).toMatchObject({ code: "model_not_found", param: "model" });
    expect(error.message).toContain("Use 'citewell'");
  });

  test.each([
    [503, "no_store", new StoreError("missing", "There is no store.")],
    [503, "model_unavailable", new LanguageModelError("unreachable", "Nothing answers.")],
    [500, "internal", new TypeError("ours")],
  ])(
    "fails with status %i and the code %s, at once or in a stream",
    async (status, code, error) => {
      const client = openAiClient(await serverWith([error]), { maxRetries: 2 });
      for (const stream of [false, true]) {
        const failure = await clientErrorOf(
          client.chat.completions.create({ ...askedByClient, stream }),
        );
        expect(failure).toMatchObject({ status, code, type: "server_error", param: null });
        expect(failure.headers?.get("x-should-retry")).toBe("false");
        expect(failure.message).not.toContain("ours");
      }
    },
  );

  test("tells that it is too busy, which the client may try again", async () => {
    const client = openAiClient(await serverWith([new QueueFullError("Too many wait.", 7)]));
    const error = await clientErrorOf(
      client.chat.completions.create({ ...askedByClient, stream: true }),
    );
    expect(error).toBeInstanceOf(OpenAI.RateLimitError);
    expect(error).toMatchObject({ type: "rate_limit_error", code: "rate_limit_exceeded" });
    expect(error.headers?.get("retry-after")).toBe("7");
    expect(error.headers?.get("x-should-retry")).toBe("true");
  });

  test("says what is doubtful, and all notes, where a client shows the text alone", async () => {
    const answer = {
      ...sampleAnswer,
      notes: [{ code: "asWritten" as const, words: "The articles\ndisagree." }],
      sentences: [
        ...sampleAnswer.sentences,
        {
          text: "It fell.",
          citations: [],
          support: "unsupported" as const,
          reason: { code: "citesNothing" as const },
        },
      ],
    };
    const client = openAiClient(await serverWith([{ type: "answer", answer }]));
    const { choices } = await client.chat.completions.create(askedByClient);
    expect(choices[0]!.message.content).toContain(
      "\n\nNot fully supported by the sources:\n- “It fell.” — The sentence cites nothing.\n\nNotes:\n- The articles disagree.",
    );
  });
});

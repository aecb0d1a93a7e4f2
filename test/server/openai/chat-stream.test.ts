// POST /v1/chat/completions with stream, through OpenAI's own client: chunks, errors midway, leaving.
import { describe, expect, test } from "vitest";
import { LanguageModelError } from "../../../src/language-model/language-model.ts";
import {
  chatChunkSchema,
  chatCompletionSchema,
  type ChatChunk,
} from "../../../src/server/openai/chat-completion-schema.ts";
import { fakeAnswerer, gate, sampleEvents, type AnswerStep } from "../../support/fake-answerer.ts";
import {
  askedByClient,
  clientErrorOf,
  openAiClient,
  serverWith,
} from "../../support/openai-client.ts";
import { startTestServer } from "../../support/test-server.ts";

const asOurs = (completion: unknown) => chatCompletionSchema.parse(completion);

async function collect(stream: AsyncIterable<unknown>): Promise<ChatChunk[]> {
  const chunks: ChatChunk[] = [];
  for await (const chunk of stream) chunks.push(chatChunkSchema.parse(chunk));
  return chunks;
}

const textOf = (chunks: readonly ChatChunk[]) =>
  chunks.map(({ choices }) => choices[0]?.delta.content ?? "").join("");

describe("POST /v1/chat/completions with stream", () => {
  test("sends in chunks what it sends at once: the role first, the extras with the finish reason", async () => {
    const client = openAiClient(await startTestServer());
    const whole = asOurs(await client.chat.completions.create(askedByClient));
    const chunks = await collect(
      await client.chat.completions.create({ ...askedByClient, stream: true }),
    );
    expect(chunks[0]!.choices[0]!.delta).toEqual({ role: "assistant", content: "" });
    expect(chunks.length).toBeGreaterThan(4);
    expect(textOf(chunks)).toBe(whole.choices[0].message.content);
    const last = chunks.at(-1)!;
    expect(last.choices[0]!.finish_reason).toBe("stop");
    expect(last.choices[0]!.delta.annotations).toEqual(whole.choices[0].message.annotations);
    expect({ citations: last.citations, citewell: last.citewell }).toEqual({
      citations: whole.citations,
      citewell: whole.citewell,
    });
    expect(chunks.slice(0, -1).every(({ choices }) => choices[0]!.finish_reason === null)).toBe(
      true,
    );
    expect(new Set(chunks.map(({ id }) => id)).size).toBe(1);
  });

  test("is put together by the client's own helper to the same message", async () => {
    const client = openAiClient(await startTestServer());
    const whole = asOurs(await client.chat.completions.create(askedByClient));
    const streamed = await client.chat.completions.stream(askedByClient).finalChatCompletion();
    expect(streamed.choices[0]!.message.content).toBe(whole.choices[0].message.content);
    expect(streamed.choices[0]!.finish_reason).toBe("stop");
  });

  test("sends the tokens in a chunk of their own where they are asked for", async () => {
    const client = openAiClient(await startTestServer());
    const stream_options = { include_usage: true };
    const chunks = await collect(
      await client.chat.completions.create({ ...askedByClient, stream: true, stream_options }),
    );
    const last = chunks.at(-1);
    expect(last).toMatchObject({ choices: [], usage: { total_tokens: 0 } });
    expect(chunks.slice(0, -1).every(({ usage }) => usage === null)).toBe(true);
  });

  test("sends nothing of a text that is taken back", async () => {
    const steps: AnswerStep[] = [
      { type: "text", text: "It rose by nine metres, as I know." },
      { type: "restart", reason: { code: "noneFound" } },
      ...sampleEvents,
    ];
    const client = openAiClient(await serverWith(steps));
    const chunks = await collect(
      await client.chat.completions.create({ ...askedByClient, stream: true }),
    );
    expect(textOf(chunks)).toContain("two metres. [1]");
    expect(JSON.stringify(chunks)).not.toContain("nine metres");
  });

  test("keeps the connection alive while the answer is written, and ends with [DONE]", async () => {
    const slow = gate();
    const server = await serverWith([slow.opened, ...sampleEvents]);
    const response = await fetch(`${server.address}/v1/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...askedByClient, stream: true }),
    });
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    let text = "";
    for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
      text += piece;
      if (text.includes(": heartbeat\n\n")) slow.open();
    }
    expect(text).not.toContain("event:");
    expect(text.endsWith("data: [DONE]\n\n")).toBe(true);
  });

  test("tells an error midway in the stream, which the client throws", async () => {
    const late = gate();
    const server = await serverWith([
      late.opened,
      new LanguageModelError("unreachable", "Nothing answers."),
    ]);
    const stream = await openAiClient(server).chat.completions.create({
      ...askedByClient,
      stream: true,
    });
    late.open();
    const error = await clientErrorOf(collect(stream));
    expect(error).toMatchObject({ code: "model_unavailable", type: "server_error" });
    expect(server.openLeases()).toBe(0);
  });

  test("ends the work when the client leaves", async () => {
    const fake = fakeAnswerer([new Promise(() => undefined)]);
    const server = await startTestServer({ answerer: fake.answerer, heartbeatMs: 20 });
    const stream = await openAiClient(server).chat.completions.create({
      ...askedByClient,
      stream: true,
    });
    const [signal] = fake.signals;
    expect(signal!.aborted).toBe(false);
    const aborted = new Promise((resolve) => signal!.addEventListener("abort", resolve));
    stream.controller.abort();
    await aborted;
    expect((signal!.reason as Error).name).toBe("ReaderLeft");
  });
});

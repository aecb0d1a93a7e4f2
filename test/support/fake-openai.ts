// A server that speaks OpenAI's protocol on a loopback port, with answers that a test scripts.
//
//   const openai = await startFakeOpenAi({ apiKey: "right" });
//   openai.onChat = () => ({ steps: ["Hello", { cut: true }] });
//   ... OPENAI_BASE_URL: openai.baseUrl ...        (ends in /v1)
//   await openai.close();
//
// `onChat` and `onEmbed` get the request's body and its number (0 for the first one of its kind) and
// may be replaced at any time. They return an answer or a `Failure`; `openAiError` makes one in
// OpenAI's form. Stalls, cuts and waits: see `Step`.
import type { ServerResponse } from "node:http";
import { fakeVector } from "./fake-vector.ts";
import {
  isFailure,
  playSteps,
  sendFailure,
  sendJson,
  startModelServer,
  type Failure,
  type ModelServer,
  type RecordedRequest,
  type Step,
} from "./model-server.ts";

export interface OpenAiChatBody {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly stream?: boolean;
  readonly stream_options?: { readonly include_usage?: boolean };
  readonly temperature?: number;
  readonly max_tokens?: number;
  readonly max_completion_tokens?: number;
}

export interface OpenAiEmbedBody {
  readonly model: string;
  readonly input: string | readonly string[];
  readonly encoding_format?: "float" | "base64";
}

export interface OpenAiChatReply {
  readonly steps: readonly Step[];
  /** Null ends the stream without a finish reason and without `[DONE]`. Default `stop`. */
  readonly finishReason?: "stop" | "length" | "content_filter" | null;
  /** Tokens of the prompt that the server claims to have read; default: a quarter of its characters. */
  readonly promptTokens?: number;
}

export interface FakeOpenAiOptions {
  readonly models?: readonly string[];
  /** The only key that is let in; without it every request is. */
  readonly apiKey?: string;
  readonly dimension?: number;
}

export interface FakeOpenAi extends ModelServer {
  /** `url` with `/v1`. */
  readonly baseUrl: string;
  onChat: (body: OpenAiChatBody, call: number) => OpenAiChatReply | Failure;
  /** Vectors by text, a string that is sent as the whole body, or a failure. */
  onEmbed: (
    body: OpenAiEmbedBody,
    call: number,
  ) => readonly (readonly number[])[] | string | Failure | Promise<Failure>;
  /** In which order the vectors are listed, each with its `index`. */
  listing: "in order" | "reversed";
  /** Answers every path with this instead, until it is set to null. */
  failure: Failure | null;
}

/** Starts it. By default it answers chats with `Fake answer.` and embeds any text. */
export async function startFakeOpenAi(options: FakeOpenAiOptions = {}): Promise<FakeOpenAi> {
  const models = options.models ?? ["gpt-fake", "text-embedding-fake"];
  const counts = { chat: 0, embed: 0 };
  const server = await startModelServer(async (request, response) => {
    if (fake.failure !== null) {
      sendFailure(response, fake.failure);
      return;
    }
    const refusal = checkKey(request, options.apiKey);
    if (refusal !== null) {
      sendFailure(response, refusal);
      return;
    }
    const path = request.path.split("?")[0];
    if (path === "/v1/models") {
      sendJson(response, { object: "list", data: models.map((id) => ({ id })) });
      return;
    }
    const model = (request.body as { model?: string } | undefined)?.model ?? "";
    if (path !== "/v1/chat/completions" && path !== "/v1/embeddings") {
      sendFailure(response, { status: 404, body: "Not Found" });
      return;
    }
    if (!models.includes(model)) {
      const text = `The model '${model}' does not exist`;
      sendFailure(response, openAiError(404, text, "model_not_found"));
      return;
    }
    if (path === "/v1/embeddings") return answerEmbed(fake, request, response, counts.embed++);
    return answerChat(fake, request, response, counts.chat++);
  });
  const fake: FakeOpenAi = Object.assign(server, {
    baseUrl: `${server.url}/v1`,
    onChat: () => ({ steps: ["Fake ", "answer."] }),
    onEmbed: (body: OpenAiEmbedBody) =>
      textsOf(body).map((text) => fakeVector(text, options.dimension ?? 32)),
    listing: "in order" as const,
    failure: null,
  });
  return fake;
}

/** A failure in OpenAI's form. */
export function openAiError(
  status: number,
  message: string,
  code: string,
  headers: Readonly<Record<string, string>> = {},
): Failure {
  return { status, headers, body: { error: { message, code, type: code } } };
}

function textsOf({ input }: OpenAiEmbedBody): readonly string[] {
  return typeof input === "string" ? [input] : input;
}

function checkKey(request: RecordedRequest, apiKey: string | undefined): Failure | null {
  if (apiKey === undefined || request.headers.authorization === `Bearer ${apiKey}`) return null;
  const given = request.headers.authorization?.replace("Bearer ", "") ?? "";
  // The real one repeats a part of the key, which must not reach logs.
  return openAiError(401, `Incorrect API key provided: ${given}.`, "invalid_api_key");
}

async function answerChat(
  fake: FakeOpenAi,
  request: RecordedRequest,
  response: ServerResponse,
  call: number,
): Promise<void> {
  const body = request.body as OpenAiChatBody;
  const reply = fake.onChat(body, call);
  if (isFailure(reply)) {
    sendFailure(response, reply);
    return;
  }
  if (body.stream !== true) return answerWhole(body, reply, response);
  const event = (fields: object) =>
    `data: ${JSON.stringify({ id: "fake", object: "chat.completion.chunk", model: body.model, ...fields })}\n\n`;
  const isWhole = await playSteps(response, reply.steps, "text/event-stream", (piece) => {
    const delta = piece.isThinking
      ? { role: "assistant", content: "", reasoning_content: piece.text }
      : { role: "assistant", content: piece.text };
    return event({ choices: [{ index: 0, delta, finish_reason: null }] });
  });
  if (!isWhole) return;
  if (reply.finishReason !== null) {
    const finish = reply.finishReason ?? "stop";
    response.write(event({ choices: [{ index: 0, delta: {}, finish_reason: finish }] }));
    if (body.stream_options?.include_usage === true) {
      response.write(event({ choices: [], usage: usageOf(body, reply) }));
    }
    response.write("data: [DONE]\n\n");
  }
  response.end();
}

/** The answer as one JSON object, its text step by step, so that it can stall and be cut too. */
async function answerWhole(
  body: OpenAiChatBody,
  reply: OpenAiChatReply,
  response: ServerResponse,
): Promise<void> {
  const message = { role: "assistant", content: "" };
  const whole = JSON.stringify({
    id: "fake",
    object: "chat.completion",
    model: body.model,
    usage: usageOf(body, reply),
    choices: [{ index: 0, finish_reason: reply.finishReason ?? "stop", message }],
  });
  const at = whole.lastIndexOf('""') + 1;
  const steps = [{ raw: whole.slice(0, at) }, ...reply.steps, { raw: whole.slice(at) }];
  const isWhole = await playSteps(response, steps, "application/json", ({ text, isThinking }) =>
    isThinking ? "" : JSON.stringify(text).slice(1, -1),
  );
  if (isWhole) response.end();
}

function usageOf(body: OpenAiChatBody, reply: OpenAiChatReply): object {
  const characters = body.messages.reduce((sum, { content }) => sum + content.length, 0);
  const prompt = reply.promptTokens ?? Math.ceil(characters / 4);
  const completion = reply.steps.length;
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
  };
}

async function answerEmbed(
  fake: FakeOpenAi,
  request: RecordedRequest,
  response: ServerResponse,
  call: number,
): Promise<void> {
  const body = request.body as OpenAiEmbedBody;
  const vectors = await fake.onEmbed(body, call);
  if (isFailure(vectors)) {
    sendFailure(response, vectors);
    return;
  }
  if (typeof vectors === "string") {
    sendJson(response, vectors);
    return;
  }
  const data = vectors.map((vector, index) => ({
    object: "embedding",
    index,
    embedding: body.encoding_format === "base64" ? toBase64(vector) : vector,
  }));
  if (fake.listing === "reversed") data.reverse();
  const usage = { prompt_tokens: 1, total_tokens: 1 };
  sendJson(response, { object: "list", model: body.model, data, usage });
}

function toBase64(vector: readonly number[]): string {
  return Buffer.from(Float32Array.from(vector).buffer).toString("base64");
}

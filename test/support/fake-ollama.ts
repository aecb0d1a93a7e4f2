// A server that speaks Ollama's protocol on a loopback port, with answers that a test scripts.
//
//   const ollama = await startFakeOllama({ models: ["llama3.2", "nomic-embed-text"] });
//   ollama.onChat = () => ({ steps: ["Hello", { wait: gate }, " world"] });
//   ... OLLAMA_BASE_URL: ollama.url ...
//   await ollama.close();
//
// `onChat` and `onEmbed` get the request's body and its number (0 for the first one of its kind) and
// may be replaced at any time. They return an answer or a `Failure` such as `{ status: 500 }` or
// `{ status: 429, headers: { "retry-after": "1" } }`. Stalls, cuts and waits: see `Step`.
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

export interface OllamaChatBody {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly stream?: boolean;
  readonly think?: boolean;
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface OllamaEmbedBody {
  readonly model: string;
  readonly input: string | readonly string[];
}

export interface OllamaChatReply {
  readonly steps: readonly Step[];
  /** Why it stopped; null ends the stream without the closing line, as a crash does. Default `stop`. */
  readonly doneReason?: "stop" | "length" | null;
  /** Tokens of the prompt that the server claims to have read; default: a quarter of its characters. */
  readonly promptEvalCount?: number;
  readonly evalCount?: number;
}

export interface FakeOllamaOptions {
  /** Names of the models that are pulled. Default: `llama3.2` and `nomic-embed-text`. */
  readonly models?: readonly string[];
  /** Components of the vectors that it makes by itself. Default 32. */
  readonly dimension?: number;
}

export interface FakeOllama extends ModelServer {
  onChat: (body: OllamaChatBody, call: number) => OllamaChatReply | Failure;
  /** Vectors by text, a string that is sent as the whole body, or a failure. */
  onEmbed: (
    body: OllamaEmbedBody,
    call: number,
  ) => readonly (readonly (number | null)[])[] | string | Failure | Promise<Failure>;
  /** Answers every path with this instead, until it is set to null. */
  failure: Failure | null;
}

/** Starts it. By default it answers chats with `Fake answer.` and embeds any text. */
export async function startFakeOllama(options: FakeOllamaOptions = {}): Promise<FakeOllama> {
  const models = (options.models ?? ["llama3.2", "nomic-embed-text"]).map(withTag);
  const counts = { chat: 0, embed: 0 };
  const server = await startModelServer(async (request, response) => {
    if (fake.failure !== null) {
      sendFailure(response, fake.failure);
      return;
    }
    const path = request.path.split("?")[0];
    if (path === "/api/version") {
      sendJson(response, { version: "0.12.0" });
      return;
    }
    if (path === "/api/tags") {
      sendJson(response, { models: models.map(describeModel) });
      return;
    }
    const model = (request.body as { model?: string } | undefined)?.model ?? "";
    if (!models.includes(withTag(model))) {
      const error =
        path?.startsWith("/api/") === true ? `model '${model}' not found` : "404 page not found";
      sendFailure(response, { status: 404, body: { error } });
      return;
    }
    if (path === "/api/show") {
      sendJson(response, { details: { family: "fake" } });
      return;
    }
    if (path === "/api/chat") return answerChat(fake, request, response, counts.chat++);
    if (path === "/api/embed") return answerEmbed(fake, request, response, counts.embed++);
    sendFailure(response, { status: 404, body: "404 page not found" });
  });
  const fake: FakeOllama = Object.assign(server, {
    onChat: () => ({ steps: ["Fake ", "answer."] }),
    onEmbed: (body: OllamaEmbedBody) =>
      textsOf(body).map((text) => fakeVector(text, options.dimension ?? 32)),
    failure: null,
  });
  return fake;
}

/** The texts of an embed request as a list. */
export function textsOf({ input }: OllamaEmbedBody): readonly string[] {
  return typeof input === "string" ? [input] : input;
}

async function answerChat(
  fake: FakeOllama,
  request: RecordedRequest,
  response: ServerResponse,
  call: number,
): Promise<void> {
  const body = request.body as OllamaChatBody;
  const reply = fake.onChat(body, call);
  if (isFailure(reply)) {
    sendFailure(response, reply);
    return;
  }
  const line = (fields: object) => `${JSON.stringify({ model: body.model, ...fields })}\n`;
  const isWhole = await playSteps(response, reply.steps, "application/x-ndjson", (piece) =>
    line({
      message: {
        role: "assistant",
        content: piece.isThinking ? "" : piece.text,
        ...(piece.isThinking ? { thinking: piece.text } : {}),
      },
      done: false,
    }),
  );
  if (!isWhole) return;
  if (reply.doneReason !== null) response.write(line(closingFields(body, reply)));
  response.end();
}

function closingFields(body: OllamaChatBody, reply: OllamaChatReply): object {
  const characters = body.messages.reduce((sum, { content }) => sum + content.length, 0);
  return {
    message: { role: "assistant", content: "" },
    done: true,
    done_reason: reply.doneReason ?? "stop",
    prompt_eval_count: reply.promptEvalCount ?? Math.ceil(characters / 4),
    eval_count: reply.evalCount ?? reply.steps.length,
  };
}

async function answerEmbed(
  fake: FakeOllama,
  request: RecordedRequest,
  response: ServerResponse,
  call: number,
): Promise<void> {
  const body = request.body as OllamaEmbedBody;
  const vectors = await fake.onEmbed(body, call);
  if (isFailure(vectors)) {
    sendFailure(response, vectors);
    return;
  }
  if (typeof vectors === "string") {
    sendJson(response, vectors);
    return;
  }
  sendJson(response, { model: body.model, embeddings: vectors });
}

function withTag(model: string): string {
  return model.includes(":") ? model : `${model}:latest`;
}

function describeModel(name: string): object {
  return { name, model: name, size: 1 };
}

// A server that runs elsewhere, asked as any other program asks it.
import { z } from "zod";
import { detectLanguage } from "../../../languages/detect-language.ts";
import {
  evidenceSchema,
  type AskRequest,
  type Evidence,
  answerSchema,
  type AnswerEvent,
} from "../../answering/answer.ts";
import { restartReasonSchema } from "../../answering/answer-note.ts";
import { readEventStream } from "../../client/read-event-stream.ts";
import {
  QuestionFailedError,
  SourceLostError,
  type AnswerSource,
  type SourceIdentity,
  type Asked,
} from "./answer-source.ts";
import { followAnswer, type FollowedAnswer, rankPassages, rankingDepth } from "./follow-answer.ts";
import { ServerClient, ServerRefusal, type RetryPlan } from "./server-client.ts";

const readinessSchema = z.looseObject({
  generation: z.string().nullable().default(null),
  embedder: z.string().nullable().default(null),
  reranker: z.string().nullable().default(null),
  languageModel: z.string().nullable().default(null),
});
const searchSchema = z.looseObject({ evidence: z.array(evidenceSchema) });
const articleSchema = z.looseObject({ text: z.string() });
const articleListSchema = z.looseObject({ articles: z.array(z.looseObject({ id: z.string() })) });

/** Throws `SourceLostError` where nothing answers there, or it cannot answer questions yet. */
export async function openServerAnswerSource(
  address: string,
  retry?: RetryPlan,
): Promise<AnswerSource> {
  const client = new ServerClient(address, retry);
  const identity = await identify(client);
  const texts = new Map<string, Promise<string | null>>();
  return {
    identity,
    ask: (request, signal) => askServer(client, identity, request, signal),
    articleText(id) {
      const text = texts.get(id) ?? articleText(client, id);
      texts.set(id, text);
      return text;
    },
    articleIds: async () => {
      const list = client.getJson("articles", articleListSchema);
      const { articles } = await orLost(client, list);
      return new Set(articles.map(({ id }) => id));
    },
    close: () => Promise.resolve(),
  };
}

async function identify(client: ServerClient): Promise<SourceIdentity> {
  const ready = await orLost(client, client.getJson("readyz", readinessSchema));
  return {
    against: client.address,
    generation: ready.generation,
    embedder: ready.embedder,
    reranker: ready.reranker,
    model: ready.languageModel,
    prompts: {},
    settings: {},
    program: null,
  };
}

async function askServer(
  client: ServerClient,
  identity: SourceIdentity,
  request: AskRequest,
  signal: AbortSignal | undefined,
): Promise<Asked> {
  const followed = await client.patiently(() => askOnce(client, request, signal), signal);
  const ranking = await rankPassages(followed.answer.searched, (question) =>
    search(client, question, request, signal),
  );
  const { generation } = await identify(client);
  if (generation !== identity.generation) {
    throw new SourceLostError(
      `Cannot go on asking ${client.address}: its store changed while it was asked. Run the same command again, which begins anew with the new store.`,
    );
  }
  return { ...followed, ranking };
}

/** One attempt; the clock starts with it, as a wait that the server asked for is not its answering. */
async function askOnce(
  client: ServerClient,
  request: AskRequest,
  signal: AbortSignal | undefined,
): Promise<FollowedAnswer> {
  const startedAt = performance.now();
  const response = await client.fetch("ask", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
    // An answer that was kept took no time, and may come from before a setting was changed.
    body: JSON.stringify({ ...request, fresh: true }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (response.body === null) throw new TypeError("The server sent no answer.");
  const followed = await followAnswer(
    readAnswerStream(response.body),
    startedAt,
    detectLanguage(request.question),
  );
  if (followed === null) throw new TypeError("The server sent no answer.");
  return followed;
}

async function search(
  client: ServerClient,
  question: string,
  { filter = {} }: AskRequest,
  signal: AbortSignal | undefined,
): Promise<Evidence[]> {
  const parameters = new URLSearchParams({ q: question, limit: String(rankingDepth) });
  if (filter.from !== undefined) parameters.set("from", filter.from);
  if (filter.to !== undefined) parameters.set("to", filter.to);
  for (const source of filter.sources ?? []) parameters.append("source", source);
  const path = `search?${parameters.toString()}`;
  return (await client.getJson(path, searchSchema, signal)).evidence;
}

async function articleText(client: ServerClient, id: string): Promise<string | null> {
  try {
    const { text } = await client.getJson(`articles/${encodeURIComponent(id)}`, articleSchema);
    return text;
  } catch (error) {
    const { cause } = error as Error;
    if (cause instanceof ServerRefusal && cause.status === 404) return null;
    if (!(error instanceof QuestionFailedError)) throw error;
    // Without its text nothing could be said of the quotes, which is not the same as their being wrong.
    const message = `Cannot check quotes from ${id}: ${error.message} Run the same command again: what was answered is kept.`;
    throw new SourceLostError(message, { cause: error });
  }
}

/** Where no question is asked, a refusal is as bad as no answer at all. */
async function orLost<T>(client: ServerClient, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof QuestionFailedError)) throw error;
    const message = `Cannot use ${client.address}: ${error.message} Is it the address of a citewell server?`;
    throw new SourceLostError(message, { cause: error });
  }
}

const errorSchema = z.looseObject({ code: z.string(), message: z.string() });
const textSchema = z.looseObject({ text: z.string() });
const restartSchema = z.looseObject({ reason: restartReasonSchema });
const evidenceEventSchema = z.looseObject({
  evidence: z.array(evidenceSchema),
  searched: answerSchema.shape.searched,
});

/**
 * Throws `ServerRefusal` at an `error` event, `TypeError` where the connection breaks off, and
 * `ZodError` where the server sends something else than this program would.
 */
async function* readAnswerStream(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<AnswerEvent> {
  let isAnswered = false;
  for await (const { name, data } of readEventStream(body)) {
    const event = toAnswerEvent(name, data);
    if (event === undefined) continue;
    yield event;
    isAnswered ||= event.type === "answer";
  }
  if (!isAnswered) throw new TypeError("The connection broke off before the answer was complete.");
}

/** Undefined for events that this program does not know: a newer server may send more. */
function toAnswerEvent(name: string, data: string): AnswerEvent | undefined {
  const value: unknown = JSON.parse(data);
  switch (name) {
    case "evidence": {
      const { evidence, searched } = evidenceEventSchema.parse(value);
      return { type: "evidence", evidence, searched };
    }
    case "text":
      return { type: "text", text: textSchema.parse(value).text };
    case "restart":
      return { type: "restart", reason: restartSchema.parse(value).reason };
    case "answer":
      return { type: "answer", answer: answerSchema.parse(value) };
    case "error": {
      const { code, message } = errorSchema.parse(value);
      throw new ServerRefusal(null, code, message, null);
    }
    default:
      return undefined;
  }
}

// A chat completion as OpenAI's chunks. They cannot take back what they have said, while a language
// model's text is certain only once it is whole: a sentence may turn out not to be carried by what it
// cites, and a model that breaks off makes all of it void, its citations with it. So nothing is sent
// before the answer has been checked; what comes then comes in pieces, with its sources and doubts.
// A reader who wants to see the text grow has POST /ask, whose events can say that they were wrong.
import type { Response } from "express";
import { dataLine, openEventStream, type EventStream } from "../event-stream.ts";
import { reportError } from "../http-errors.ts";
import type { ServerDeps } from "../server-deps.ts";
import type { ChatChunk, ChatCompletion } from "./chat-completion-schema.ts";
import { openAiError } from "./openai-error.ts";

export interface CompletionStream {
  readonly deps: Pick<ServerDeps, "logger" | "heartbeatMs">;
  readonly response: Response;
  readonly signal: AbortSignal;
  /** Whether a chunk with the tokens comes last. */
  readonly includesUsage: boolean;
}

/** What fails this fast is told by its status; what fails later, by an error in the stream. */
const openAfterMs = 1000;

/** Throws what `completion` throws unless the stream is open by then. */
export async function streamCompletion(
  completion: Promise<ChatCompletion>,
  { deps, response, signal, includesUsage }: CompletionStream,
): Promise<void> {
  await settledOrTimedOut(completion, Math.min(openAfterMs, deps.heartbeatMs ?? openAfterMs));
  const stream = openEventStream(response, deps.heartbeatMs, unnamedEvent);
  try {
    await sendChunks(stream, await completion, includesUsage, signal);
    stream.end({ name: "", data: done });
  } catch (error) {
    const reason: unknown = signal.aborted ? signal.reason : error;
    stream.end({ name: "", data: openAiError(reportError(reason, response, deps.logger)) });
  }
}

/** Throws what the work throws in time. */
async function settledOrTimedOut(work: Promise<unknown>, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => (timer = setTimeout(resolve, timeoutMs)));
  try {
    await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

const done = "[DONE]";

/** OpenAI's events have no names, and its last one is no JSON. */
function unnamedEvent(_name: string, data: unknown): string {
  return `${data === done ? `data: ${done}` : dataLine(data)}\n\n`;
}

async function sendChunks(
  stream: EventStream,
  completion: ChatCompletion,
  includesUsage: boolean,
  signal: AbortSignal,
): Promise<void> {
  for (const chunk of chunksOf(completion, includesUsage)) await stream.send("", chunk, signal);
}

function* chunksOf(completion: ChatCompletion, includesUsage: boolean): Generator<ChatChunk> {
  const { id, created, model, usage, citations, citewell } = completion;
  const [{ message }] = completion.choices;
  const head = { id, object: "chat.completion.chunk" as const, created, model };
  const noUsage = includesUsage ? { usage: null } : {};
  const chunk = (delta: Delta, finish_reason: "stop" | null = null): ChatChunk => ({
    ...head,
    choices: [{ index: 0, delta, logprobs: null, finish_reason }],
    ...noUsage,
  });
  yield chunk({ role: "assistant", content: "" });
  for (const content of piecesOf(message.content)) yield chunk({ content });
  yield { ...chunk({ annotations: message.annotations }, "stop"), citations, citewell };
  if (includesUsage) yield { ...head, choices: [], usage };
}

type Delta = ChatChunk["choices"][number]["delta"];

/** Sentences with their marks, and lines. */
function piecesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…]\s)(?!\[\d)|(?<=[^-]\s\[\d+\]\s)(?!\[\d)|(?<=\n)/u)
    .filter((piece) => piece !== "");
}

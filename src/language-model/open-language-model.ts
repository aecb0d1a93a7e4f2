// Opens the language model that the LLM setting names, through LangChain, loaded only when needed.
import {
  explainFailure,
  modelAddress,
  withCauses,
  type ModelAddress,
} from "../../ingest/embedders/explain-failure.ts";
import { retryWithBackoff, type RetryOptions } from "../../ingest/embedders/retry-with-backoff.ts";
import type { Settings } from "../config.ts";
import {
  LanguageModelError,
  type ChatMessage,
  type GenerateOptions,
  type LanguageModel,
} from "./language-model.ts";
import { openChatModel } from "./open-chat-model.ts";
import { readChatStream, type ChatChunk } from "./read-chat-stream.ts";
import { TimeLimitError, withTimeLimits, type TimeLimits } from "./with-time-limits.ts";

/** A person waits: only short pauses are worth it. */
const briefRetry = { attempts: 3, firstDelayMs: 500, maxDelayMs: 5000 } as const;

interface Source {
  readonly address: ModelAddress;
  readonly settings: Settings;
  readonly retry: RetryOptions;
}

/**
 * The model of `settings.LLM`; null for `extractive`. Nothing is sent yet. Throws `LanguageModelError`
 * (`refused`) when OpenAI's own address is asked without a key.
 */
export async function openLanguageModel(
  settings: Settings,
  retry: RetryOptions = briefRetry,
): Promise<LanguageModel | null> {
  const address = modelAddress(settings.LLM, settings);
  if (address === null) return null;
  const name = settings.LLM;
  if (address.provider === "openai" && isKeyMissing(settings)) {
    throw new LanguageModelError(
      "refused",
      `Cannot use the language model ${name}: OPENAI_API_KEY is not set. Set it, or OPENAI_BASE_URL for a server that needs no key.`,
    );
  }
  // Loaded now, so that the first question does not wait for it.
  await import("langchain/chat_models/universal");
  return {
    name,
    contextTokens: settings.LLM_CONTEXT_TOKENS,
    stream: (messages, options) => streamAnswer({ address, settings, retry }, messages, options),
  };
}

async function* streamAnswer(
  source: Source,
  messages: readonly ChatMessage[],
  options: GenerateOptions,
): AsyncGenerator<string, void, undefined> {
  const { address, settings } = source;
  const { signal, maxOutputTokens, onUsage } = options;
  const call = {
    name: settings.LLM,
    messages,
    maxOutputTokens,
    contextTokens: settings.LLM_CONTEXT_TOKENS,
    ...(onUsage === undefined ? {} : { onUsage }),
  };
  const limits = timeLimitsOf(settings);
  const start = (upstream: AbortSignal) =>
    streamChunks(source, messages, { maxOutputTokens, signal: upstream });
  try {
    yield* readChatStream(withTimeLimits(start, limits, signal), call);
  } catch (error) {
    signal?.throwIfAborted();
    throw toLanguageModelError(error, address, settings);
  }
}

async function* streamChunks(
  { address, settings, retry }: Source,
  messages: readonly ChatMessage[],
  limits: { readonly maxOutputTokens: number; readonly signal: AbortSignal },
): AsyncGenerator<ChatChunk, void, undefined> {
  const model = await openChatModel(address, settings, limits);
  const input = messages.map(({ role, text }) => ({ role, content: text }));
  // Up to the first token an attempt costs nothing; after it, words would come twice.
  yield* await retryWithBackoff(() => model.stream(input, { signal: limits.signal }), {
    ...retry,
    signal: limits.signal,
  });
}

function timeLimitsOf(settings: Settings): TimeLimits {
  return {
    firstMs: settings.LLM_FIRST_TOKEN_TIMEOUT_MS,
    idleMs: settings.LLM_IDLE_TIMEOUT_MS,
    totalMs: settings.LLM_TOTAL_TIMEOUT_MS,
  };
}

function isKeyMissing(settings: Settings): boolean {
  return settings.OPENAI_API_KEY === "" && settings.OPENAI_BASE_URL === "";
}

function toLanguageModelError(
  error: unknown,
  address: ModelAddress,
  settings: Settings,
): LanguageModelError {
  const subject = `Cannot get an answer from ${settings.LLM}`;
  for (const each of withCauses(error)) {
    if (each instanceof LanguageModelError) return each;
    if (each instanceof TimeLimitError) {
      const text = explainTimeLimit(each, settings);
      return new LanguageModelError("too-slow", `${subject}: ${text}`, { cause: error });
    }
  }
  const { kind, text } = explainFailure(error, address);
  return new LanguageModelError(kind, `${subject}: ${text}`, { cause: error });
}

function explainTimeLimit({ limit }: TimeLimitError, settings: Settings): string {
  switch (limit) {
    case "firstMs":
      return `no first token came within ${settings.LLM_FIRST_TOKEN_TIMEOUT_MS} ms. The model may still be loading: try again, use a smaller model, or raise LLM_FIRST_TOKEN_TIMEOUT_MS.`;
    case "idleMs":
      return `nothing more came for ${settings.LLM_IDLE_TIMEOUT_MS} ms in the middle of the answer. Look at the log of the model's server, or raise LLM_IDLE_TIMEOUT_MS.`;
    case "totalMs":
      return `the answer was not finished after ${settings.LLM_TOTAL_TIMEOUT_MS} ms. Use a smaller model, or raise LLM_TOTAL_TIMEOUT_MS.`;
  }
}

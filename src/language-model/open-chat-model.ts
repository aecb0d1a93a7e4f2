// Makes LangChain's chat model for one call. One per call, because it takes neither a signal that
// closes the connection nor the most tokens to write in any other way than at its making.
import type { initChatModel } from "langchain/chat_models/universal";
import { createModelFetch } from "../../ingest/embedders/model-fetch.ts";
import type { ModelAddress } from "../../ingest/embedders/explain-failure.ts";
import type { Settings } from "../config.ts";

type ChatModel = Awaited<ReturnType<typeof initChatModel>>;

interface CallLimits {
  readonly maxOutputTokens: number;
  /** Closes the connection. */
  readonly signal: AbortSignal;
  /**
   * True where the whole reply is asked for at once (`invoke`). A stream would make LangChain count
   * OpenAI's tokens by itself then, with a table that it downloads from an address of its own.
   */
  readonly isWhole?: boolean;
}

/** The chat model at `address`; nothing is sent yet. */
export async function openChatModel(
  address: ModelAddress,
  settings: Settings,
  limits: CallLimits,
): Promise<ChatModel> {
  const { initChatModel: init } = await import("langchain/chat_models/universal");
  const modelFetch = createModelFetch(limits.signal);
  return address.provider === "ollama"
    ? init(address.model, {
        modelProvider: "ollama",
        baseUrl: address.baseUrl,
        fetch: refuseBrokenLines(modelFetch),
        numCtx: settings.LLM_CONTEXT_TOKENS,
        numPredict: limits.maxOutputTokens,
        temperature: 0,
        streaming: true,
        // Thoughts would use up the tokens of the answer. Models without them ignore this.
        think: false,
        maxRetries: 0,
      })
    : init(address.model, {
        modelProvider: "openai",
        // Servers without keys still want the header; an empty key makes the client look elsewhere.
        apiKey: settings.OPENAI_API_KEY === "" ? "none" : settings.OPENAI_API_KEY,
        // The client would print parts of an answer that it cannot read.
        configuration: { baseURL: address.baseUrl, fetch: modelFetch, logLevel: "off" },
        maxTokens: limits.maxOutputTokens,
        ...samplingFor(address.model),
        streaming: limits.isWhole !== true,
        maxRetries: 0,
        // Ours hold; the client's own would end a wait for the first token before them.
        timeout: settings.LLM_TOTAL_TIMEOUT_MS + settings.LLM_FIRST_TOKEN_TIMEOUT_MS,
      });
}

/** OpenAI's reasoning models refuse a temperature; they are told to think little instead. */
function samplingFor(model: string): object {
  const isReasoning = /^(o\d|gpt-5(?!-chat))/.test(model);
  return isReasoning ? { reasoning: { effort: "low" } } : { temperature: 0 };
}

/**
 * Ollama's client skips lines that are no JSON, and with them words of the answer. Here they end it: a
 * `fetch` whose answers fail where a line of the body is neither empty nor JSON.
 */
function refuseBrokenLines(modelFetch: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await modelFetch(input, init);
    if (response.body === null) return response;
    return new Response(response.body.pipeThrough(checkLines()), response);
  };
}

function checkLines(): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder();
  let begun = "";
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, controller) {
      const lines = (begun + decoder.decode(bytes, { stream: true })).split("\n");
      begun = lines.pop() ?? "";
      lines.forEach(checkLine);
      controller.enqueue(bytes);
    },
    flush() {
      checkLine(begun + decoder.decode());
    },
  });
}

function checkLine(line: string): void {
  if (line.trim() === "") return;
  try {
    JSON.parse(line);
  } catch (error) {
    throw new Error("a line of the stream is not JSON", { cause: error });
  }
}

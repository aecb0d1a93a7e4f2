// Reads LangChain's stream of a chat: the pieces of text, and whether the answer came to its end.
import { z } from "zod";
import { LanguageModelError, type ChatMessage, type TokenUsage } from "./language-model.ts";

/** The part of LangChain's message chunks that is read here. */
export interface ChatChunk {
  readonly text: string;
  readonly response_metadata: Readonly<Record<string, unknown>>;
  readonly usage_metadata?:
    { readonly input_tokens: number; readonly output_tokens: number } | undefined;
}

interface ChatCall {
  /** Name of the language model, for messages. */
  readonly name: string;
  readonly messages: readonly ChatMessage[];
  readonly maxOutputTokens: number;
  readonly contextTokens: number;
  readonly onUsage?: (usage: TokenUsage) => void;
}

/** Ollama puts `done_reason` into the metadata, OpenAI `finish_reason`. */
const endSchema = z.looseObject({
  done_reason: z.string().nullish(),
  finish_reason: z.string().nullish(),
});

/**
 * The pieces of text that are not empty. Throws `LanguageModelError` at the end: `broken-off` when the
 * stream stopped without a reason or at the most tokens, `refused` when a content filter stopped it,
 * `prompt-cut` when the server read less than was sent.
 */
export async function* readChatStream(
  chunks: AsyncIterable<ChatChunk>,
  call: ChatCall,
): AsyncGenerator<string, void, undefined> {
  let endReason: string | null = null;
  let tokensRead = 0;
  let tokensWritten = 0;
  for await (const chunk of chunks) {
    const end = endSchema.parse(chunk.response_metadata);
    endReason = end.done_reason ?? end.finish_reason ?? endReason;
    tokensRead = Math.max(tokensRead, chunk.usage_metadata?.input_tokens ?? 0);
    tokensWritten = Math.max(tokensWritten, chunk.usage_metadata?.output_tokens ?? 0);
    if (chunk.text !== "") yield chunk.text;
  }
  // Counted before it is judged: an answer that is thrown away has cost as much.
  if (tokensRead > 0) {
    call.onUsage?.({ promptTokens: tokensRead, completionTokens: tokensWritten });
  }
  checkPrompt(tokensRead, call);
  checkEnd(endReason, call);
}

function checkPrompt(tokensRead: number, { name, messages, contextTokens }: ChatCall): void {
  if (!promptWasCut(messages, tokensRead)) return;
  throw new LanguageModelError(
    "prompt-cut",
    `Cannot trust the answer of ${name}: the server read only ${tokensRead} tokens of the prompt and dropped the rest. ` +
      `The model may take fewer than the ${contextTokens} tokens of LLM_CONTEXT_TOKENS: set it lower, or use a model with a larger window.`,
  );
}

function checkEnd(reason: string | null, { name, maxOutputTokens }: ChatCall): void {
  if (reason === null) {
    throw new LanguageModelError(
      "broken-off",
      `Cannot finish the answer of ${name}: its stream ended before the answer did. Look at the log of the model's server, and try again.`,
    );
  }
  if (reason === "length") {
    throw new LanguageModelError(
      "broken-off",
      `Cannot finish the answer of ${name}: it reached its limit of ${maxOutputTokens} tokens. Raise LLM_MAX_OUTPUT_TOKENS, or ask a narrower question.`,
    );
  }
  if (reason === "content_filter") {
    throw new LanguageModelError(
      "refused",
      `Cannot finish the answer of ${name}: the provider's content filter stopped it. Use another model for this question.`,
    );
  }
}

/** No tokenizer in use gives fewer tokens for prose than these: characters per token, from above. */
const mostCharactersPerToken = { cyrillic: 5, other: 6 };

/** Tokens that the messages have at the very least. */
export function fewestTokens(messages: readonly ChatMessage[]): number {
  let cyrillic = 0;
  let other = 0;
  for (const { text } of messages) {
    const count = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
    cyrillic += count;
    other += text.length - count;
  }
  const { cyrillic: perCyrillic, other: perOther } = mostCharactersPerToken;
  return Math.floor(cyrillic / perCyrillic + other / perOther);
}

/**
 * Whether the server dropped a part of the prompt. Ollama does so without a word: a prompt longer than its
 * window shrinks to about half the window, and `prompt_eval_count` gives what was left (ollama/ollama issue
 * 17427). That is, whether it read fewer tokens than were sent. False when it does not tell (older servers
 * leave the count out for a prompt that they still remember).
 */
export function promptWasCut(messages: readonly ChatMessage[], tokensRead: number): boolean {
  return tokensRead > 0 && tokensRead < fewestTokens(messages);
}

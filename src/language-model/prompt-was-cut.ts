// Tells whether a server dropped a part of the prompt. Ollama does so without a word: a prompt longer
// than its window shrinks to about half the window, and `prompt_eval_count` gives what was left
// (ollama/ollama issue 17427).
import type { ChatMessage } from "./language-model.ts";

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
 * Whether the server read fewer tokens than were sent. False when it does not tell (older servers
 * leave the count out for a prompt that they still remember).
 */
export function promptWasCut(messages: readonly ChatMessage[], tokensRead: number): boolean {
  return tokensRead > 0 && tokensRead < fewestTokens(messages);
}

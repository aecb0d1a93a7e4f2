// The tokens of an answer, as OpenAI's clients want them, and how far they can be believed.
import type { Answer } from "../../answering/answer.ts";
import { estimateTokens } from "../../retrieval/estimate-tokens.ts";
import type { ChatCompletion } from "./chat-completion-schema.ts";

export interface ChatUsage {
  readonly usage: ChatCompletion["usage"];
  readonly kind: ChatCompletion["citewell"]["usage"];
}

/**
 * `sent` is all that the client sent: without the server's own count, what stands in the prompt
 * besides (rules, passages) is not known here, so that an estimate is on the low side.
 */
export function chatUsage(answer: Answer, languageModel: string, sent: string): ChatUsage {
  if (answer.cached === true) return { usage: tokens(0, 0), kind: "none" };
  if (answer.usage !== undefined) {
    const { promptTokens, completionTokens } = answer.usage;
    return { usage: tokens(promptTokens, completionTokens), kind: "counted" };
  }
  if (languageModel === "extractive") return { usage: tokens(0, 0), kind: "none" };
  return {
    usage: tokens(estimateTokens(sent), estimateTokens(answer.answer)),
    kind: "estimated",
  };
}

function tokens(prompt: number, completion: number): ChatCompletion["usage"] {
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
  };
}

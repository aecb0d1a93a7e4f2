// Counts the tokens of all calls to a language model while one answer is made: rewriting the question
// costs some too.
import type { LanguageModel, TokenUsage } from "./language-model.ts";

export interface CountedModel {
  readonly model: LanguageModel;
  /** So far, over all calls; null where the model's server has counted none. */
  readonly usage: () => TokenUsage | null;
}

export function countTokens(counted: LanguageModel): CountedModel {
  let total: TokenUsage | null = null;
  const onUsage = ({ promptTokens, completionTokens }: TokenUsage): void => {
    total = {
      promptTokens: promptTokens + (total?.promptTokens ?? 0),
      completionTokens: completionTokens + (total?.completionTokens ?? 0),
    };
  };
  return {
    model: {
      name: counted.name,
      contextTokens: counted.contextTokens,
      stream: (messages, options) => counted.stream(messages, { ...options, onUsage }),
    },
    usage: () => total,
  };
}

// The contract with a language model: messages in, pieces of text out.
import { ExplainedError, type Explanation } from "../../vectorstore/explained-error.ts";

export interface ChatMessage {
  readonly role: "system" | "user" | "assistant";
  readonly text: string;
}

export interface GenerateOptions {
  /** Cut off by the reader leaving: the call to the model is cancelled. */
  readonly signal?: AbortSignal;
  /** The most tokens the model may write. */
  readonly maxOutputTokens: number;
  /** Told once, at the end, where the model's server counts tokens. */
  readonly onUsage?: (usage: TokenUsage) => void;
}

/** Tokens of a call, as the model's server counts them. */
export interface TokenUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** A model that writes answers. One method, always streaming. */
export interface LanguageModel {
  /** As written in the LLM setting, e.g. `ollama:llama3.2`. */
  readonly name: string;
  /** Tokens that prompt and answer may take together. */
  readonly contextTokens: number;
  /**
   * Pieces of text as they come. Throws `LanguageModelError`: unreachable, refused, too slow (no
   * first token, idle, or over the total time), broken off, or cut at its token limit.
   */
  stream(messages: readonly ChatMessage[], options: GenerateOptions): AsyncIterable<string>;
}

type LanguageModelFailure =
  | "unreachable" // nothing answers at the address
  | "missing" // the server answers but has no such model
  | "refused" // bad key, quota, or a request that the server rejects
  | "too-slow" // a time limit passed
  | "broken-off" // the stream ended before the answer did
  | "prompt-cut"; // the server dropped part of the prompt

/** A language model did not answer. `message` says what happened and what mends it. */
export class LanguageModelError extends ExplainedError {
  override readonly name = "LanguageModelError";
  readonly failure: LanguageModelFailure;

  constructor(failure: LanguageModelFailure, message: string, options?: Explanation) {
    super(message, options);
    this.failure = failure;
  }

  get code(): LanguageModelFailure {
    return this.failure;
  }
}

interface CountedModel {
  readonly model: LanguageModel;
  /** So far, over all calls; null where the model's server has counted none. */
  readonly usage: () => TokenUsage | null;
}

/** Counts the tokens of all calls while one answer is made: rewriting the question costs some too. */
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

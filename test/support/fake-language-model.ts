// A language model that says what it was told to say, piece by piece, and records what it was asked.
import {
  LanguageModelError,
  type ChatMessage,
  type GenerateOptions,
  type LanguageModel,
} from "../../src/language-model/language-model.ts";

/** A piece of text, or an error to throw at that point. */
export type ModelStep = string | Error;

export interface FakeLanguageModel extends LanguageModel {
  readonly calls: { messages: readonly ChatMessage[]; options: GenerateOptions }[];
}

/** Each call takes the next script; the last one is said again and again. */
export function fakeLanguageModel(
  scripts: readonly (readonly ModelStep[])[],
  contextTokens = 8192,
): FakeLanguageModel {
  const calls: FakeLanguageModel["calls"] = [];
  return {
    name: "ollama:fake",
    contextTokens,
    calls,
    async *stream(messages, options) {
      const script = scripts[Math.min(calls.length, scripts.length - 1)]!;
      calls.push({ messages, options });
      for (const step of script) {
        options.signal?.throwIfAborted();
        // As with a real one, there is a turn of the event loop between two pieces.
        await Promise.resolve();
        if (step instanceof Error) throw step;
        yield step;
      }
    },
  };
}

export function unreachable(): LanguageModelError {
  return new LanguageModelError("unreachable", "Nothing answers at the address.");
}

export function brokenOff(): LanguageModelError {
  return new LanguageModelError("broken-off", "The answer broke off.");
}

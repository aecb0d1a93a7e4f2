// One call of a judging language model: messages in, a checked reply out, or why there is none.
import { z } from "zod";
import {
  explainFailure,
  modelAddress,
  withCauses,
} from "../../../ingest/embedders/explain-failure.ts";
import { ModelConnectionError, ModelHttpError } from "../../../ingest/embedders/model-fetch.ts";
import {
  retryWithBackoff,
  type RetryOptions,
} from "../../../ingest/embedders/retry-with-backoff.ts";
import type { PromptMessage } from "../../../prompts/answer-prompt.ts";
import type { Settings } from "../../config.ts";
import { openChatModel } from "../../language-model/open-chat-model.ts";
import { TimeLimitError, withTimeLimits } from "../../language-model/with-time-limits.ts";
import { estimateTokens } from "../../retrieval/estimate-tokens.ts";

export interface JudgeTask<T> {
  readonly messages: readonly PromptMessage[];
  /** Of the reply, which is asked for as a JSON object. */
  readonly schema: z.ZodType<T>;
  readonly maxOutputTokens: number;
}

export type JudgeReply<T> =
  | { readonly isUsable: true; readonly value: T }
  /** The judging failed: nothing is known of what was to be judged. */
  | { readonly isUsable: false; readonly reason: string };

const longestReason = 300;

/** `settings.JUDGE` names the model. Throws only what the signal throws. */
export async function askJudge<T>(
  task: JudgeTask<T>,
  settings: Settings,
  retry: RetryOptions,
  signal?: AbortSignal,
): Promise<JudgeReply<T>> {
  const { messages, maxOutputTokens } = task;
  const tokens = messages.reduce((sum, { text }) => sum + estimateTokens(text), 0);
  if (tokens + maxOutputTokens > settings.LLM_CONTEXT_TOKENS) {
    // A server would drop the beginning of it without a word: the rules.
    return failed(
      `The prompt has about ${tokens} tokens, too many for LLM_CONTEXT_TOKENS=${settings.LLM_CONTEXT_TOKENS}.`,
    );
  }
  try {
    const reply = await withinTime(settings, signal, (upstream) =>
      retryWithBackoff(() => ask(task, settings, upstream), { ...retry, signal: upstream }),
    );
    const parsed = task.schema.safeParse(reply);
    if (parsed.success) return { isUsable: true, value: parsed.data };
    const issue = parsed.error.issues[0]!;
    return failed(`The reply is no verdict: ${issue.path.join(".")} ${issue.message}`);
  } catch (error) {
    signal?.throwIfAborted();
    return failed(explain(error, settings));
  }
}

/** Temperature 0 where the model takes one, as in all calls. */
async function ask(
  { messages, schema, maxOutputTokens }: JudgeTask<unknown>,
  settings: Settings,
  signal: AbortSignal,
): Promise<unknown> {
  const { createLLMAsJudge } = await import("openevals/llm");
  const limits = { maxOutputTokens, signal, isWhole: true };
  const evaluator = createLLMAsJudge({
    prompt: () => messages.map(({ role, text }) => ({ role, content: text })),
    judge: await openChatModel(addressOf(settings), settings, limits),
    // Read here and not there, so that a reply that does not fit is told from one that never came.
    outputSchema: { title: "verdict", ...z.toJSONSchema(schema, { io: "input" }) },
  });
  return evaluator({});
}

/** LLM_TOTAL_TIMEOUT_MS for the whole call, waits between attempts included. */
async function withinTime<T>(
  { LLM_TOTAL_TIMEOUT_MS: ms }: Settings,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limits = { firstMs: ms, idleMs: ms, totalMs: ms };
  async function* once(upstream: AbortSignal): AsyncGenerator<T> {
    yield await work(upstream);
  }
  for await (const value of withTimeLimits(once, limits, signal)) return value;
  throw new Error("The call ended without a reply.");
}

function addressOf(settings: Settings) {
  const address = modelAddress(settings.JUDGE, settings);
  if (address === null) throw new TypeError("The setting JUDGE names no language model.");
  return address;
}

/** Without a key, and short enough for a table. */
function explain(error: unknown, settings: Settings): string {
  for (const each of withCauses(error)) {
    if (each instanceof TimeLimitError) {
      return `The judge was not done after ${settings.LLM_TOTAL_TIMEOUT_MS} ms. Raise LLM_TOTAL_TIMEOUT_MS, or use a smaller model.`;
    }
    if (each instanceof ModelHttpError || each instanceof ModelConnectionError) {
      return explainFailure(error, addressOf(settings)).text;
    }
  }
  return `The reply is no verdict: ${error instanceof Error ? error.message : String(error)}`;
}

function failed(reason: string): { readonly isUsable: false; readonly reason: string } {
  const line = reason.replace(/\s+/gu, " ").trim().toWellFormed();
  return {
    isUsable: false,
    reason: line.length > longestReason ? `${line.slice(0, longestReason).trimEnd()}…` : line,
  };
}

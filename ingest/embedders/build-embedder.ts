// What all embedders that ask a model have in common: prefixes, batches, repetition, checks.
import { checkVectors } from "./check-vectors.ts";
import { EmbedderError, type Embedder } from "./embedder.ts";
import { withCauses } from "./explain-failure.ts";
import { isAboutTexts, RefusedTextsError } from "./refused-texts-error.ts";
import { defaultRetry, retryWithBackoff, type RetryOptions } from "./retry-with-backoff.ts";
import type { TextPrefixes } from "./text-prefixes.ts";

export interface EmbedderParts {
  readonly name: string;
  readonly batchSize: number;
  readonly prefixes: TextPrefixes;
  /** One vector per text, in order, of any length; is given at most `batchSize` texts. */
  readonly call: (
    texts: readonly string[],
    signal: AbortSignal,
  ) => Promise<readonly ArrayLike<number>[]>;
  /** State and remedy for what `call` threw. */
  readonly explain: (error: unknown) => string;
  /** Longest time for one call. */
  readonly callTimeoutMs?: number | undefined;
  readonly retry?: Partial<RetryOptions> | undefined;
}

/** Five minutes: a batch on a slow machine without a graphics card, with room to spare. */
const defaultCallTimeoutMs = 300_000;

/** The embedder around `parts.call`. */
export function buildEmbedder(parts: EmbedderParts): Embedder {
  let dimension: number | null = null;

  async function embedBatch(texts: readonly string[], signal?: AbortSignal) {
    const raw = await callWithRetry(parts, texts, signal);
    const vectors = checkVectors(raw, { embedder: parts.name, count: texts.length, dimension });
    dimension ??= vectors[0]?.length ?? null;
    return vectors;
  }

  async function embed(prefix: string, texts: readonly string[], signal?: AbortSignal) {
    signal?.throwIfAborted();
    const vectors: Float32Array[] = [];
    for (let start = 0; start < texts.length; start += parts.batchSize) {
      const batch = texts.slice(start, start + parts.batchSize).map((text) => prefix + text);
      vectors.push(...(await embedBatch(batch, signal)));
    }
    return vectors;
  }

  const { prefixes } = parts;
  return {
    name: parts.name,
    isCostly: true,
    batchSize: parts.batchSize,
    dimension: async () => dimension ?? (await embed(prefixes.question, ["dimension"]))[0]!.length,
    embedPassages: (texts, signal) => embed(prefixes.passage, texts, signal),
    embedQuestion: async (text, signal) => (await embed(prefixes.question, [text], signal))[0]!,
  };
}

async function callWithRetry(
  parts: EmbedderParts,
  texts: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly ArrayLike<number>[]> {
  const callTimeoutMs = parts.callTimeoutMs ?? defaultCallTimeoutMs;
  try {
    return await retryWithBackoff(() => parts.call(texts, callSignal(signal, callTimeoutMs)), {
      ...defaultRetry,
      ...parts.retry,
      signal,
    });
  } catch (error) {
    signal?.throwIfAborted();
    for (const each of withCauses(error)) if (each instanceof EmbedderError) throw each;
    const message = `Cannot get vectors from '${parts.name}': ${parts.explain(error)}`;
    if (isAboutTexts(error)) throw new RefusedTextsError(message, { cause: error });
    throw new EmbedderError(message, { cause: error });
  }
}

function callSignal(signal: AbortSignal | undefined, timeoutMs: number): AbortSignal {
  const timeout = AbortSignal.timeout(timeoutMs);
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
}

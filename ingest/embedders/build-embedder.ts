// What all embedders that ask a model have in common: prefixes, batches, repetition, checks.
import { EmbedderError, RefusedTextsError, type Embedder } from "./embedder.ts";
import { ModelHttpError } from "./model-fetch.ts";
import { withCauses } from "./explain-failure.ts";
import { defaultRetry, retryWithBackoff, type RetryOptions } from "./retry-with-backoff.ts";
import type { TextPrefixes } from "./text-prefixes.ts";

interface EmbedderParts {
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

/** Ollama answers 500 when a text makes the model compute NaN, or is longer than it takes. */
const aboutTexts = /\bNaN\b|unsupported value|context length/i;

/** Whether the server's error may lie in the texts that it was sent. */
function isAboutTexts(error: unknown): boolean {
  for (const each of withCauses(error)) {
    if (!(each instanceof ModelHttpError)) continue;
    return [400, 413, 422].includes(each.status) || aboutTexts.test(each.serverMessage);
  }
  return false;
}

function callSignal(signal: AbortSignal | undefined, timeoutMs: number): AbortSignal {
  const timeout = AbortSignal.timeout(timeoutMs);
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
}

interface ExpectedVectors {
  /** Name of the embedder, for messages. */
  readonly embedder: string;
  /** How many vectors there must be. */
  readonly count: number;
  /** Components that each must have; null where the model has not told yet. */
  readonly dimension: number | null;
}

/**
 * The vectors at unit length: one NaN in the store spoils every search. Throws `EmbedderError` that names the first bad one by position;
 * `RefusedTextsError` where it has no direction, because that may lie in its text.
 */
export function checkVectors(
  vectors: readonly ArrayLike<number>[],
  expected: ExpectedVectors,
): Float32Array[] {
  if (vectors.length !== expected.count) {
    throw new EmbedderError(
      `Cannot use the vectors of '${expected.embedder}': ${expected.count} texts were sent and ${vectors.length} vectors came back. Use another model or server.`,
    );
  }
  const dimension = expected.dimension ?? vectors[0]?.length ?? 0;
  return vectors.map((vector, index) => {
    const subject = `Cannot use vector ${index + 1} of ${vectors.length} from '${expected.embedder}'`;
    if (vector.length !== dimension || dimension === 0) {
      throw new EmbedderError(
        `${subject}: it has ${vector.length} components instead of ${dimension}. The model behind that name was changed: build the store anew.`,
      );
    }
    const unit = toUnitLength(vector);
    if (typeof unit !== "string") return unit;
    throw new RefusedTextsError(`${subject}: ${unit}. Use another model or server.`);
  });
}

/** The vector at length 1, or what is wrong with it. */
function toUnitLength(vector: ArrayLike<number>): Float32Array | string {
  let largest = 0;
  for (let i = 0; i < vector.length; i += 1) {
    const component: unknown = vector[i];
    if (typeof component !== "number" || !Number.isFinite(component)) {
      return `component ${i + 1} is no finite number`;
    }
    largest = Math.max(largest, Math.abs(component));
  }
  if (largest === 0) return "it is all zeros";
  // Divided by the largest component first: squares of very small or large numbers leave the range.
  let sum = 0;
  for (let i = 0; i < vector.length; i += 1) sum += (vector[i]! / largest) ** 2;
  const norm = Math.sqrt(sum);
  return Float32Array.from(vector, (component) => component / largest / norm);
}

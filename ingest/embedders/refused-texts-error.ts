// Some texts make a model fail while it serves all others: one of them must not end a whole ingest.
import { EmbedderError, type Embedder } from "./embedder.ts";
import { withCauses } from "./explain-failure.ts";
import { ModelHttpError } from "./model-fetch.ts";

/** At least one of the texts is the reason: other texts may well get vectors. */
export class RefusedTextsError extends EmbedderError {}

/** Ollama answers 500 when a text makes the model compute NaN, or is longer than it takes. */
const aboutTexts = /\bNaN\b|unsupported value|context length/i;

/** Whether the server's error may lie in the texts that it was sent. */
export function isAboutTexts(error: unknown): boolean {
  for (const each of withCauses(error)) {
    if (!(each instanceof ModelHttpError)) continue;
    return [400, 413, 422].includes(each.status) || aboutTexts.test(each.serverMessage);
  }
  return false;
}

/**
 * For each text its vector, or the error that it alone gets: batches that are refused are halved until
 * the texts at fault stand alone. Throws when all are refused (then the texts are not the reason), and
 * other errors as they come.
 */
export async function embedEach(
  embedder: Embedder,
  texts: readonly string[],
  signal?: AbortSignal,
): Promise<(Float32Array | RefusedTextsError)[]> {
  const outcomes = await halve(embedder, texts, signal);
  const refusals = outcomes.filter((outcome) => outcome instanceof RefusedTextsError);
  if (texts.length > 1 && refusals.length === texts.length) throw refusals[0]!;
  return outcomes;
}

async function halve(
  embedder: Embedder,
  texts: readonly string[],
  signal?: AbortSignal,
): Promise<(Float32Array | RefusedTextsError)[]> {
  try {
    return await embedder.embedPassages(texts, signal);
  } catch (error) {
    if (!(error instanceof RefusedTextsError)) throw error;
    if (texts.length === 1) return [error];
    const middle = Math.ceil(texts.length / 2);
    const first = await halve(embedder, texts.slice(0, middle), signal);
    return [...first, ...(await halve(embedder, texts.slice(middle), signal))];
  }
}

// The contract of an embedder: texts in, unit-length vectors out. Implementations stand beside it.
import { ExplainedError } from "../../vectorstore/explained-error.ts";

/** Turns texts into unit-length vectors of one dimension. */
export interface Embedder {
  /** As written in the EMBEDDER setting and in the store's manifest, e.g. `openai:text-embedding-3-small`. */
  readonly name: string;
  /**
   * Whether a vector costs money or noticeable time: then each one is kept on disk as soon as it
   * has come, and a job that was killed does not ask for it again.
   */
  readonly isCostly: boolean;
  /** How many texts one call of `embedPassages` should get at the most. */
  readonly batchSize: number;
  /** Components per vector. May ask the model, which is why it can fail. */
  dimension(): Promise<number>;
  /** One vector per text, in order. Throws `EmbedderError` when that cannot be had. */
  embedPassages(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
  /** The vector to search with; some models want another prefix for questions than for passages. */
  embedQuestion(text: string, signal?: AbortSignal): Promise<Float32Array>;
}

/** An embedder could not be reached, refused, or gave something that is not a vector. */
export class EmbedderError extends ExplainedError {
  override readonly name = "EmbedderError";
  readonly code = "embedder-failed";
}

/** At least one of the texts is the reason: other texts may well get vectors. */
export class RefusedTextsError extends EmbedderError {}

// Turns a stream of texts into vectors, several batches at a time, and keeps each batch on disk
// before it hands it on: nothing once paid for is lost.
import pLimit from "p-limit";
import type { VectorLog } from "../vector-log.ts";
import { RefusedTextsError, type Embedder, type EmbedderError } from "./embedder.ts";

/** Anything with a text to embed, such as a `PassageWithoutVector`. */
interface TextToEmbed {
  /** 32 hex digits, the same for the same text. */
  readonly key: string;
  readonly indexedText: string;
}

interface EmbeddedItem<Item> {
  readonly item: Item;
  /** Unit length. */
  readonly vector: Float32Array;
  /** Whether the vector was read from the log instead of made. */
  readonly isReused: boolean;
}

interface EmbedAllOptions {
  readonly embedder: Embedder;
  /** Null for an embedder that costs nothing. */
  readonly log: VectorLog | null;
  /** Batches under way at the same time. */
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
  /**
   * Told of each item whose text the model cannot embed; the others go on. Without it such an item
   * ends the run like any other error.
   */
  readonly onRefused?: (item: TextToEmbed, error: EmbedderError) => void;
}

type Outcome<Item> =
  { readonly embedded: readonly EmbeddedItem<Item>[] } | { readonly error: unknown };

/**
 * Every item with its vector, batch by batch in the order of the items; reused ones may come earlier.
 * Holds at most `2 * concurrency` batches in memory. When a batch fails, those under way are awaited
 * and logged, then its error is thrown; when `signal` aborts, its reason.
 */
export async function* embedAll<Item extends TextToEmbed>(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: EmbedAllOptions,
): AsyncGenerator<EmbeddedItem<Item>, void, undefined> {
  const { embedder, log, concurrency, signal } = options;
  const batches = new BatchQueue<Item>(options, pLimit(concurrency));
  let batch: Item[] = [];
  try {
    for await (const item of items) {
      signal?.throwIfAborted();
      const vector = await log?.get(item.key);
      if (vector !== undefined) {
        yield { item, vector, isReused: true };
        continue;
      }
      batch.push(item);
      if (batch.length < embedder.batchSize) continue;
      batches.add(batch);
      batch = [];
      if (batches.length >= 2 * concurrency) yield* await batches.takeFirst();
    }
    if (batch.length > 0) batches.add(batch);
    while (batches.length > 0) yield* await batches.takeFirst();
  } finally {
    await batches.settle();
  }
}

/** Batches under way, first in, first out. */
class BatchQueue<Item extends TextToEmbed> {
  readonly #options: EmbedAllOptions;
  readonly #limit: ReturnType<typeof pLimit>;
  readonly #outcomes: Promise<Outcome<Item>>[] = [];
  #isStopped = false;

  constructor(options: EmbedAllOptions, limit: ReturnType<typeof pLimit>) {
    this.#options = options;
    this.#limit = limit;
  }

  get length(): number {
    return this.#outcomes.length;
  }

  add(batch: readonly Item[]): void {
    this.#outcomes.push(this.#limit(() => this.#run(batch)));
  }

  async takeFirst(): Promise<readonly EmbeddedItem<Item>[]> {
    const outcome = (await this.#outcomes.shift())!;
    if ("error" in outcome) throw outcome.error;
    return outcome.embedded;
  }

  /** Starts nothing more and waits for what is under way, so that it reaches the log. */
  async settle(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(this.#outcomes);
  }

  // Failures are values here: nobody waits yet for a batch that fails behind another one.
  async #run(batch: readonly Item[]): Promise<Outcome<Item>> {
    if (this.#isStopped) return { embedded: [] };
    try {
      return { embedded: await embedBatch(batch, this.#options) };
    } catch (error) {
      this.#isStopped = true;
      return { error };
    }
  }
}

async function embedBatch<Item extends TextToEmbed>(
  batch: readonly Item[],
  { embedder, log, signal, onRefused }: EmbedAllOptions,
): Promise<EmbeddedItem<Item>[]> {
  const textOf = new Map(batch.map((item) => [item.key, item.indexedText]));
  const texts = [...textOf.values()];
  const outcomes =
    onRefused === undefined
      ? await embedder.embedPassages(texts, signal)
      : await embedEach(embedder, texts, signal);
  const outcomeOf = new Map([...textOf.keys()].map((key, i) => [key, outcomes[i]!]));
  await log?.append(
    [...outcomeOf].flatMap(([key, vector]) =>
      vector instanceof Float32Array ? [{ key, vector }] : [],
    ),
  );
  return batch.flatMap((item) => {
    const vector = outcomeOf.get(item.key)!;
    if (vector instanceof Float32Array) return [{ item, vector, isReused: false }];
    onRefused?.(item, vector);
    return [];
  });
}

/**
 * Some texts make a model fail while it serves all others: one of them must not end a whole ingest. For
 * each text its vector, or the error that it alone gets: batches that are refused are halved until
 * the texts at fault stand alone. Throws when all are refused (then the texts are not the reason), and
 * other errors as they come.
 */
async function embedEach(
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

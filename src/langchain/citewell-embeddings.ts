// What makes the store's vectors as LangChain's `Embeddings`, so that others' code searches a store,
// and adds to it, with the vectors that it was built with.
import { Embeddings, type EmbeddingsParams } from "@langchain/core/embeddings";
import { openEmbedder } from "../../ingest/embedders/open-embedder.ts";
import type { Embedder } from "../../ingest/embedders/embedder.ts";
import { readSettings } from "../config.ts";

export interface OpenEmbeddingsInput extends EmbeddingsParams {
  /** As the store's manifest names it, e.g. `hash-384`; EMBEDDER unless given. */
  readonly embedder?: string;
}

export class CitewellEmbeddings extends Embeddings {
  readonly #embedder: Embedder;

  private constructor(embedder: Embedder, params: EmbeddingsParams) {
    super(params);
    this.#embedder = embedder;
  }

  /**
   * Addresses and keys of models come from the settings, as for the command line (environment and
   * `.env`). Nothing is asked of a model yet. Throws `EmbedderError`, `SettingError`.
   */
  static async open({
    embedder,
    ...params
  }: OpenEmbeddingsInput = {}): Promise<CitewellEmbeddings> {
    const settings = readSettings({ EMBEDDER: embedder });
    return new CitewellEmbeddings(await openEmbedder(settings.EMBEDDER, settings), params);
  }

  /** What a `CitewellVectorStore` of these vectors is opened with as `embedderName`. */
  get embedderName(): string {
    return this.#embedder.name;
  }

  /** Unit length, one per text, in order. Throws `EmbedderError`. */
  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const { batchSize } = this.#embedder;
    const vectors: number[][] = [];
    for (let start = 0; start < texts.length; start += batchSize) {
      const batch = texts.slice(start, start + batchSize);
      const made = await this.#embedder.embedPassages(batch);
      vectors.push(...made.map((vector) => Array.from(vector)));
    }
    return vectors;
  }

  /** Some models want questions told from passages. Throws `EmbedderError`. */
  override async embedQuery(question: string): Promise<number[]> {
    return Array.from(await this.#embedder.embedQuestion(question));
  }
}

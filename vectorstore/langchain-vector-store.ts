// The store as a LangChain `VectorStore`, for chains and retrievers of others. Each Document that is
// added becomes an article with one passage; each addition or deletion makes a new generation.
import { createHash, randomUUID } from "node:crypto";
import { Document, type DocumentInterface } from "@langchain/core/documents";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { maximalMarginalRelevance } from "@langchain/core/utils/math";
import { VectorStore, type MaxMarginalRelevanceSearchOptions } from "@langchain/core/vectorstores";
import { z } from "zod";
import type { Article } from "./article.ts";
import { beginUpdate, openStore } from "./open-store.ts";
import type {
  Candidate,
  Generation,
  NewPassage,
  PassageFilter,
  PassageWithoutVector,
  SearchPlan,
  SourceFile,
  Store,
  StoreUpdate,
} from "./store.ts";
import { StoreError } from "./store-error.ts";

/** What a Document that was found carries. */
export interface PassageMetadata {
  /** Article id. */
  readonly source: string;
  readonly title: string;
  readonly date: string | null;
  readonly publisher: string | null;
  /** UTF-16 code units into the article's text, end exclusive. */
  readonly startOffset: number;
  readonly endOffset: number;
}

export interface CitewellVectorStoreConfig {
  readonly directory: string;
  /** As the store's manifest names what makes its vectors, e.g. `hash-384`. */
  readonly embedderName: string;
}

/** What of a Document's metadata is understood when it is added; the rest is left aside. */
const metadataSchema = z.object({
  source: z.string().min(1).optional().catch(undefined),
  title: z.string().min(1).optional().catch(undefined),
  date: z.iso.date().nullable().catch(null).default(null),
  publisher: z.string().nullable().catch(null).default(null),
  url: z.string().nullable().catch(null).default(null),
});

const titleLength = 80;
const lockWaitMs = 30_000;
const defaultMmrFetchCount = 20;
const defaultMmrLambda = 0.5;

/** Reads and changes the store in a folder. Filters are `PassageFilter`s. */
export class CitewellVectorStore extends VectorStore {
  declare FilterType: PassageFilter;
  readonly #config: CitewellVectorStoreConfig;
  #store: Store | null;

  private constructor(
    embeddings: EmbeddingsInterface,
    config: CitewellVectorStoreConfig,
    store: Store | null,
  ) {
    super(embeddings, config);
    this.#config = config;
    this.#store = store;
  }

  /** Opens the store, or prepares to make one with the first Document. Throws `StoreError`. */
  static async open(
    embeddings: EmbeddingsInterface,
    config: CitewellVectorStoreConfig,
  ): Promise<CitewellVectorStore> {
    return new CitewellVectorStore(embeddings, config, await openIfThere(config.directory));
  }

  static override async fromDocuments(
    documents: DocumentInterface[],
    embeddings: EmbeddingsInterface,
    config: CitewellVectorStoreConfig,
  ): Promise<CitewellVectorStore> {
    const store = await CitewellVectorStore.open(embeddings, config);
    await store.addDocuments(documents);
    return store;
  }

  static override async fromTexts(
    texts: string[],
    metadatas: object[] | object,
    embeddings: EmbeddingsInterface,
    config: CitewellVectorStoreConfig,
  ): Promise<CitewellVectorStore> {
    const documents = texts.map((pageContent, index) => {
      const metadata: unknown = Array.isArray(metadatas) ? metadatas[index] : metadatas;
      return new Document({ pageContent, metadata: { ...(metadata as object | undefined) } });
    });
    return await CitewellVectorStore.fromDocuments(documents, embeddings, config);
  }

  override _vectorstoreType(): string {
    return "citewell";
  }

  /** Resolves to the ids of the articles. Documents whose id is stored already replace it. */
  override async addDocuments(documents: DocumentInterface[]): Promise<string[]> {
    const vectors = await this.embeddings.embedDocuments(
      documents.map(({ pageContent }) => pageContent),
    );
    return await this.addVectors(vectors, documents);
  }

  override async addVectors(
    vectors: number[][],
    documents: DocumentInterface[],
  ): Promise<string[]> {
    if (vectors.length !== documents.length) {
      throw new RangeError(
        `Cannot add ${documents.length} documents: there are ${vectors.length} vectors.`,
      );
    }
    const articles = documents.map(toArticle);
    const dimension = vectors[0]?.length;
    if (dimension === undefined) return [];
    await this.#change(dimension, async (update) => {
      const added = new Set(articles.map(({ id }) => id));
      for (const [index, article] of articles.entries()) {
        // A vector of the caller's own: it takes the place of any made from the same text before.
        const { pending } = await update.put(article, [wholeText(article, vectors[index]!)]);
        await setVectors(update, pending, vectors[index]!);
      }
      await update.keepOthers();
      const others = sourcesWithout(await update.sourceFiles(), added);
      return [...others, ...articles.map(toSourceFile)];
    });
    return articles.map(({ id }) => id);
  }

  /** Removes articles by id; unknown ids are ignored. */
  override async delete(params: { readonly ids: readonly string[] }): Promise<void> {
    if (this.#store === null) return;
    const { generation, release } = this.#store.acquire();
    const { dimension } = generation.state.embedder;
    release();
    const removed = new Set(params.ids);
    await this.#change(dimension, async (update) => {
      await update.remove(removed);
      await update.keepOthers();
      return sourcesWithout(await update.sourceFiles(), removed);
    });
  }

  /** Similarity is the cosine, higher is nearer. */
  override similaritySearchVectorWithScore(
    vector: number[],
    k: number,
    filter?: PassageFilter,
  ): Promise<[Document<PassageMetadata>, number][]> {
    return this.#read(async (generation) => {
      const nearest = await nearestPassages(generation, { vector, depth: k, filter });
      return nearest.map((candidate) => [toDocument(candidate), candidate.similarity]);
    });
  }

  override async maxMarginalRelevanceSearch(
    question: string,
    options: MaxMarginalRelevanceSearchOptions<PassageFilter>,
  ): Promise<Document<PassageMetadata>[]> {
    const vector = await this.embeddings.embedQuery(question);
    const { k, filter, fetchK = defaultMmrFetchCount, lambda = defaultMmrLambda } = options;
    return await this.#read(async (generation) => {
      const plan = { vector, depth: fetchK, filter, withVectors: true };
      const nearest = await nearestPassages(generation, plan);
      const found = nearest.map((candidate) => Array.from(candidate.vector!));
      return maximalMarginalRelevance(vector, found, lambda, k).map((rank) =>
        toDocument(nearest[rank]!),
      );
    });
  }

  async close(): Promise<void> {
    await this.#store?.close();
    this.#store = null;
  }

  async #read<Result>(read: (generation: Generation) => Promise<Result[]>): Promise<Result[]> {
    this.#store ??= await openIfThere(this.#config.directory);
    if (this.#store === null) return [];
    const { generation, release } = this.#store.acquire();
    try {
      return await read(generation);
    } finally {
      release();
    }
  }

  /** `make` puts and keeps articles and gives the source files of the new generation. */
  async #change(
    dimension: number,
    make: (update: StoreUpdate) => Promise<SourceFile[]>,
  ): Promise<void> {
    const { directory, embedderName } = this.#config;
    const update = await beginUpdate(directory, {
      embedder: { name: embedderName, dimension },
      passageSettings: this.#passageSettings(),
      lock: { waitMs: lockWaitMs },
    });
    try {
      await update.commit(await make(update));
    } finally {
      await update.abort();
    }
    if (this.#store === null) this.#store = await openIfThere(directory);
    else await this.#store.refresh();
  }

  /** Those of the store: its other articles were cut that way. */
  #passageSettings(): string {
    if (this.#store === null) return "whole documents";
    const { generation, release } = this.#store.acquire();
    release();
    return generation.state.passageSettings;
  }
}

async function openIfThere(directory: string): Promise<Store | null> {
  try {
    return await openStore(directory);
  } catch (error) {
    if (error instanceof StoreError && error.code === "missing") return null;
    throw error;
  }
}

function toArticle(document: DocumentInterface): Article {
  const { source, title, ...metadata } = metadataSchema.parse(document.metadata);
  const id = document.id ?? source ?? randomUUID();
  const text = document.pageContent;
  if (text === "") throw new RangeError(`Cannot add the document '${id}': it has no text.`);
  return {
    id,
    file: id,
    title: title ?? firstWords(text),
    ...metadata,
    dateline: null,
    language: null,
    text,
    marks: [],
  };
}

function firstWords(text: string): string {
  if (text.length <= titleLength) return text;
  const start = text.slice(0, titleLength);
  const lastBlank = start.search(/\s\S*$/);
  return `${lastBlank > 0 ? start.slice(0, lastBlank) : start}…`;
}

/** The vector is part of what the passage is indexed by, so that another vector is another key. */
function wholeText({ text }: Article, vector: readonly number[]): NewPassage {
  const indexedText = `${text}\n${JSON.stringify(vector)}`;
  return { startOffset: 0, endOffset: text.length, text, heading: null, indexedText };
}

async function setVectors(
  update: StoreUpdate,
  pending: readonly PassageWithoutVector[],
  vector: readonly number[],
): Promise<void> {
  for (const { passageId } of pending) {
    await update.setVector(passageId, Float32Array.from(vector));
  }
}

function toSourceFile({ id, text }: Article): SourceFile {
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  return { path: id, sha256, articleIds: [id] };
}

/** The source files with what remains of their articles; those with none left are gone. */
function sourcesWithout(files: readonly SourceFile[], gone: ReadonlySet<string>): SourceFile[] {
  return files
    .map((file) => ({ ...file, articleIds: file.articleIds.filter((id) => !gone.has(id)) }))
    .filter(({ articleIds }) => articleIds.length > 0);
}

interface NearestPlan extends Pick<SearchPlan, "depth" | "filter" | "withVectors"> {
  readonly vector: readonly number[];
}

/** Best first. */
async function nearestPassages(
  generation: Generation,
  { vector, ...plan }: NearestPlan,
): Promise<Candidate[]> {
  const found = await generation.search({ ...plan, vector: Float32Array.from(vector) });
  return [...found.candidates].sort((a, b) => b.similarity - a.similarity);
}

function toDocument({ passage, article }: Candidate): Document<PassageMetadata> {
  const { articleId, text, startOffset, endOffset } = passage;
  const { title, date, publisher } = article;
  const metadata = { source: articleId, title, date, publisher, startOffset, endOffset };
  return new Document({ pageContent: text, metadata, id: articleId });
}

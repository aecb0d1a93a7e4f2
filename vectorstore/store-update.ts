// The contract of a change to the store: a new generation is made beside the current one from what
// stays and what is put, and becomes current in one step on commit.
import type { Article, ArticleMetadata, Passage } from "./article.ts";
import type { GenerationData, Manifest } from "./generation.ts";
import type { SourceFile } from "./store.ts";
import type { Suggestion } from "./suggestion.ts";

/** A passage on its way into the store. */
export interface NewPassage extends Passage {
  /**
   * What the vector is made from (title, date, publisher and heading with the passage). Its hash
   * decides whether a vector can be carried over.
   */
  readonly indexedText: string;
}

/** A passage that has an ordinal but no vector yet: the caller embeds it and calls `setVector`. */
export interface PassageWithoutVector {
  readonly ordinal: number;
  readonly indexedText: string;
  /** Hex SHA-256 of `indexedText`, first 32 digits: the key of its vector. */
  readonly key: string;
}

export interface UpdateOptions {
  readonly embedder: { readonly name: string; readonly dimension: number };
  readonly passageSettings: string;
  /**
   * What to do when another ingest holds the store: `fail` (StoreError `locked`, at once) or wait
   * up to `waitMs` for it, calling `onWait` once.
   */
  readonly lock?: { readonly waitMs: number; readonly onWait?: (holder: string) => void };
  /**
   * Build a new store beside the old one although the embedder differs. Without it, another
   * embedder than the manifest's is refused (StoreError `other-embedder`).
   */
  readonly rebuild?: boolean;
  /**
   * Makes the questions to keep with a new generation from all of its articles, whose texts it may
   * read while it runs. Without it none are kept. What it throws ends the update.
   */
  readonly suggest?: SuggestQuestions;
}

export type SuggestQuestions = (
  articles: readonly ArticleMetadata[],
  read: (articleId: string) => Pick<Article, "text" | "marks">,
) => readonly Suggestion[];

export interface UpdateSummary {
  readonly manifest: Manifest;
  /** False when nothing changed: then the current generation stays as it is. */
  readonly isNewGeneration: boolean;
  /** Vectors taken over from the current generation without being inserted again. */
  readonly vectorsCarriedOver: number;
  readonly vectorsInserted: number;
}

/** One change, under the store's lock. Call order: remove, keep and put in any order; then set all vectors; then commit. */
export interface StoreUpdate {
  /** The generation that the change starts from; null for a new store or a rebuild. */
  readonly current: GenerationData | null;
  /** The article is gone. Unknown ids are ignored. */
  removeArticle(articleId: string): void;
  /** The article stays as it is, with its passages and vectors. Throws `RangeError` for an unknown id. */
  keepArticle(articleId: string): void;
  /**
   * Adds or replaces an article. Passages whose `indexedText` the old article (or one that was
   * removed before) had keep their ordinal and vector; the others are returned. Throws `RangeError`
   * when the id was already put or kept, or a passage is not a slice of the text.
   */
  putArticle(article: Article, passages: readonly NewPassage[]): Promise<PassageWithoutVector[]>;
  /** Throws `BadVectorError` by name of the article; what was set before stays. */
  setVector(ordinal: number, vector: Float32Array): void;
  /**
   * Writes the new generation, syncs it to disk and makes it current. Articles neither kept nor
   * put are gone. Throws `RangeError` when a passage has no vector.
   */
  commit(sourceFiles: readonly SourceFile[]): Promise<UpdateSummary>;
  /** Gives the lock back and removes what was written. Safe after commit. */
  abort(): Promise<void>;
}

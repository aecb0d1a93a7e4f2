// One immutable, complete state of the store, as a reader sees it.
import type { Article, ArticleMetadata, Passage } from "./article.ts";
import type { LexicalIndex, WeightedTerm } from "./lexical-index.ts";
import type { Suggestion } from "./suggestion.ts";
import type { WordHit } from "./word-scores.ts";

/** Which passages a search may return. All given conditions must hold. */
export interface PassageFilter {
  /** Publication date bounds, ISO `yyyy-mm-dd`, both inclusive. Undated articles do not pass. */
  readonly from?: string;
  readonly to?: string;
  /**
   * Article ids, folder paths ending in `/`, or publishers (case-insensitive). An article passes
   * if one of them names it.
   */
  readonly sources?: readonly string[];
}

/** A passage with where it stands. `ordinal` is the same in every index of the generation. */
export interface StoredPassage extends Passage {
  readonly ordinal: number;
  readonly articleId: string;
}

/** A passage found by vector. Similarity is the cosine, higher is nearer, in [-1, 1]. */
export interface VectorHit {
  readonly ordinal: number;
  readonly similarity: number;
}

/** What the store was made from. Written last; a generation without it does not exist. */
export interface Manifest {
  readonly formatVersion: number;
  /** Name of the generation: its folder below `generations/`. */
  readonly generation: string;
  readonly createdAt: string;
  readonly embedder: { readonly name: string; readonly dimension: number };
  /** How articles were read and cut; another value means that all passages must be cut anew. */
  readonly passageSettings: string;
  readonly counts: {
    readonly articles: number;
    readonly passages: number;
    /** Rows of the passage table, dead ones included: ordinals are below this. */
    readonly ordinals: number;
  };
  /** SHA-256 and size in bytes of every other file of the generation. */
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

/** What the ingest knew of a file when it last read it: enough to tell whether it changed. */
export interface SourceFile {
  /** Path inside the articles folder. */
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly sha256: string;
  readonly articleIds: readonly string[];
}

/** A generation open for reading. All methods are safe to call side by side. */
export interface Generation {
  readonly manifest: Manifest;
  /** Warnings that arose on opening, such as a damaged newer generation that was passed over. */
  readonly warnings: readonly string[];
  /** All articles without their text, ordered by id. */
  readonly articles: readonly ArticleMetadata[];
  readonly sourceFiles: readonly SourceFile[];
  /** Questions made at ingest; null where the ingest made none, as older ones did. */
  readonly suggestions: readonly Suggestion[] | null;
  /** The inverted index, for those who weigh words themselves. */
  readonly words: LexicalIndex;
  metadata(articleId: string): ArticleMetadata | undefined;
  /** Hex SHA-256 of the article's text (UTF-8). */
  textHash(articleId: string): string | undefined;
  /** UTF-16 code units of the article's text. */
  textLength(articleId: string): number | undefined;
  /** The article with its text and marks; undefined if the store has no such id. */
  article(articleId: string): Promise<Article | undefined>;
  /** Throws `RangeError` for an ordinal that names no living passage. */
  passage(ordinal: number): StoredPassage;
  /** The living passages of an article, in text order. */
  passagesOf(articleId: string): readonly number[];
  /** The passage's unit vector. */
  vector(ordinal: number): Float32Array;
  /**
   * The nearest passages, best first, at most `k` (clamped to what there is). Approximate (HNSW),
   * exact where the filter leaves few. Throws `BadVectorError`.
   */
  searchVectors(vector: Float32Array, k: number, filter?: PassageFilter): VectorHit[];
  /** Passages that hold words of the question, best first, at most `k`. */
  searchWords(
    question: string | readonly WeightedTerm[],
    k: number,
    filter?: PassageFilter,
  ): WordHit[];
  /** Ends reading; the generation may then be removed. */
  close(): Promise<void>;
}

/** A vector that no index may hold: wrong dimension, a component that is no finite number, or all zeros. */
export class BadVectorError extends Error {
  override readonly name = "BadVectorError";
}

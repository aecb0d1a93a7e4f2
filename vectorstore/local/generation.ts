// One immutable, complete state of the local store, as it lies in memory and on the disk.
import type { Article, ArticleMetadata } from "../article.ts";
import type { LexicalIndex } from "./lexical-index.ts";
import type { PassageFilter, SourceFile, StoredPassage, WeightedTerm } from "../store.ts";
import type { Suggestion } from "../suggestion.ts";
import type { WordHit } from "./word-scores.ts";

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

/** A generation by ordinals: the number of a passage is the same in every index. */
export interface GenerationData {
  readonly manifest: Manifest;
  /** Warnings that arose on opening, such as a damaged newer generation that was passed over. */
  readonly warnings: readonly string[];
  /** All articles without their text, ordered by id. */
  readonly articles: readonly ArticleMetadata[];
  readonly sourceFiles: readonly SourceFile[];
  /** Questions made at ingest; null where the ingest made none, as older ones did. */
  readonly suggestions: readonly Suggestion[] | null;
  readonly words: LexicalIndex;
  metadata(articleId: string): ArticleMetadata | undefined;
  /** Hex SHA-256 of the article's text (UTF-8). */
  textHash(articleId: string): string | undefined;
  /** UTF-16 code units of the article's text. */
  textLength(articleId: string): number | undefined;
  /** The article with its text and marks; undefined if the store has no such id. */
  article(articleId: string): Article | undefined;
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
}

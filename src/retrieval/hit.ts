// A passage that was found, with its scores.
import type { ArticleMetadata } from "../../vectorstore/article.ts";
import type { StoredPassage } from "../../vectorstore/generation.ts";

export interface Hit {
  readonly passage: StoredPassage;
  readonly article: ArticleMetadata;
  /** Whether it opens its article: news tells the main thing first. */
  readonly isLead: boolean;
  /** BM25F score; 0 where the words did not find the passage. */
  readonly wordScore: number;
  /** Cosine with the question. */
  readonly similarity: number;
  /** Fused, 0 to 1, comparable within one question only. */
  readonly score: number;
}

// What the client gives and takes besides questions and answers. Types only: no schema comes along.
import type { SearchedEvidence } from "../answering/search-evidence.ts";
import type { SortKey } from "../../vectorstore/article-list.ts";
import type { ArticleMetadata, Language } from "../../vectorstore/article.ts";

export interface FoundEvidence extends SearchedEvidence {
  /** As it was asked. */
  readonly question: string;
}

/** Which articles to list; all conditions must hold. */
export interface ArticlesWish {
  /** Words, or parts of them, that title, publisher or id must all have. */
  readonly q?: string;
  readonly language?: Language;
  readonly publisher?: string;
  /** ISO `yyyy-mm-dd`, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** By `id` unless given. */
  readonly sort?: SortKey;
  readonly order?: "asc" | "desc";
  /** All unless given. */
  readonly limit?: number;
  readonly offset?: number;
}

export interface ListedArticle extends ArticleMetadata {
  readonly passages: number;
  /** Of its text, in UTF-16 code units. */
  readonly characters: number;
}

export interface ArticlePage {
  /** Articles that match, of which `articles` may be a part. */
  readonly total: number;
  /** Of the whole store. */
  readonly passages: number;
  readonly offset: number;
  readonly articles: readonly ListedArticle[];
}

export interface AddedArticles {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly failures: readonly { readonly file: string; readonly reason: string }[];
}

export interface Readiness {
  readonly status: string;
  readonly languageModel: string;
  readonly embedder: string;
  readonly reranker: string;
  readonly generation: string;
  /** ISO time. */
  readonly createdAt: string;
  readonly articles: number;
  readonly passages: number;
  readonly warnings: readonly string[];
}

// What the client gives and takes besides questions and answers: the types of the schemas that the
// server checks requests and describes answers with. Types only: no schema comes along.
import type { ListParameters } from "../server/article-schemas.ts";

export type { UploadOutcome as AddedArticles } from "../server/add-articles.ts";
export type { Archive } from "../server/archive-schema.ts";
export type { ArticlePage, ListedArticle } from "../server/article-schemas.ts";
export type { FullReadiness, Health, Readiness } from "../server/health-schema.ts";
export type { RemovalOutcome as RemovedArticle } from "../server/remove-article.ts";
export type { Found as FoundEvidence } from "../server/search-schema.ts";

/** Which articles to list; all conditions must hold. */
export type ArticlesWish = ListParameters;

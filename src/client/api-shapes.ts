// What the client gives and takes besides questions and answers: the types of the schemas that the
// server checks requests and describes answers with. Types only: no schema comes along.
import type { ListParameters } from "../server/api-schemas.ts";

export type {
  Archive,
  ArticlePage,
  Found as FoundEvidence,
  FullReadiness,
  Health,
  ListedArticle,
  Readiness,
  RemovalOutcome as RemovedArticle,
  UploadOutcome as AddedArticles,
} from "../server/api-schemas.ts";

export type { ToldFailureReason as FailureReason } from "../../ingest/failure-reason.ts";

/** Which articles to list; all conditions must hold. */
export type ArticlesWish = ListParameters;

// What the server needs from the rest of the program. It builds none of it itself, so a test can
// hand it fakes and no port has to be open.
import type { Tracer } from "@opentelemetry/api";
import type { Logger } from "pino";
import type { Embedder } from "../../ingest/embedders/embedder.ts";
import type { Generation, Reading } from "../../vectorstore/store.ts";
import type { Suggestion } from "../../vectorstore/suggestion.ts";
import type { Answerer, Filter } from "../answering/answer.ts";
import type { SearchedEvidence } from "../answering/search-evidence.ts";
import type { Settings } from "../config.ts";
import type { FeedbackLog } from "../feedback/feedback-log.ts";
import type { KeyRing } from "../keys/key-ring.ts";
import type { ModelState } from "../language-model/check-language-model.ts";
import type { RemovalOutcome, UploadOutcome, UploadProgress } from "./api-schemas.ts";
import type { Metrics } from "./metrics/metrics.ts";

/** The store as the server sees it. */
export interface StoreAccess {
  /** The current generation. Throws `StoreError`, with code `missing` where there is no store yet. */
  acquire(): Reading;
}

/** Finds passages without answering: at most `limit`, best first. */
export type Search = (question: string, filter: Filter, limit: number) => Promise<SearchedEvidence>;

/** A file that was received as a whole, on the disk of the articles folder. */
export interface ReceivedFile {
  /** Where it belongs inside the articles folder, with `/` separators. */
  readonly name: string;
  /** Where it lies now. Moved from there, or left to be removed. */
  readonly path: string;
}

export interface AddArticlesOptions {
  /** Whether files may take the place of others of the same name. */
  readonly replace: boolean;
  readonly onProgress: (progress: UploadProgress) => void;
}

/**
 * Puts the files into the articles folder and ingests it once; calls wait for each other. Throws as
 * the ingest does: then the files are in the folder, and the store is as it was.
 */
export type AddArticles = (
  files: readonly ReceivedFile[],
  options: AddArticlesOptions,
) => Promise<UploadOutcome>;

export interface RemoveArticleOptions {
  /** The article's file may go with all that it holds, and as it is now. */
  readonly wholeFile: boolean;
  readonly onProgress: (progress: UploadProgress) => void;
}

/**
 * Removes the article's file from the articles folder and ingests it once; waits for other changes.
 * Throws `HttpError` where it may not, and as the ingest does: then the file is where it was.
 */
export type RemoveArticle = (
  articleId: string,
  options: RemoveArticleOptions,
) => Promise<RemovalOutcome>;

export interface ServerDeps {
  readonly answerer: Answerer;
  readonly search: Search;
  readonly store: StoreAccess;
  /** What the store was built with. Throws `StoreError` where there is no store yet. */
  readonly embedder: () => Embedder;
  readonly feedback: FeedbackLog;
  /** Questions that the generation answers, for a reader who knows nothing of it yet. */
  readonly suggestions: (generation: Generation) => Promise<readonly Suggestion[]>;
  readonly addArticles: AddArticles;
  readonly removeArticle: RemoveArticle;
  readonly keys: Pick<KeyRing, "current">;
  readonly metrics: Metrics;
  /** Null or absent: no traces are made. */
  readonly tracer?: Tracer | null;
  readonly settings: Settings;
  readonly logger: Logger;
  /** The language model as it was last seen, for `/readyz`. Never throws. */
  readonly modelState: () => Promise<ModelState>;
  /** Names of what writes answers, makes vectors and orders passages, for `/readyz`. */
  readonly describe: () => {
    readonly languageModel: string;
    readonly embedder: string;
    readonly reranker: string;
  };
  /** Folder of the built page (`dist/web`). */
  readonly webRoot: string;
  /** Pause between two heartbeats of a streamed answer; 10,000 unless given. */
  readonly heartbeatMs?: number;
  /** What an answer may take beyond LLM_TOTAL_TIMEOUT_MS, for searching and checking; 30,000 unless given. */
  readonly answerMarginMs?: number;
}

// What the server needs from the rest of the program. It builds none of it itself, so a test can
// hand it fakes and no port has to be open.
import type { Tracer } from "@opentelemetry/api";
import type { Logger } from "pino";
import type { Embedder } from "../../ingest/embedders/embedder.ts";
import type { Generation } from "../../vectorstore/store.ts";
import type { Suggestion } from "../../vectorstore/suggestion.ts";
import type { Answerer, Filter } from "../answering/answer.ts";
import type { SearchedEvidence } from "../answering/search-evidence.ts";
import type { Settings } from "../config.ts";
import type { FeedbackLog } from "../feedback/feedback-log.ts";
import type { KeyRing } from "../keys/key-ring.ts";
import type { ModelState } from "../language-model/check-language-model.ts";
import type { AddArticles } from "../services/add-articles.ts";
import type { RemoveArticle } from "../services/remove-article.ts";
import type { StoreAccess } from "../services/store-access.ts";
import type { Metrics } from "./metrics/metrics.ts";

/** Finds passages without answering: at most `limit`, best first. */
export type Search = (question: string, filter: Filter, limit: number) => Promise<SearchedEvidence>;

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

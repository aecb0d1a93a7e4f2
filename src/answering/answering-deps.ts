// What answering needs from outside, wherever the answering runs.
import type { Embedder } from "../../ingest/embedders/embedder.ts";
import type { Reading } from "../../vectorstore/store.ts";
import type { LanguageModel } from "../language-model/language-model.ts";
import type { Without } from "../retrieval/mechanisms.ts";
import type { Reranker } from "../retrieval/rerank/reranker.ts";
import type { Gates } from "./reading/gate.ts";

export interface AnsweringDeps {
  /** A generation for the time of one answer; `release` gives it back. Throws `StoreError`. */
  readonly acquire: () => Reading;
  readonly embedder: Embedder;
  /** The built-in one unless given. */
  readonly reranker?: Reranker;
  /** Null: the built-in extractive answerer writes. */
  readonly languageModel: LanguageModel | null;
  readonly maxEvidence: number;
  readonly maxOutputTokens: number;
  /** The share of vectors in the fused score, 0 to 1; what suits the embedder unless given. */
  readonly vectorWeight?: number;
  /** The gates fitted to the embedder unless given. */
  readonly gates?: Gates;
  /** The present, for "last year" and "now"; the clock's unless given. */
  readonly today?: () => Date;
  /** What the bench switches off; nothing unless given. */
  readonly without?: Without;
}

// The contract with what is evaluated: the program in this process, or a server that runs elsewhere.
import { ExplainedError } from "../../vectorstore/explained-error.ts";
import type { AskRequest } from "../answering/answer.ts";
import type { Asked } from "./asked.ts";
import type { EvaluationReport } from "./evaluation-report.ts";

/** What answers depend on: two runs of the same identity would give the same ones. */
export interface SourceIdentity extends Pick<
  EvaluationReport["about"],
  "against" | "generation" | "embedder" | "reranker" | "model" | "prompts" | "settings"
> {
  /** SHA-256 of the program's files; null for a server, which does not tell. */
  readonly program: string | null;
}

export interface AnswerSource {
  readonly identity: SourceIdentity;
  /**
   * Answers one question. Throws `QuestionFailedError` where this one has no answer, `SourceLostError`
   * where no other would have one either, or what the signal throws.
   */
  ask(request: AskRequest, signal?: AbortSignal): Promise<Asked>;
  /** Null where there is no such article. Throws `SourceLostError`. */
  articleText(id: string): Promise<string | null>;
  /** Throws `SourceLostError`. */
  articleIds(): Promise<ReadonlySet<string>>;
  close(): Promise<void>;
}

/** A question was not answered: counted as a failure, never as a refusal. */
export class QuestionFailedError extends ExplainedError {
  override readonly name = "QuestionFailedError";
  readonly code = "question-failed";
}

/** Nothing can be asked any more. What was answered so far is kept; `message` has the remedy. */
export class SourceLostError extends ExplainedError {
  override readonly name = "SourceLostError";
  readonly code = "source-lost";
}

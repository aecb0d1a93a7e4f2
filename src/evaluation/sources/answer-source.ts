// The contract with what is evaluated: the program in this process, or a server that runs elsewhere; and
// what came of one question put to it: the answer, what it was made from, and when.
import { z } from "zod";
import { ExplainedError } from "../../../vectorstore/explained-error.ts";
import { type AskRequest, answerSchema, evidenceSchema } from "../../answering/answer.ts";
import type { EvaluationReport } from "../evaluation-report.ts";

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

const foundPassageSchema = z.strictObject({
  /** Article id. */
  source: z.string(),
  startOffset: z.int(),
  endOffset: z.int(),
});

export const askedSchema = z.strictObject({
  answer: answerSchema,
  evidence: z.array(evidenceSchema),
  /** The passages found, best first, more of them than the answer may use. */
  ranking: z.array(foundPassageSchema),
  /** From the question to the first piece of the text that was kept; null without any text. */
  firstTokenMs: z.number().nullable(),
  /** From the question to the checked answer. */
  totalMs: z.number(),
});

export type FoundPassage = z.infer<typeof foundPassageSchema>;
export type Asked = z.infer<typeof askedSchema>;

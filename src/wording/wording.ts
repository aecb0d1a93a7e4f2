// What each language says for each code. A file a language has all of it, or the types fail.
import type { FailurePlace, FailureReason } from "../../ingest/failure-reason.ts";
import type { AnswerNote, RestartReason } from "../answering/answer-note.ts";
import type { ErrorCode } from "../server/error-codes.ts";
import type { PlantedWarning } from "../answering/planted-warning.ts";
import type { RefusalReason } from "../answering/reading/refusal-reason.ts";
import type { SignalName } from "../answering/reading/signal-name.ts";
import type { SupportReason } from "../answering/support/support-reason.ts";

/** For each code the words of its facts: whole sentences, as a reader sees them. */
export type WordsFor<Coded extends { readonly code: string }> = {
  readonly [Code in Coded["code"]]: (facts: Extract<Coded, { readonly code: Code }>) => string;
};

export type ModelFailed = Extract<AnswerNote, { readonly code: "modelFailed" }>;
export type ModelFailureWords = Readonly<Record<ModelFailed["failure"], string>>;

/** What stands around an answer where there is no page. Dates are ISO. */
export interface AnswerWords {
  readonly partly: string;
  readonly unsupported: string;
  readonly nearest: string;
  readonly searchedFor: (question: string) => string;
  readonly note: (words: string) => string;
  readonly writtenBy: (model: string) => string;
  readonly asOf: (oldest: string, newest: string) => string;
  /** Of several articles. */
  readonly sources: (articles: number, independent: number) => string;
  readonly pages: (first: number, last: number) => string;
  readonly characters: (start: number, end: number) => string;
}

/** What stands in a chat message around an answer. */
export interface ChatWords {
  readonly sources: string;
  readonly doubts: string;
  readonly notes: string;
  readonly page: (page: number) => string;
}

/** Codes of the API's errors, and those of a client whose server does not answer. */
export type FailureCode = ErrorCode | "unreachable" | "broken-off";

/** Why a file could not be read. They go on after its name and a colon, and end without a full stop. */
export interface UnreadWords {
  readonly reason: WordsFor<FailureReason>;
  readonly place: Readonly<Record<FailurePlace["kind"], (name: string) => string>>;
}

export interface Wording {
  readonly unread: UnreadWords;
  /** What a request failed of. Null: the messages of the errors themselves are in this language. */
  readonly failure: Readonly<Record<FailureCode, string>> | null;
  /** For assistants, who read it before the article's own words. */
  readonly plantedWarning: WordsFor<PlantedWarning>;
  readonly answer: AnswerWords;
  readonly chat: ChatWords;
  readonly note: WordsFor<AnswerNote>;
  readonly refusalReason: WordsFor<RefusalReason>;
  readonly restartReason: WordsFor<RestartReason>;
  readonly supportReason: WordsFor<SupportReason>;
  /** What the decision to answer is made from. */
  readonly signal: Readonly<Record<SignalName, string>>;
}

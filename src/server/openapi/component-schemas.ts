// The schemas that the API's description refers to by name. What is used in several places, or what
// a program would want a type for, has one.
import type { z } from "zod";
import {
  answerSchema,
  evidenceSchema,
  filterSchema,
  searchedFilterSchema,
} from "../../answering/answer.ts";
import { failureReasonSchema } from "../../../ingest/failure-reason.ts";
import { answerNoteSchema, restartReasonSchema } from "../../answering/answer-note.ts";
import { refusalReasonSchema } from "../../answering/reading/refusal-reason.ts";
import { supportReasonSchema } from "../../answering/support/support-reason.ts";
import { receiptSchema } from "../../answering/receipt/receipt.ts";
import { feedbackRequestSchema } from "../../feedback/feedback.ts";
import { suggestionSchema } from "../../../vectorstore/suggestion.ts";
import {
  archiveSchema,
  articleListSchema,
  articleSchema,
  foundSchema,
  listedArticleSchema,
  removalOutcomeSchema,
  uploadOutcomeSchema,
  uploadProgressSchema,
} from "../api-schemas.ts";
import {
  askBodySchema,
  evidenceEventSchema,
  historyTurnSchema,
  restartEventSchema,
  textEventSchema,
} from "../ask-route.ts";
import { errorBodySchema, errorSchema } from "../error-codes.ts";

const { sentences, citations, contradictions, searched } = answerSchema.shape;

export const componentSchemas: Readonly<Record<string, z.ZodType>> = {
  Answer: answerSchema,
  AnswerNote: answerNoteSchema,
  AnswerSentence: sentences.element,
  Archive: archiveSchema,
  Article: articleSchema,
  ArticlePage: articleListSchema,
  AskRequest: askBodySchema,
  Citation: citations.element,
  Contradiction: contradictions.element,
  Error: errorSchema,
  ErrorBody: errorBodySchema,
  Evidence: evidenceSchema,
  EvidenceEvent: evidenceEventSchema,
  FailureReason: failureReasonSchema,
  FeedbackRequest: feedbackRequestSchema,
  Filter: filterSchema,
  Found: foundSchema,
  HistoryTurn: historyTurnSchema,
  ListedArticle: listedArticleSchema,
  NearMiss: searched.shape.nearest.element,
  Receipt: receiptSchema,
  RefusalReason: refusalReasonSchema,
  RemovalOutcome: removalOutcomeSchema,
  RestartEvent: restartEventSchema,
  RestartReason: restartReasonSchema,
  Searched: searched,
  SearchedFilter: searchedFilterSchema,
  Suggestion: suggestionSchema,
  SupportReason: supportReasonSchema,
  TextEvent: textEventSchema,
  UploadOutcome: uploadOutcomeSchema,
  UploadProgress: uploadProgressSchema,
};

// Whether something from outside is an answer, as the server's schema has it.
import type {
  Answer,
  AnswerSentence,
  Citation,
  Contradiction,
  Filter,
  NearMiss,
  Searched,
  SearchedFilter,
  SearchedPart,
} from "../../answering/answer.ts";
import type { AnswerNote, RestartReason } from "../../answering/answer-note.ts";
import type { RefusalReason } from "../../answering/reading/refusal-reason.ts";
import type { SupportReason } from "../../answering/support/support-reason.ts";
import type { Receipt, ReceiptCitation } from "../../answering/receipt/receipt.ts";
import {
  either,
  isCount,
  isNumber,
  isObject,
  isOneOf,
  isText,
  isTrueOrFalse,
  listOf,
  nullable,
  optional,
  recordOf,
  shapeOf,
  type Guard,
} from "./shape.ts";

const filterGuards = {
  from: optional(isText),
  to: optional(isText),
  sources: optional(listOf(isText)),
  allTime: optional(isTrueOrFalse),
};

export const isFilter = shapeOf<Filter>(filterGuards);

const isSearchedFilter = shapeOf<SearchedFilter>({
  ...filterGuards,
  inferredFrom: optional(isText),
  effect: optional(isOneOf("only", "prefer", "none")),
  prefersNewest: optional(isTrueOrFalse),
});

/** A place points forward: an end before its start is no place. */
function isPlace<T extends { startOffset: number; endOffset: number }>(guard: Guard<T>): Guard<T> {
  return (value): value is T => guard(value) && value.startOffset <= value.endOffset;
}

const placeGuards = {
  source: isText,
  title: isText,
  date: nullable(isText),
  startOffset: isCount,
  endOffset: isCount,
};

const pageGuards = { page: optional(isCount), pageEnd: optional(isCount) };

const isCitation = isPlace(
  shapeOf<Citation>({
    ...placeGuards,
    number: isCount,
    evidence: isCount,
    publisher: nullable(isText),
    quote: isText,
    url: isText,
    ...pageGuards,
  }),
);

const isNearMiss = isPlace(
  shapeOf<NearMiss>({
    ...placeGuards,
    ...pageGuards,
    score: isNumber,
    text: optional(isText),
  }),
);

/** Codes and facts that this page does not know may come from a newer server, with their words. */
export const isReason = (value: unknown): value is SupportReason & RestartReason & RefusalReason =>
  isObject(value) && isText(value["code"]) && Object.values(value).every(either(isText, isNumber));

const isSide = shapeOf({ value: isText, date: nullable(isText) });

const isNote = (value: unknown): value is AnswerNote => {
  if (!isObject(value)) return false;
  const { sides, ...others } = value;
  return isReason(others) && (value["code"] !== "articlesDisagree" || listOf(isSide)(sides));
};

const isSentence = shapeOf<AnswerSentence>({
  text: isText,
  citations: listOf(isCount),
  support: isOneOf("supported", "partly", "unsupported"),
  reason: optional(isReason),
});

const isSearchedPart = shapeOf<SearchedPart>({
  question: isText,
  answerable: isTrueOrFalse,
  filter: isSearchedFilter,
  signals: recordOf(isNumber),
});

const isSearched = shapeOf<Searched>({
  question: isText,
  filter: isSearchedFilter,
  nearest: listOf(isNearMiss),
  signals: recordOf(isNumber),
  parts: optional(listOf(isSearchedPart)),
});

const isContradiction = shapeOf<Contradiction>({
  about: isText,
  sides: listOf(shapeOf({ value: isText, citations: listOf(isCount), date: nullable(isText) })),
});

const isReceipt = shapeOf<Receipt>({
  formatVersion: (value): value is 1 => value === 1,
  answerId: isText,
  answerHash: isText,
  question: isText,
  searchQuestion: isText,
  askedAt: isText,
  generation: isText,
  embedder: isText,
  reranker: isText,
  model: isText,
  styleHash: optional(isText),
  prompts: recordOf(isText),
  settings: recordOf(either(isText, isNumber)),
  citations: listOf(
    shapeOf<ReceiptCitation>({
      number: isCount,
      source: isText,
      articleHash: nullable(isText),
      passage: shapeOf({ startOffset: isCount, endOffset: isCount, hash: isText }),
      startOffset: isCount,
      endOffset: isCount,
      quote: isText,
      quoteHash: isText,
    }),
  ),
});

export const isAnswer = shapeOf<Answer>({
  id: isText,
  status: isOneOf("answered", "not-in-articles"),
  answer: isText,
  sentences: listOf(isSentence),
  citations: listOf(isCitation),
  asOf: shapeOf({ oldest: nullable(isText), newest: nullable(isText) }),
  independentSources: isCount,
  contradictions: listOf(isContradiction),
  searched: isSearched,
  model: isText,
  timings: recordOf(isNumber),
  usage: optional(shapeOf({ promptTokens: isCount, completionTokens: isCount })),
  cached: optional(isTrueOrFalse),
  refusal: optional(isReason),
  notes: listOf(isNote),
  receipt: optional(isReceipt),
});

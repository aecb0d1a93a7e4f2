// The shape of a question and of its answer, as the API, the page, the command line and the
// evaluation see them. Schemas, because requests come from outside and OpenAPI is made from them.
import { z } from "zod";
import {
  answerNoteSchema,
  type AnswerNote,
  type RestartReason,
  type ToldRestartReason,
} from "./answer-note.ts";
import { refusalReasonSchema, type RefusalReason } from "./reading/refusal-reason.ts";
import { receiptSchema } from "./receipt/receipt.ts";
import { supportReasonSchema, type SupportReason } from "./support/support-reason.ts";

const isoDate = z.iso.date();

export const filterSchema = z.strictObject({
  from: isoDate.optional().describe("Earliest publication date, inclusive."),
  to: isoDate.optional().describe("Latest publication date, inclusive."),
  sources: z
    .array(z.string().min(1))
    .max(1000)
    .optional()
    .describe("Article ids, folders ending in `/`, or publishers."),
  allTime: z
    .boolean()
    .optional()
    .describe("True: no period is inferred from the question; undated articles count as others."),
});

const historyTurnSchema = z.strictObject({
  role: z.enum(["user", "assistant"]),
  text: z.string().max(20_000),
});

export const askRequestSchema = z.strictObject({
  question: z
    .string()
    .trim()
    .min(1, "must not be empty")
    .max(2000, "must be at most 2000 characters")
    .describe("Blanks around it do not count, and blanks alone are no question."),
  history: z.array(historyTurnSchema).max(50).optional().describe("Earlier turns, oldest first."),
  filter: filterSchema.optional(),
  maxEvidence: z.int().min(1).max(30).optional().describe("The most passages the answer may use."),
  style: z
    .string()
    .trim()
    .max(2000, "must be at most 2000 characters")
    .optional()
    .describe("How the answer is to be worded. Never changes what it may say."),
  fresh: z
    .boolean()
    .optional()
    .describe("True: written anew, also where the same question was answered before."),
});

const supportSchema = z
  .enum(["supported", "partly", "unsupported"])
  .describe("Whether the quoted words carry the sentence.");

const page = z.int().min(1).optional();
const pageFields = {
  page: page.describe("The page of the file that the words begin on, where the file has pages."),
  pageEnd: page.describe("The page that they end on, where that is another one."),
};

const citationSchema = z.strictObject({
  number: z.int().min(1).describe("The number in the answer's text: one number, one quote."),
  evidence: z.int().min(1).describe("Number of the evidence that the quote is taken from."),
  source: z.string().describe("Article id: the path of its file in the articles folder."),
  title: z.string(),
  date: z.string().nullable(),
  publisher: z.string().nullable(),
  quote: z.string().describe("`article.text.slice(startOffset, endOffset)`, word for word."),
  startOffset: z.int().min(0),
  endOffset: z.int().min(0),
  ...pageFields,
  url: z.string().describe("Where this server shows the article at the quote."),
});

const answerSentenceSchema = z.strictObject({
  text: z.string().describe("The sentence without its citation marks."),
  citations: z.array(z.int()),
  support: supportSchema,
  reason: supportReasonSchema
    .optional()
    .describe("Why the sentence is not fully supported; absent where it is."),
});

export const evidenceSchema = z.strictObject({
  number: z.int().min(1),
  source: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  publisher: z.string().nullable(),
  text: z.string(),
  startOffset: z.int(),
  endOffset: z.int(),
  ...pageFields,
  score: z.number().describe("Fused score, 0 to 1, comparable within one question only."),
});

const nearestSchema = z.strictObject({
  source: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  score: z.number(),
  text: z.string().optional().describe("How the passage begins, at most 160 characters of it."),
  startOffset: z.int(),
  endOffset: z.int(),
  ...pageFields,
});

export const searchedFilterSchema = filterSchema.extend({
  inferredFrom: z
    .string()
    .optional()
    .describe("The words of the question that `from`, `to` or `prefersNewest` were inferred from."),
  effect: z
    .enum(["only", "prefer", "none"])
    .optional()
    .describe(
      "What the inferred period did: `only` left out articles dated outside of it, `prefer` put others behind, `none` changed nothing, as nothing that was found is of that time.",
    ),
  prefersNewest: z
    .boolean()
    .optional()
    .describe("Newer articles came first, as the question asks for the present or the latest."),
});

const signalsSchema = z.record(z.string(), z.number());

const searchedPartSchema = z.strictObject({
  question: z.string().describe("The part as it was searched, made to stand alone."),
  answerable: z.boolean().describe("Whether the articles answer this part."),
  filter: searchedFilterSchema,
  signals: signalsSchema,
});

const searchedSchema = z.strictObject({
  question: z.string().describe("The search question: the question made to stand alone."),
  filter: searchedFilterSchema.describe("The filter of the request, or what was inferred."),
  nearest: z.array(nearestSchema).describe("The best passages found, whether or not they answer."),
  signals: signalsSchema.describe("What the decision to answer was made from, each from 0 to 1."),
  parts: z
    .array(searchedPartSchema)
    .optional()
    .describe(
      "The parts of a question that asks several things or compares two, each searched and decided on its own. `signals` beside it are those of the part that is most likely answered, and `filter` has an inferred time only if all parts have the same.",
    ),
});

const contradictionSchema = z.strictObject({
  about: z.string().describe("The words that the sides share, a few."),
  sides: z
    .array(
      z.strictObject({
        value: z.string().describe("The number, date or name, as the cited words have it."),
        citations: z.array(z.int().min(1)).min(1).describe("Numbers of the citations that say it."),
        date: z.string().nullable().describe("When the first of their articles was published."),
      }),
    )
    .min(2),
});

const usageSchema = z.strictObject({
  promptTokens: z.int().min(0).describe("Read."),
  completionTokens: z.int().min(0).describe("Written."),
});

export const answerSchema = z.strictObject({
  id: z.string(),
  status: z.enum(["answered", "not-in-articles"]),
  answer: z.string().describe("The text with citation marks such as [1]."),
  sentences: z.array(answerSentenceSchema),
  citations: z.array(citationSchema),
  asOf: z.strictObject({ oldest: z.string().nullable(), newest: z.string().nullable() }),
  independentSources: z
    .int()
    .min(0)
    .describe("Cited articles; those that reprint one story or quote one another count once."),
  contradictions: z
    .array(contradictionSchema)
    .describe("Where cited passages give different numbers, dates or names for one thing."),
  searched: searchedSchema,
  model: z.string().describe("What wrote this answer: `extractive`, or a language model by name."),
  timings: z.record(z.string(), z.number()).describe("Milliseconds by step."),
  usage: usageSchema
    .optional()
    .describe("Tokens of the language model; absent without one, or where it counts none."),
  cached: z
    .boolean()
    .optional()
    .describe("True: given before, to the same question; id and receipt are those of then."),
  refusal: refusalReasonSchema
    .optional()
    .describe(
      "Why the articles are said not to answer; absent where they do, and from older answers.",
    ),
  notes: z.array(answerNoteSchema).describe("Fallbacks and reservations, for the reader."),
  receipt: receiptSchema
    .optional()
    .describe("What the answer was made from, for `npm run verify`; absent from older answers."),
});

export type Filter = z.infer<typeof filterSchema>;
export type SearchedFilter = z.infer<typeof searchedFilterSchema>;
export type HistoryTurn = z.infer<typeof historyTurnSchema>;
export type AskRequest = z.infer<typeof askRequestSchema>;
export type Support = z.infer<typeof supportSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type ToldAnswerSentence = z.infer<typeof answerSentenceSchema>;
/** As the program passes it on; what the API gives has the words of its reason besides. */
export type AnswerSentence = Omit<z.infer<typeof answerSentenceSchema>, "reason"> & {
  readonly reason?: SupportReason | undefined;
};
export type Evidence = z.infer<typeof evidenceSchema>;
export type NearMiss = z.infer<typeof nearestSchema>;
export type SearchedPart = z.infer<typeof searchedPartSchema>;
export type Searched = z.infer<typeof searchedSchema>;
export type Contradiction = z.infer<typeof contradictionSchema>;
/** As the API gives it: codes with their words. */
export type ToldAnswer = z.infer<typeof answerSchema>;
/** Codes without words, which are made where the answer is shown. */
export type Answer = Omit<ToldAnswer, "sentences" | "notes" | "refusal"> & {
  sentences: AnswerSentence[];
  notes: AnswerNote[];
  refusal?: RefusalReason | undefined;
};

/** What happens while a question is answered, in order: evidence, text pieces, the checked answer. */
export type AnswerEvent =
  | {
      readonly type: "evidence";
      readonly evidence: readonly Evidence[];
      readonly searched: Searched;
    }
  /** A piece of the answer, citation marks already checked. */
  | { readonly type: "text"; readonly text: string }
  /** What was streamed so far is void (the model failed); the text starts again. */
  | { readonly type: "restart"; readonly reason: RestartReason }
  | { readonly type: "answer"; readonly answer: Answer };

/** As the API sends it. */
export type ToldAnswerEvent =
  | Exclude<AnswerEvent, { readonly type: "restart" | "answer" }>
  | { readonly type: "restart"; readonly reason: ToldRestartReason }
  | { readonly type: "answer"; readonly answer: ToldAnswer };

/**
 * Answers a question, step by step. Ends with an `answer` event unless it throws. What cannot be begun
 * (`QueueFullError`, `StoreError`) may be thrown by the call itself: call it before headers are sent.
 */
export type Answerer = (request: AskRequest, signal?: AbortSignal) => AsyncIterable<AnswerEvent>;

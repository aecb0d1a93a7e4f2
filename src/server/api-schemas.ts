// What the API takes and gives besides questions and answers. The server checks and describes by these
// schemas, the client and the page have their types from them: so nothing of Express or Node stands here.
import { failureReasonSchema } from "../../ingest/failure-reason.ts";
import { answerNoteSchema } from "../answering/answer-note.ts";
import { z } from "zod";
import { languageCodes } from "../../languages/language-codes.ts";
import { evidenceSchema, filterSchema, searchedFilterSchema } from "../answering/answer.ts";
import { sortKeys } from "../../vectorstore/store.ts";
import type { Article, ArticleMetadata } from "../../vectorstore/article.ts";
import { suggestionSchema } from "../../vectorstore/suggestion.ts";
import { scopes } from "../keys/scope.ts";

const countSchema = z.int().min(0);

/**
 * A parameter of an address that is a whole number. Takes digits only: what else JavaScript reads as a
 * number (`0x10`, `1e2`, nothing) is a mistake.
 */
export function queryCount({ min, max }: { readonly min: number; readonly max: number }) {
  const count = z.int("must be a whole number").min(min).max(max);
  return z.preprocess(
    (given) => (typeof given === "string" && /^\d+$/.test(given) ? Number(given) : given),
    count,
  );
}

/** A parameter of an address that is on or off, and `true` or `false` in no other spelling. */
export const queryFlag = z
  .enum(["true", "false"], "must be true or false")
  .transform((given) => given === "true");

const languageSchema = z.enum(languageCodes);

const metadataSchema = z.strictObject({
  id: z.string().describe("Path of its file in the articles folder, or the id of its line there."),
  file: z.string().describe("Path of the file that holds it, in the articles folder."),
  title: z.string(),
  date: z.string().nullable().describe("Of its publication, `yyyy-mm-dd`."),
  publisher: z.string().nullable(),
  dateline: z.string().nullable().describe("The place that the report opens with."),
  url: z.string().nullable(),
  language: languageSchema.nullable(),
}) satisfies z.ZodType<ArticleMetadata>;

const markSchema = z.strictObject({
  kind: z.enum(["front-matter", "header", "title", "heading", "boilerplate"]),
  startOffset: countSchema,
  endOffset: countSchema,
});

export const articleSchema = metadataSchema.extend({
  text: z.string().describe("What `startOffset` and `endOffset` count in, in UTF-16 code units."),
  marks: z.array(markSchema).describe("Parts of the text that are never quoted."),
}) satisfies z.ZodType<Article>;

export const listedArticleSchema = metadataSchema.extend({
  passages: countSchema,
  characters: countSchema.describe("Of its text, in UTF-16 code units."),
});

export const articleListSchema = z.strictObject({
  total: countSchema.describe("Articles that match, of which `articles` may be a part."),
  passages: countSchema.describe("Of the whole store."),
  offset: countSchema,
  articles: z.array(listedArticleSchema),
});

export const listParametersSchema = z.strictObject({
  limit: queryCount({ min: 1, max: 100_000 })
    .optional()
    .describe("The most articles; all unless given."),
  offset: queryCount({ min: 0, max: Number.MAX_SAFE_INTEGER })
    .optional()
    .describe("Articles to leave out before."),
  sort: z.enum(sortKeys).optional().describe("By `id` unless given."),
  order: z.enum(["asc", "desc"]).optional().describe("`asc` unless given."),
  q: z
    .string("must be given once")
    .max(200)
    .optional()
    .describe("Words, or parts of them, that title, publisher or id must all have."),
  language: languageSchema.optional(),
  publisher: z
    .string("must be given once")
    .min(1)
    .max(500)
    .optional()
    .describe("The whole name, in whatever case."),
  from: filterSchema.shape.from,
  to: filterSchema.shape.to,
});

export type ListParameters = Readonly<z.infer<typeof listParametersSchema>>;
export type ListedArticle = z.infer<typeof listedArticleSchema>;
export type ArticlePage = z.infer<typeof articleListSchema>;

const archiveSummarySchema = z.strictObject({
  articles: countSchema,
  passages: countSchema,
  oldest: z.string().nullable().describe("Publication date, `yyyy-mm-dd`."),
  newest: z.string().nullable(),
  undated: countSchema.describe("Articles without a date."),
  languages: z
    .array(z.strictObject({ language: languageSchema.nullable(), articles: countSchema }))
    .readonly()
    .describe("Most first."),
  publishers: z
    .array(z.strictObject({ publisher: z.string().nullable(), articles: countSchema }))
    .readonly()
    .describe("Most first, at most 100."),
  months: z
    .array(z.strictObject({ month: z.string().describe("`yyyy-mm`"), articles: countSchema }))
    .readonly()
    .describe("Ascending, only months that have articles."),
});

export const archiveSchema = archiveSummarySchema.extend({
  suggestions: z
    .array(suggestionSchema)
    .readonly()
    .describe("Questions that the archive was found to answer, at most 12."),
  canUpload: z.boolean().describe("Whether articles can be added, with a key."),
});

export type ArchiveSummary = Readonly<z.infer<typeof archiveSummarySchema>>;
export type Archive = Readonly<z.infer<typeof archiveSchema>>;

export const foundSchema = z.strictObject({
  question: z.string().describe("As it was asked."),
  evidence: z.array(evidenceSchema).readonly().describe("Best first."),
  filter: searchedFilterSchema.describe("The filter of the request, or what was inferred."),
  notes: z.array(answerNoteSchema).readonly().describe("Fallbacks, for the reader."),
});

export type Found = Readonly<z.infer<typeof foundSchema>>;

export const uploadProgressSchema = z.strictObject({
  step: z
    .enum(["waiting", "reading", "indexing"])
    .describe("For another ingest to end, bytes (and embedding them), vectors."),
  done: z.number().min(0),
  total: z.number().min(0).describe("0 where it is not known."),
});

const uploadFailureSchema = z.strictObject({ file: z.string(), reason: failureReasonSchema });

/** Articles, as the ingest counts them, and the files that failed. */
export const uploadOutcomeSchema = z.strictObject({
  added: countSchema.describe("Articles."),
  changed: countSchema,
  removed: countSchema,
  failures: z.array(uploadFailureSchema).readonly().describe("Files, each with its reason."),
});

export type UploadProgress = Readonly<z.infer<typeof uploadProgressSchema>>;
export type UploadOutcome = Readonly<z.infer<typeof uploadOutcomeSchema>>;

export const removalOutcomeSchema = z.strictObject({
  file: z.string().meta({ description: "The file that was removed, inside the articles folder." }),
  added: countSchema,
  changed: countSchema,
  removed: countSchema.meta({ description: "Articles that are gone, as the ingest counts them." }),
  failures: z
    .array(uploadFailureSchema)
    .meta({ description: "Files of the folder that cannot be read, each with its reason." }),
});

export type RemovalOutcome = z.output<typeof removalOutcomeSchema>;

export const healthSchema = z.strictObject({ status: z.literal("ok") });

const readyWith = {
  status: z
    .enum(["ready", "degraded"])
    .describe("`degraded`: the language model cannot be reached, and answers are quotes."),
  scopes: z
    .array(z.enum(scopes))
    .readonly()
    .describe("What the request's key, or its lack, allows."),
};

const fullReadinessSchema = z.strictObject({
  ...readyWith,
  languageModel: z.string().describe("What writes answers."),
  model: z
    .strictObject({
      name: z.string(),
      state: z.enum(["built-in", "reachable", "unreachable"]),
      checkedAt: z.string().nullable().describe("When it was looked at, at most every 30 s."),
      detail: z.string(),
    })
    .describe("The language model, as it was last seen."),
  embedder: z.string().describe("What makes vectors."),
  reranker: z.string().describe("What looks closer at the best passages."),
  generation: z.string().describe("Of the store."),
  createdAt: z.string().describe("When the generation was made, as ISO time."),
  articles: countSchema,
  passages: countSchema,
  warnings: z
    .array(z.string())
    .readonly()
    .describe("What was amiss with the store as it was opened."),
});

export const readinessSchema = z.union([
  fullReadinessSchema.describe("To those who may read."),
  z.strictObject(readyWith).describe("To others."),
]);

export type Health = Readonly<z.infer<typeof healthSchema>>;
export type Readiness = Readonly<z.infer<typeof readinessSchema>>;
export type FullReadiness = Readonly<z.infer<typeof fullReadinessSchema>>;

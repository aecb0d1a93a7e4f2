// Articles as the API gives them: in a list, and one with its text; and which of them it is asked for.
import { languageCodes } from "../../languages/language-codes.ts";
import { z } from "zod";
import { filterSchema } from "../answering/answer.ts";
import { sortKeys } from "../../vectorstore/store.ts";
import type { Article, ArticleMetadata } from "../../vectorstore/article.ts";
import { queryCount } from "./query-count.ts";

export const languageSchema = z.enum(languageCodes);

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
  startOffset: z.int().min(0),
  endOffset: z.int().min(0),
});

export const articleSchema = metadataSchema.extend({
  text: z.string().describe("What `startOffset` and `endOffset` count in, in UTF-16 code units."),
  marks: z.array(markSchema).describe("Parts of the text that are never quoted."),
}) satisfies z.ZodType<Article>;

export const listedArticleSchema = metadataSchema.extend({
  passages: z.int().min(0),
  characters: z.int().min(0).describe("Of its text, in UTF-16 code units."),
});

export const articleListSchema = z.strictObject({
  total: z.int().min(0).describe("Articles that match, of which `articles` may be a part."),
  passages: z.int().min(0).describe("Of the whole store."),
  offset: z.int().min(0),
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

// What an archive holds, as GET /archive tells it.
import { z } from "zod";
import { suggestionSchema } from "../../vectorstore/suggestion.ts";
import { languageSchema } from "./article-schemas.ts";

const countSchema = z.int().min(0);

export const archiveSummarySchema = z.strictObject({
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

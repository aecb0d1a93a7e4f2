// The contract of removing an article: its id in, what the ingest made of the folder without it out.
import { z } from "zod";
import type { UploadProgress } from "./add-articles.ts";

const count = z.number().int().min(0);

export const removalOutcomeSchema = z.strictObject({
  file: z.string().meta({ description: "The file that was removed, inside the articles folder." }),
  added: count,
  changed: count,
  removed: count.meta({ description: "Articles that are gone, as the ingest counts them." }),
  failures: z
    .array(z.strictObject({ file: z.string(), reason: z.string() }))
    .meta({ description: "Files of the folder that cannot be read, each with its reason." }),
});

export type RemovalOutcome = z.output<typeof removalOutcomeSchema>;

export interface RemoveArticleOptions {
  /** The article's file may go with all that it holds, and as it is now. */
  readonly wholeFile: boolean;
  readonly onProgress: (progress: UploadProgress) => void;
}

/**
 * Removes the article's file from the articles folder and ingests it once; waits for other changes.
 * Throws `HttpError` where it may not, and as the ingest does: then the file is where it was.
 */
export type RemoveArticle = (
  articleId: string,
  options: RemoveArticleOptions,
) => Promise<RemovalOutcome>;

// The contract of adding articles: received files in, what the ingest made of them out.
import { z } from "zod";

/** A file that was received as a whole, on the disk of the articles folder. */
export interface ReceivedFile {
  /** Where it belongs inside the articles folder, with `/` separators. */
  readonly name: string;
  /** Where it lies now. Moved from there, or left to be removed. */
  readonly path: string;
}

export const uploadProgressSchema = z.strictObject({
  step: z
    .enum(["waiting", "reading", "indexing"])
    .describe("For another ingest to end, bytes (and embedding them), vectors."),
  done: z.number().min(0),
  total: z.number().min(0).describe("0 where it is not known."),
});

const uploadFailureSchema = z.strictObject({ file: z.string(), reason: z.string() });

/** Articles, as the ingest counts them, and the files that failed. */
export const uploadOutcomeSchema = z.strictObject({
  added: z.int().min(0).describe("Articles."),
  changed: z.int().min(0),
  removed: z.int().min(0),
  failures: z.array(uploadFailureSchema).readonly().describe("Files, each with its reason."),
});

export type UploadProgress = Readonly<z.infer<typeof uploadProgressSchema>>;
export type UploadFailure = Readonly<z.infer<typeof uploadFailureSchema>>;
export type UploadOutcome = Readonly<z.infer<typeof uploadOutcomeSchema>>;

export interface AddArticlesOptions {
  /** Whether files may take the place of others of the same name. */
  readonly replace: boolean;
  readonly onProgress: (progress: UploadProgress) => void;
}

/**
 * Puts the files into the articles folder and ingests it once; calls wait for each other. Throws as
 * the ingest does: then the files are in the folder, and the store is as it was.
 */
export type AddArticles = (
  files: readonly ReceivedFile[],
  options: AddArticlesOptions,
) => Promise<UploadOutcome>;

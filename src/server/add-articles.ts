// The contract of adding articles: received files in, what the ingest made of them out.

/** A file that was received as a whole, on the disk of the articles folder. */
export interface ReceivedFile {
  /** Where it belongs inside the articles folder, with `/` separators. */
  readonly name: string;
  /** Where it lies now. Moved from there, or left to be removed. */
  readonly path: string;
}

export interface UploadProgress {
  /** `waiting` for another ingest to end, `reading` (and embedding) bytes, `indexing` vectors. */
  readonly step: "waiting" | "reading" | "indexing";
  readonly done: number;
  /** 0 where it is not known. */
  readonly total: number;
}

export interface UploadFailure {
  readonly file: string;
  readonly reason: string;
}

/** Articles, as the ingest counts them, and the files that failed. */
export interface UploadOutcome {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly failures: readonly UploadFailure[];
}

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

// Adds files that came over HTTP to the articles folder and brings the store up to it, by the same
// ingest as the command.
import type { FailureReason } from "../../ingest/failure-reason.ts";
import type { IngestSummary } from "../../ingest/ingest-job.ts";
import { FileParser } from "../../ingest/parsing/file-parser.ts";
import { parseSettings } from "../../ingest/parsing/parse-settings.ts";
import { placeArticleFile } from "../../ingest/place-article-file.ts";
import { whyUnwritable } from "../../vectorstore/why-unwritable.ts";
import type { Settings } from "../config.ts";
import type { UploadProgress } from "../server/api-schemas.ts";
import { waiting, type IngestTurns } from "./ingest-turns.ts";

/** A file that was received as a whole, on the disk of the articles folder. */
export interface ReceivedFile {
  /** Where it belongs inside the articles folder, with `/` separators. */
  readonly name: string;
  /** Where it lies now. Moved from there, or left to be removed. */
  readonly path: string;
}

/** A file, or a part of it, that was not read. */
export interface UnreadFile {
  readonly file: string;
  readonly reason: FailureReason;
}

/** Articles, as the ingest counts them. */
export interface AddedArticles {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly failures: readonly UnreadFile[];
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
) => Promise<AddedArticles>;

export function openUploads(settings: Settings, turns: IngestTurns): AddArticles {
  return (files, { replace, onProgress }) => {
    onProgress(waiting);
    return turns.take(async (ingest, stopped) => {
      const refused = await placeAll(files, settings, replace, stopped);
      if (refused.length === files.length) {
        return { added: 0, changed: 0, removed: 0, failures: refused };
      }
      return outcomeOf(await ingest(onProgress), refused);
    });
  };
}

async function placeAll(
  files: readonly ReceivedFile[],
  settings: Settings,
  replace: boolean,
  signal: AbortSignal,
): Promise<UnreadFile[]> {
  const parser = new FileParser(parseSettings(settings));
  const folder = { articlesFolder: settings.ARTICLES_DIR, parser, replace, signal };
  const options = { ...folder, maxFileBytes: settings.MAX_FILE_MB * 1024 * 1024 };
  const refused: UnreadFile[] = [];
  try {
    for (const { name, path } of files) {
      const reason = await placeArticleFile(path, name, options).catch(unwritable);
      if (reason !== undefined) refused.push({ file: name, reason });
    }
  } finally {
    await parser.close();
  }
  return refused;
}

function unwritable(error: unknown): FailureReason {
  return { code: "unwritable", detail: whyUnwritable(error) ?? (error as Error).message };
}

/** Failures of other files are told too: a new file may have taken the id of an article that was there. */
export function outcomeOf(
  { articles: { added, changed, removed }, failures }: IngestSummary,
  refused: readonly UnreadFile[],
): AddedArticles {
  const failed = failures.map(({ path, reason }) => ({ file: path, reason }));
  return { added, changed, removed, failures: [...refused, ...failed] };
}

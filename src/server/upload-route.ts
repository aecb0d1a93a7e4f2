// POST /articles: files into the articles folder, then one ingest, with its progress as events. Once
// the files have come, the ingest goes on to its end though the reader may leave.
import type { Request, RequestHandler } from "express";
import { z } from "zod";
import type { UploadOutcome, UploadProgress } from "./add-articles.ts";
import { HttpError } from "./http-errors.ts";
import { parseRequest } from "./parse-request.ts";
import { queryFlag } from "./query-flag.ts";
import { maxFiles, receiveFiles, type ReceivedFiles } from "./receive-files.ts";
import type { ServerDeps } from "./server-deps.ts";
import { tellOutcome } from "./tell-outcome.ts";
import { withUploadFolder } from "./upload-folder.ts";

export const uploadParametersSchema = z.strictObject({
  replace: queryFlag
    .optional()
    .describe("Whether files may take the place of others of the same name."),
});

/** The form as OpenAPI describes it; `receiveFiles` reads it, piece by piece. */
export const uploadFormSchema = z.strictObject({
  files: z.array(z.file()).min(1).max(maxFiles).describe("Articles, one form field each."),
});

export function uploadRoute(deps: ServerDeps): RequestHandler {
  const { ARTICLES_DIR, MAX_FILE_MB } = deps.settings;
  return async (request, response) => {
    const { replace = false } = parseRequest(uploadParametersSchema, request.query);
    requireForm(request);
    const tell = await withUploadFolder(ARTICLES_DIR, async (folder) => {
      const received = await receiveFiles(request, response, folder, MAX_FILE_MB);
      requireFiles(received);
      return tellOutcome(deps, request, response, (onProgress) =>
        addReceived(deps, received, replace, onProgress),
      );
    });
    tell();
  };
}

function requireForm(request: Request): void {
  if (typeof request.is("multipart/form-data") === "string") return;
  throw new HttpError(
    "unsupported-media-type",
    "Cannot read the request: its Content-Type must be multipart/form-data, with the files in the field `files`.",
  );
}

function requireFiles({ files, failures }: ReceivedFiles): void {
  if (files.length + failures.length > 0) return;
  throw new HttpError("invalid-request", 'Cannot use the request: "files": must hold a file.', {
    field: "files",
  });
}

async function addReceived(
  { addArticles }: ServerDeps,
  { files, failures }: ReceivedFiles,
  replace: boolean,
  onProgress: (progress: UploadProgress) => void,
): Promise<UploadOutcome> {
  if (files.length === 0) return { added: 0, changed: 0, removed: 0, failures };
  const outcome = await addArticles(files, { replace, onProgress });
  return { ...outcome, failures: [...failures, ...outcome.failures] };
}

// POST /articles: files into the articles folder, then one ingest, with its progress as events. Once
// the files have come, the ingest goes on to its end though the reader may leave.
import type { Request, RequestHandler, Response } from "express";
import { z } from "zod";
import type { UploadOutcome, UploadProgress } from "./add-articles.ts";
import { openEventStream } from "./event-stream.ts";
import { errorBody, HttpError, reportError } from "./http-errors.ts";
import { parseRequest } from "./parse-request.ts";
import { notesOf } from "./request-log.ts";
import { receiveFiles, type ReceivedFiles } from "./receive-files.ts";
import type { ServerDeps } from "./server-deps.ts";
import { withUploadFolder } from "./upload-folder.ts";

const defaultHeartbeatMs = 10_000;
const progressEveryMs = 200;

const parametersSchema = z.strictObject({
  replace: z.stringbool("must be true or false").optional(),
});

export function uploadRoute(deps: ServerDeps): RequestHandler {
  const { ARTICLES_DIR, MAX_FILE_MB } = deps.settings;
  return async (request, response) => {
    const { replace = false } = parseRequest(parametersSchema, request.query);
    requireForm(request);
    const tell = await withUploadFolder(ARTICLES_DIR, async (folder) => {
      const received = await receiveFiles(request, response, folder, MAX_FILE_MB);
      requireFiles(received);
      const add = (onProgress: (progress: UploadProgress) => void) =>
        addReceived(deps, received, replace, onProgress);
      if (wantsEvents(request)) return streamOutcome(deps, response, add);
      const outcome = await add(() => undefined);
      return () => void response.set("Cache-Control", "no-store").json(outcome);
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

function wantsEvents(request: Request): boolean {
  return request.accepts(["application/json", "text/event-stream"]) === "text/event-stream";
}

/**
 * Gives what tells the end. Once the stream is open, an error can only be told as an event: the status
 * has been sent.
 */
async function streamOutcome(
  { heartbeatMs = defaultHeartbeatMs, logger }: ServerDeps,
  response: Response,
  add: (onProgress: (progress: UploadProgress) => void) => Promise<UploadOutcome>,
): Promise<() => void> {
  const stream = openEventStream(response, heartbeatMs);
  const offer = atMostEvery(progressEveryMs, (progress) => stream.offer("progress", progress));
  try {
    const outcome = await add(offer);
    return () => stream.end({ name: "done", data: outcome });
  } catch (error) {
    const data = errorBody(reportError(error, response, logger), notesOf(response).requestId);
    return () => stream.end({ name: "error", data });
  }
}

/** Each step's first progress, and then not all: an ingest tells of every article. */
function atMostEvery(
  ms: number,
  tell: (progress: UploadProgress) => void,
): (progress: UploadProgress) => void {
  let toldAt = 0;
  let toldStep: string | null = null;
  return (progress) => {
    const now = performance.now();
    if (progress.step === toldStep && now - toldAt < ms) return;
    toldAt = now;
    toldStep = progress.step;
    tell(progress);
  };
}

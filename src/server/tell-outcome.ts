// How a change of the archive is told: as JSON when it is done, or as events while it goes on, for
// those who ask for events.
import type { Request, Response } from "express";
import type { UploadProgress } from "./add-articles.ts";
import { openEventStream } from "./event-stream.ts";
import { errorBody, reportError } from "./http-errors.ts";
import { notesOf } from "./request-log.ts";
import type { ServerDeps } from "./server-deps.ts";

const defaultHeartbeatMs = 10_000;
const progressEveryMs = 200;

/** Makes the change, telling of its progress. */
export type Change<Outcome> = (onProgress: (progress: UploadProgress) => void) => Promise<Outcome>;

/**
 * Makes the change and gives what tells its end, so that the caller can clean up before the reader
 * hears of it. Throws as the change does, unless events were asked for.
 */
export async function tellOutcome<Outcome>(
  deps: ServerDeps,
  request: Request,
  response: Response,
  change: Change<Outcome>,
): Promise<() => void> {
  if (wantsEvents(request)) return streamOutcome(deps, response, change);
  const outcome = await change(() => undefined);
  return () => void response.set("Cache-Control", "no-store").json(outcome);
}

function wantsEvents(request: Request): boolean {
  return request.accepts(["application/json", "text/event-stream"]) === "text/event-stream";
}

/** Once the stream is open, an error can only be told as an event: the status has been sent. */
async function streamOutcome<Outcome>(
  { heartbeatMs = defaultHeartbeatMs, logger }: ServerDeps,
  response: Response,
  change: Change<Outcome>,
): Promise<() => void> {
  const stream = openEventStream(response, heartbeatMs);
  const offer = atMostEvery(progressEveryMs, (progress) => stream.offer("progress", progress));
  try {
    const outcome = await change(offer);
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

// How a change of the archive is told: as JSON when it is done, or as events while it goes on, for
// those who ask for events.
import type { Request, Response } from "express";
import type { UploadProgress } from "./api-schemas.ts";
import type { DescribedEvents } from "./api-route.ts";
import { openEventStream, wantsEvents } from "./event-stream.ts";
import { errorEvent } from "./http-errors.ts";
import type { ServerDeps } from "./server-deps.ts";

/** For the API's description; `outcome`: the component that describes what a change ends with. */
export function changeEvents(outcome: "UploadOutcome" | "RemovalOutcome"): DescribedEvents {
  return {
    progress: { schema: "UploadProgress", meaning: "now and then." },
    done: { schema: outcome, meaning: "once, at the end, as in JSON." },
    error: { schema: "Error", meaning: "instead of `done`: what failed." },
  };
}

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

/** Once the stream is open, an error can only be told as an event: the status has been sent. */
async function streamOutcome<Outcome>(
  { heartbeatMs, logger }: ServerDeps,
  response: Response,
  change: Change<Outcome>,
): Promise<() => void> {
  const stream = openEventStream(response, heartbeatMs);
  const offer = atMostEvery(progressEveryMs, (progress) => stream.offer("progress", progress));
  try {
    const outcome = await change(offer);
    return () => stream.end({ name: "done", data: outcome });
  } catch (error) {
    const event = errorEvent(error, response, logger);
    return () => stream.end(event);
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

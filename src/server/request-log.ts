// One log line per request: route, status, time, request id. Never the question, the query string
// or a body, unless LOG_QUESTIONS says so: what people ask may put them at risk.
import { randomUUID } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import type { Logger } from "pino";

/** What is noted of a request on its way, for its log line. */
export interface RequestNotes {
  readonly requestId: string;
  /** Where traces are made: the one that the request belongs to. */
  traceId?: string;
  errorCode?: string;
  /** The id of the key that was sent, never the key. */
  key?: string;
  question?: string;
}

/** Gives each request an id, sends it as `X-Request-Id`, and logs the request when it is over. */
export function logRequests(logger: Logger, logQuestions: boolean): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const notes: RequestNotes = { requestId: randomUUID() };
    response.locals["notes"] = notes;
    response.set("X-Request-Id", notes.requestId);
    response.once("close", () => {
      const { question, ...others } = notes;
      const line = {
        ...others,
        method: request.method,
        route: routeOf(request),
        status: response.statusCode,
        ms: Math.round(performance.now() - startedAt),
        ...(response.writableFinished ? {} : { readerLeft: true }),
        ...(logQuestions && question !== undefined ? { question } : {}),
      };
      logger.info(line, "request");
    });
    next();
  };
}

/** The notes of the request that this response answers. */
export function notesOf(response: Response): RequestNotes {
  return response.locals["notes"] as RequestNotes;
}

/** The pattern, not the path: a path may name the article that somebody reads. */
export function routeOf(request: Request): string {
  const route: unknown = request.route;
  if (typeof route === "object" && route !== null && "path" in route) return String(route.path);
  return "other";
}

// What is kept of each request: a log line, counts and, where traces are made, a span. Never the question,
// the query string or a body, unless LOG_QUESTIONS says so: what people ask may put them at risk.
import { randomUUID } from "node:crypto";
import type { Tracer } from "@opentelemetry/api";
import type { Request, RequestHandler, Response } from "express";
import type { Logger } from "pino";
import { traceRequest } from "../telemetry/trace-request.ts";
import type { RequestMetrics } from "./metrics/request-metrics.ts";

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

/** Counts each request when it is over, under its route's pattern. */
export function measureRequests(metrics: RequestMetrics): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.once("close", () => {
      metrics.ended({
        route: routeOf(request),
        method: request.method,
        status: response.statusCode,
        ms: performance.now() - startedAt,
        errorCode: notesOf(response).errorCode,
      });
    });
    next();
  };
}

/** A span for each request; without a tracer, requests pass. */
export function traceRequests(tracer: Tracer | null): RequestHandler {
  if (tracer === null) return (_request, _response, next) => next();
  return (request, response, next) => {
    const notes = notesOf(response);
    const span = traceRequest(tracer, {
      method: request.method,
      requestId: notes.requestId,
      traceparent: request.get("traceparent"),
    });
    notes.traceId = span.traceId;
    response.once("close", () =>
      span.end({
        route: routeOf(request),
        status: response.statusCode,
        errorCode: notes.errorCode,
      }),
    );
    span.run(next);
  };
}

/** The notes of the request that this response answers. */
export function notesOf(response: Response): RequestNotes {
  return response.locals["notes"] as RequestNotes;
}

/** The pattern, not the path: a path may name the article that somebody reads. */
function routeOf(request: Request): string {
  const route: unknown = request.route;
  if (typeof route === "object" && route !== null && "path" in route) return String(route.path);
  return "other";
}

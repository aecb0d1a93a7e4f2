// A span for each request where traces are wanted; without a tracer, requests pass.
import type { Tracer } from "@opentelemetry/api";
import type { RequestHandler } from "express";
import { traceRequest } from "../telemetry/trace-request.ts";
import { notesOf, routeOf } from "./request-log.ts";

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

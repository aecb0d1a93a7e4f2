// Counts each request when it is over, under its route's pattern.
import type { RequestHandler } from "express";
import type { RequestMetrics } from "./metrics/request-metrics.ts";
import { notesOf, routeOf } from "./request-log.ts";

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

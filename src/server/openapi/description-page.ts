// GET /docs: the API's description for people, as the build of the page made it.
import type { NextFunction, RequestHandler, Response } from "express";
import { HttpError } from "../http-errors.ts";
import { securityHeaders } from "../security-headers.ts";

/** Swagger UI's style has its pictures in itself, as `data:` addresses. */
const headers = securityHeaders(["data:"]);

export function descriptionPage(webRoot: string): RequestHandler {
  return (request, response, next) => {
    headers(request, response, () => sendPage(webRoot, response, next));
  };
}

function sendPage(webRoot: string, response: Response, next: NextFunction): void {
  const options = {
    root: webRoot,
    cacheControl: false,
    headers: { "Cache-Control": "no-cache" },
  };
  response.sendFile("docs.html", options, (error: unknown) => {
    if (error === undefined || response.headersSent) return;
    next(notBuilt(error));
  });
}

function notBuilt(cause: unknown): HttpError {
  return new HttpError(
    "no-page",
    "Cannot show the API's description: the page was not built. Run `npm run build`, then reload. Programs find it at /openapi.json.",
    { cause },
  );
}

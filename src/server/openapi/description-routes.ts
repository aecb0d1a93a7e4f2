// The API's description: GET /openapi.json for programs, GET /docs for people, as the build of the page
// made it.
import type { NextFunction, Response } from "express";
import { securityHeaders } from "../page-routes.ts";
import type { ApiRoute } from "../api-route.ts";
import { HttpError } from "../http-errors.ts";
import { programVersion } from "../program-version.ts";
import { openApiDocument, type OpenApiDocument } from "./open-api-document.ts";

/**
 * Made when it is first asked for, and again where keys came or went. Express gives it an ETag, so it
 * is sent once while it is the same.
 */
export function descriptionRoute(
  routes: readonly ApiRoute[],
  asksForKeys: () => Promise<boolean>,
): ApiRoute {
  const documents = new Map<boolean, OpenApiDocument>();
  const documentFor = (hasKeys: boolean): OpenApiDocument => {
    let document = documents.get(hasKeys);
    if (document === undefined) {
      document = openApiDocument(routes, { version: programVersion(), hasKeys });
      documents.set(hasKeys, document);
    }
    return document;
  };
  return {
    ...{ method: "get", path: "/openapi.json", scope: null },
    async handler(_request, response) {
      response.set("Cache-Control", "no-cache").json(documentFor(await asksForKeys()));
    },
    documentation: null,
  };
}

/** Swagger UI's style has its pictures in itself, as `data:` addresses. */
const headers = securityHeaders(["data:"]);

export function descriptionPage(webRoot: string): ApiRoute {
  return {
    ...{ method: "get", path: "/docs", scope: null },
    handler(request, response, next) {
      headers(request, response, () => sendPage(webRoot, response, next));
    },
    documentation: null,
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

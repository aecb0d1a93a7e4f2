// GET /openapi.json: the API's description, for programs that read it and for the page at /docs.
import type { RequestHandler } from "express";
import type { ApiRoute } from "../api-route.ts";
import { programVersion } from "../program-version.ts";
import { openApiDocument, type OpenApiDocument } from "./open-api-document.ts";

/**
 * Made when it is first asked for, and again where keys came or went. Express gives it an ETag, so it
 * is sent once while it is the same.
 */
export function descriptionRoute(
  routes: readonly ApiRoute[],
  asksForKeys: () => Promise<boolean>,
): RequestHandler {
  const documents = new Map<boolean, OpenApiDocument>();
  const documentFor = (hasKeys: boolean): OpenApiDocument => {
    let document = documents.get(hasKeys);
    if (document === undefined) {
      document = openApiDocument(routes, { version: programVersion(), hasKeys });
      documents.set(hasKeys, document);
    }
    return document;
  };
  return async (_request, response) => {
    response.set("Cache-Control", "no-cache").json(documentFor(await asksForKeys()));
  };
}

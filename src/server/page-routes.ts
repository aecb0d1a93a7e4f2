// The built chat page, from a folder.
import { sep } from "node:path";
import express, { type RequestHandler } from "express";
import { HttpError } from "./http-errors.ts";

/** Vite names files in `assets/` after their content, so they may be kept for good; the rest is asked for anew. */
export function pageFiles(webRoot: string): RequestHandler {
  return express.static(webRoot, {
    redirect: false,
    cacheControl: false,
    setHeaders(response, path) {
      const isNamedByContent = path.includes(`${sep}assets${sep}`);
      response.setHeader(
        "Cache-Control",
        isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
}

/** Reached only when `pageFiles` found no index.html. */
export const pageNotBuilt: RequestHandler = () => {
  throw new HttpError(
    "no-page",
    "Cannot show the chat page: it was not built. Run `npm run build`, then reload.",
  );
};

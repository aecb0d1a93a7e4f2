// The built chat page, from a folder, and the headers that keep it to itself.
import { sep } from "node:path";
import express, { type RequestHandler } from "express";
import helmet from "helmet";
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

const self = ["'self'"];
const none = ["'none'"];

/** Own scripts and styles only, nothing inline, no frames. `imgSrc`: where pictures may come from, besides this server. */
export function securityHeaders(imgSrc: readonly string[] = []): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      // The defaults allow inline styles, and upgrade to HTTPS what is served without it.
      useDefaults: false,
      directives: {
        defaultSrc: none,
        scriptSrc: self,
        styleSrc: self,
        imgSrc: [...self, ...imgSrc],
        connectSrc: self,
        baseUri: none,
        formAction: none,
        frameAncestors: none,
      },
    },
    // Whoever serves this over TLS decides on that there.
    strictTransportSecurity: false,
    // `no-referrer` could turn the Origin of the page's own requests into `null`.
    referrerPolicy: { policy: "same-origin" },
  });
}

// Headers that keep the page to itself: own scripts and styles only, nothing inline, no frames.
import type { RequestHandler } from "express";
import helmet from "helmet";

const self = ["'self'"];
const none = ["'none'"];

/** `imgSrc`: where pictures may come from, besides this server. */
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

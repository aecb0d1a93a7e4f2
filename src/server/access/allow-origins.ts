// Lets pages of other addresses use the API, if CORS_ORIGINS names them: exactly these, without cookies.
import cors from "cors";
import type { RequestHandler } from "express";

/** OpenAI's own client tells of itself by these, also in a browser, which asks for leave first. */
const openAiClientHeaders = [
  ...["User-Agent", "X-Stainless-Arch", "X-Stainless-Lang", "X-Stainless-OS"],
  ...["X-Stainless-Package-Version", "X-Stainless-Retry-Count", "X-Stainless-Runtime"],
  ...["X-Stainless-Runtime-Version", "X-Stainless-Timeout"],
];

const options: cors.CorsOptions = {
  methods: ["GET", "HEAD", "POST", "DELETE"],
  allowedHeaders: [
    "Authorization",
    "Content-Type",
    "X-API-Key",
    "Last-Event-ID",
    "Mcp-Protocol-Version",
    "Mcp-Session-Id",
    ...openAiClientHeaders,
  ],
  exposedHeaders: [
    "X-Request-Id",
    "X-Should-Retry",
    "Retry-After",
    "RateLimit",
    "RateLimit-Policy",
    "Mcp-Session-Id",
    "WWW-Authenticate",
  ],
  maxAge: 600,
};

/** Answers preflights of the origins; everything else goes on. */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  const allow = cors({ ...options, origin: [...origins] });
  return (request, response, next) => {
    const { origin } = request.headers;
    // Caches must not hand what one origin was answered to another.
    if (origins.length > 0) response.vary("Origin");
    if (origin !== undefined && origins.includes(origin)) allow(request, response, next);
    else next();
  };
}

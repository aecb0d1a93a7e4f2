// Lets pages of other addresses use the API, if CORS_ORIGINS names them: exactly these, without cookies.
import cors from "cors";
import type { RequestHandler } from "express";

const options: cors.CorsOptions = {
  methods: ["GET", "HEAD", "POST", "DELETE"],
  allowedHeaders: [
    "Authorization",
    "Content-Type",
    "X-API-Key",
    "Last-Event-ID",
    "Mcp-Protocol-Version",
    "Mcp-Session-Id",
  ],
  exposedHeaders: [
    "X-Request-Id",
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

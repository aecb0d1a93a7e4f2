// The web server's routes, put together. Needs no port, so tests can drive it directly.
import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import { allowOrigins } from "./access/allow-origins.ts";
import { refuseForeignRequests } from "./access/refuse-foreign-requests.ts";
import { requireScopes } from "./access/require-scope.ts";
import { pageFiles, pageNotBuilt, securityHeaders } from "./page-routes.ts";
import type { ApiRoute } from "./api-route.ts";
import { apiRoutes } from "./api-routes.ts";
import { HttpError, methodNotAllowed, notFound, sendErrors } from "./http-errors.ts";
import { openAiErrorShape } from "./openai/openai-error.ts";
import { logRequests, measureRequests, traceRequests } from "./request-log.ts";
import type { ServerDeps } from "./server-deps.ts";

export function createApp(deps: ServerDeps): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(logRequests(deps.logger, deps.settings.LOG_QUESTIONS));
  app.use(traceRequests(deps.tracer ?? null));
  app.use(measureRequests(deps.metrics.requests));
  app.use(securityHeaders());
  app.set("trust proxy", deps.settings.TRUST_PROXY);
  app.use(refuseForeignRequests(deps.settings));
  app.use(allowOrigins(deps.settings.CORS_ORIGINS));
  // Not what is streamed: an event would wait for the block that it is compressed in.
  app.use(
    compression({
      filter: (request, response) =>
        request.method === "GET" && compression.filter(request, response),
    }),
  );

  addRoutes(app, apiRoutes(deps), deps);
  app.use(pageFiles(deps.webRoot));
  app.route("/").get(pageNotBuilt).all(methodNotAllowed("GET, HEAD"));

  app.use(notFound);
  app.use("/v1", sendErrors(deps.logger, openAiErrorShape));
  app.use(sendErrors(deps.logger));
  return app;
}

/** Key, limits, body and handler of each route, and 405 for every other method of a path. */
function addRoutes(app: Express, routes: readonly ApiRoute[], deps: ServerDeps): void {
  const requireScope = requireScopes(deps);
  for (const path of new Set(routes.map((route) => route.path))) {
    const ofPath = routes.filter((route) => route.path === path);
    const route = app.route(path);
    for (const { method, scope, jsonLimit, handler } of ofPath) {
      route[method](...requireScope(scope), ...bodyParsers(jsonLimit), handler);
    }
    route.all(methodNotAllowed(allowedMethods(ofPath)));
  }
}

const jsonTypes = ["application/json", "application/*+json"];

function bodyParsers(jsonLimit: string | undefined): RequestHandler[] {
  if (jsonLimit === undefined) return [];
  return [requireJson, express.json({ limit: jsonLimit, type: jsonTypes })];
}

/** `request.is` is null without a body, which the route itself refuses with a better message. */
const requireJson: RequestHandler = (request, _response, next) => {
  if (request.is(jsonTypes) === false) {
    throw new HttpError(
      "unsupported-media-type",
      "Cannot read the request: its Content-Type must be application/json.",
    );
  }
  next();
};

/** Express answers HEAD where it answers GET. */
function allowedMethods(routes: readonly ApiRoute[]): string {
  return routes
    .flatMap(({ method }) => (method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]))
    .join(", ");
}

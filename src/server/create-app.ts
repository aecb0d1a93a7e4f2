// The web server's routes, put together. Needs no port, so tests can drive it directly.
import compression from "compression";
import express, { type Express } from "express";
import { partsOf, trustOf } from "../list-settings.ts";
import { allowOrigins } from "./access/allow-origins.ts";
import { addRoutes } from "./add-routes.ts";
import { apiRoutes } from "./api-routes.ts";
import { measureRequests } from "./measure-requests.ts";
import { methodNotAllowed, notFound, sendErrors } from "./http-errors.ts";
import { openAiErrorShape } from "./openai/openai-error.ts";
import { pageFiles, pageNotBuilt } from "./page-routes.ts";
import { refuseForeignRequests } from "./refuse-foreign-requests.ts";
import { logRequests } from "./request-log.ts";
import { securityHeaders } from "./security-headers.ts";
import type { ServerDeps } from "./server-deps.ts";
import { traceRequests } from "./trace-requests.ts";

export function createApp(deps: ServerDeps): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(logRequests(deps.logger, deps.settings.LOG_QUESTIONS));
  app.use(traceRequests(deps.tracer ?? null));
  app.use(measureRequests(deps.metrics.requests));
  app.use(securityHeaders());
  app.set("trust proxy", trustOf(deps.settings.TRUST_PROXY));
  app.use(refuseForeignRequests(deps.settings));
  app.use(allowOrigins(partsOf(deps.settings.CORS_ORIGINS)));
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

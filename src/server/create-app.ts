// The web server's routes, put together. Needs no port, so tests can drive it directly.
import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import { archiveRoute } from "./archive-route.ts";
import { articleListRoute, articleRoute } from "./article-routes.ts";
import { askRoute } from "./ask-route.ts";
import { feedbackRoute } from "./feedback-route.ts";
import { healthRoute, readinessRoute } from "./health-routes.ts";
import { HttpError, methodNotAllowed, notFound, sendErrors } from "./http-errors.ts";
import { pageFiles, pageNotBuilt } from "./page-routes.ts";
import { requireAdminKey } from "./require-admin-key.ts";
import { refuseForeignRequests } from "./refuse-foreign-requests.ts";
import { logRequests } from "./request-log.ts";
import { searchRoute } from "./search-route.ts";
import { securityHeaders } from "./security-headers.ts";
import type { ServerDeps } from "./server-deps.ts";
import { uploadRoute } from "./upload-route.ts";

const jsonTypes = ["application/json", "application/*+json"];

export function createApp(deps: ServerDeps): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(logRequests(deps.logger, deps.settings.LOG_QUESTIONS));
  app.use(securityHeaders());
  app.use(refuseForeignRequests(deps.settings.HOST));
  // Not what is streamed: an event would wait for the block that it is compressed in.
  app.use(
    compression({
      filter: (request, response) =>
        request.method === "GET" && compression.filter(request, response),
    }),
  );

  const readOnly = methodNotAllowed("GET, HEAD");
  app
    .route("/ask")
    .post(requireJson, express.json({ limit: "256kb", type: jsonTypes }), askRoute(deps))
    .all(methodNotAllowed("POST"));
  app
    .route("/feedback")
    .post(
      requireJson,
      express.json({ limit: "512kb", type: jsonTypes }),
      feedbackRoute(deps.feedback),
    )
    .all(methodNotAllowed("POST"));
  app.route("/search").get(searchRoute(deps)).all(readOnly);
  app.route("/archive").get(archiveRoute(deps)).all(readOnly);
  app
    .route("/articles")
    .get(articleListRoute(deps.store))
    .post(requireAdminKey(deps.settings.ADMIN_KEY), uploadRoute(deps))
    .all(methodNotAllowed("GET, HEAD, POST"));
  app.route("/articles/*id").get(articleRoute(deps.store)).all(readOnly);
  app.route("/healthz").get(healthRoute).all(readOnly);
  app.route("/readyz").get(readinessRoute(deps)).all(readOnly);
  app.use(pageFiles(deps.webRoot));
  app.route("/").get(pageNotBuilt).all(readOnly);

  app.use(notFound);
  app.use(sendErrors(deps.logger));
  return app;
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

// Puts the list of routes into the app: key, body, handler, and 405 for every other method of a path.
import express, { type Express, type RequestHandler } from "express";
import type { ApiRoute } from "./api-route.ts";
import { HttpError, methodNotAllowed } from "./http-errors.ts";
import { requireScopes } from "./require-scope.ts";
import type { ServerDeps } from "./server-deps.ts";

const jsonTypes = ["application/json", "application/*+json"];

export function addRoutes(app: Express, routes: readonly ApiRoute[], deps: ServerDeps): void {
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

// Which key a route asks for.
import type { RequestHandler } from "express";
import type { Scope } from "./api-route.ts";
import { requireAdminKey } from "./require-admin-key.ts";
import type { ServerDeps } from "./server-deps.ts";

export function requireScope(scope: Scope | null, { settings }: ServerDeps): RequestHandler {
  if (scope === "admin") return requireAdminKey(settings.ADMIN_KEY);
  return (_request, _response, next) => next();
}

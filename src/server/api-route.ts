// The contract of a route of the API. One list of them makes the server, its keys and limits, and
// the OpenAPI document, so that none of these can know a route that the others do not.
import type { RequestHandler } from "express";
import type { z } from "zod";
import type { ZodOpenApiOperationObject } from "zod-openapi";
import type { Scope } from "../keys/scope.ts";
import type { ErrorCode } from "./http-errors.ts";

export interface ApiRoute {
  readonly method: "get" | "post" | "delete";
  /** Express's pattern, e.g. `/articles/*id`. */
  readonly path: string;
  /** What a key must allow; null: everybody may, also where keys are asked for. */
  readonly scope: Scope | null;
  /** The largest JSON body, in Express's words, e.g. `256kb`; absent where the route takes none. */
  readonly jsonLimit?: string;
  readonly handler: RequestHandler;
  /** Null: the route is no part of the API that is described, such as the description itself. */
  readonly documentation: RouteDocumentation | null;
}

export interface RouteDocumentation {
  /** OpenAPI's pattern where it differs from Express's, e.g. `/articles/{id}`. */
  readonly path?: string;
  /** Its schemas are the very ones that check requests and answers. Errors are added to it. */
  readonly operation: ZodOpenApiOperationObject;
  /** What it may answer besides, by code; those that every route may are added. */
  readonly errors: readonly ErrorCode[];
  /** Where its errors have another shape than the rest of the API's. */
  readonly errorShape?: {
    readonly schema: z.ZodType;
    /** What stands in an error for one of our codes. */
    readonly nameOf: (code: ErrorCode) => string;
  };
}

export interface DescribedRoute extends ApiRoute {
  readonly documentation: RouteDocumentation;
}

export function isDescribed(route: ApiRoute): route is DescribedRoute {
  return route.documentation !== null;
}

// The contract of a route of the API. One list of them makes the server, its keys and limits, and
// the OpenAPI document, so that none of these can know a route that the others do not.
import type { RequestHandler } from "express";
import type { z } from "zod";
import type {
  ZodOpenApiMediaTypeObject,
  ZodOpenApiOperationObject,
  ZodOpenApiResponseObject,
} from "zod-openapi";
import type { Scope } from "../keys/scope.ts";
import type { ErrorCode } from "./error-codes.ts";

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

/** A success whose body is JSON. A test holds the example against the schema. */
export function jsonResponse(
  description: string,
  schema: z.ZodType,
  example?: unknown,
): ZodOpenApiResponseObject {
  const shown = example === undefined ? {} : { example };
  return { description, content: { "application/json": { schema, ...shown } } };
}

/**
 * Server-sent events by name: the component that describes its data, and when it comes. OpenAPI 3.1 has no
 * words for the events of a stream: they are told in the description, and by schema under `x-events`.
 */
export type DescribedEvents = Readonly<Record<string, { schema: string; meaning: string }>>;

interface SentEvent {
  readonly name: string;
  readonly data: unknown;
}

export function eventsMedia(
  events: DescribedEvents,
  example: readonly SentEvent[],
): ZodOpenApiMediaTypeObject {
  const schemas = Object.entries(events).map(
    ([name, { schema }]) => [name, { $ref: `#/components/schemas/${schema}` }] as const,
  );
  return {
    schema: { type: "string", description: "Events, each of a line `event` and a line `data`." },
    example: example
      .map(({ name, data }) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
      .join(""),
    "x-events": Object.fromEntries(schemas),
  };
}

/** A Markdown list of the events, in the order in which they come. */
export function eventsAsText(events: DescribedEvents): string {
  return Object.entries(events)
    .map(([name, { schema, meaning }]) => `- \`${name}\` (\`${schema}\`): ${meaning}`)
    .join("\n");
}

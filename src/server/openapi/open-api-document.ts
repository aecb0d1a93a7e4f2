// The API's description, OpenAPI 3.1, made from the list of routes and from the very schemas that
// check requests and that answers are typed by.
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from "zod-openapi";
import { isDescribed, type ApiRoute, type DescribedRoute } from "../api-route.ts";
import { errorBodySchema, errorCodes, type ErrorCode } from "../error-codes.ts";
import { componentSchemas } from "./component-schemas.ts";

export interface DescriptionOptions {
  readonly version: string;
  /** Where the server is, relative to the description: `/` unless given. */
  readonly serverUrl?: string;
  /** Whether questions and reading ask for a key too; changing the archive always does. */
  readonly hasKeys: boolean;
}

export type OpenApiDocument = ReturnType<typeof createDocument>;

const description =
  "Answers questions from an archive of news articles, every sentence cited to the exact words of its source. Unknown fields and parameters are refused. Offsets and lengths count UTF-16 code units, as JavaScript does. Every answer has an `X-Request-Id`, under which the server's log has the request.";

const tags = [
  { name: "Questions", description: "Asking, and saying what an answer was worth." },
  { name: "Archive", description: "What there is: articles, and the passages of them." },
  { name: "OpenAI", description: "The same answers for clients of OpenAI's API." },
  { name: "MCP", description: "The archive for clients of the Model Context Protocol." },
  { name: "Operation", description: "For those who run the server." },
];

export function openApiDocument(
  routes: readonly ApiRoute[],
  { version, serverUrl = "/", hasKeys }: DescriptionOptions,
): OpenApiDocument {
  return createDocument({
    openapi: "3.1.0",
    info: { title: "citewell", version, description },
    servers: [{ url: serverUrl }],
    tags,
    paths: describePaths(routes, hasKeys),
    components: {
      schemas: componentSchemas,
      securitySchemes: {
        key: {
          type: "http",
          scheme: "bearer",
          description: "A key of the server, as `Authorization: Bearer <key>`.",
        },
      },
    },
  });
}

/** The path of a route as OpenAPI writes it. */
export function describedPath({ path, documentation }: DescribedRoute): string {
  return documentation.path ?? path;
}

function describePaths(routes: readonly ApiRoute[], hasKeys: boolean): ZodOpenApiPathsObject {
  const byPath = groupedBy(routes.filter(isDescribed), describedPath);
  const paths = [...byPath].map(([path, ofPath]) => [
    path,
    Object.fromEntries(ofPath.map((route) => [route.method, describeRoute(route, hasKeys)])),
  ]);
  return Object.fromEntries(paths) as ZodOpenApiPathsObject;
}

/** OpenAPI 3.1 lets a key's requirement name the roles that it must have. */
function describeRoute(route: DescribedRoute, hasKeys: boolean): ZodOpenApiOperationObject {
  const { scope } = route;
  const { responses, ...operation } = route.documentation.operation;
  const asksForKey = scope === "admin" || (scope !== null && hasKeys);
  return {
    ...operation,
    security: asksForKey ? [{ key: [scope] }] : [],
    responses: { ...responses, ...errorResponses(route) },
  };
}

const keyErrors = ["key-missing", "wrong-key", "scope-missing", "too-many-requests"] as const;

/** Every code that the route may answer with, in the order of their statuses. */
export function errorCodesOf(route: DescribedRoute): ErrorCode[] {
  const codes = new Set<ErrorCode>([
    ...(["forbidden-host", "forbidden-origin", "internal", "keys-unreadable"] as const),
  ]);
  if (route.scope !== null) {
    for (const code of keyErrors) codes.add(code);
  }
  if (route.jsonLimit !== undefined) {
    for (const code of ["invalid-request", "too-large", "unsupported-media-type"] as const) {
      codes.add(code);
    }
  }
  for (const code of route.documentation.errors) codes.add(code);
  return [...codes].sort((a, b) => errorCodes[a].status - errorCodes[b].status);
}

/** The errors of a route by status: its own, and those that any route of its kind may answer with. */
function errorResponses(route: DescribedRoute): ZodOpenApiResponsesObject {
  const { schema, nameOf } = route.documentation.errorShape ?? ownShape;
  const byStatus = groupedBy(errorCodesOf(route), (code) => errorCodes[code].status);
  const responses = [...byStatus].map(([status, codes]) => [
    String(status),
    {
      description: codes
        .map((code) => `\`${nameOf(code)}\`: ${errorCodes[code].meaning}`)
        .join("\n\n"),
      content: {
        "application/json": { schema, "x-error-codes": [...new Set(codes.map(nameOf))] },
      },
    },
  ]);
  return Object.fromEntries(responses) as ZodOpenApiResponsesObject;
}

const ownShape = { schema: errorBodySchema, nameOf: (code: ErrorCode) => code };

/** `Map.groupBy`, which Node 20 does not have. */
function groupedBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

// The API's description, OpenAPI 3.1, made from the list of routes and from the very schemas that
// check requests and that answers are typed by.
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from "zod-openapi";
import { isDescribed, type ApiRoute, type DescribedRoute } from "../api-route.ts";
import { componentSchemas } from "./component-schemas.ts";
import { errorResponses } from "./error-responses.ts";
import { groupedBy } from "./grouped-by.ts";

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

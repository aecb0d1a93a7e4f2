// The errors of a route by status: its own, and those that any route of its kind may answer with.
import type { ZodOpenApiResponsesObject } from "zod-openapi";
import type { DescribedRoute } from "../api-route.ts";
import { errorBodySchema } from "../error-schema.ts";
import { errorStatuses, type ErrorCode } from "../http-errors.ts";
import { errorMeanings } from "./error-meanings.ts";
import { groupedBy } from "./grouped-by.ts";

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
  return [...codes].sort((a, b) => errorStatuses[a] - errorStatuses[b]);
}

export function errorResponses(route: DescribedRoute): ZodOpenApiResponsesObject {
  const { schema, nameOf } = route.documentation.errorShape ?? ownShape;
  const byStatus = groupedBy(errorCodesOf(route), (code) => errorStatuses[code]);
  const responses = [...byStatus].map(([status, codes]) => [
    String(status),
    {
      description: codes.map((code) => `\`${nameOf(code)}\`: ${errorMeanings[code]}`).join("\n\n"),
      content: {
        "application/json": { schema, "x-error-codes": [...new Set(codes.map(nameOf))] },
      },
    },
  ]);
  return Object.fromEntries(responses) as ZodOpenApiResponsesObject;
}

const ownShape = { schema: errorBodySchema, nameOf: (code: ErrorCode) => code };

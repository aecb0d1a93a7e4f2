// A success whose body is JSON, as OpenAPI describes it.
import type { ZodOpenApiResponseObject } from "zod-openapi";
import type { z } from "zod";

/** A test holds the example against the schema. */
export function jsonResponse(
  description: string,
  schema: z.ZodType,
  example?: unknown,
): ZodOpenApiResponseObject {
  const shown = example === undefined ? {} : { example };
  return { description, content: { "application/json": { schema, ...shown } } };
}

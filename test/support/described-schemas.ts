// The schemas of an OpenAPI document as checks: made from what the document says, not from what it
// was made of, so that a fault on the way between the two is found.
import { z } from "zod";
import type { OpenApiDocument } from "../../src/server/openapi/open-api-document.ts";

type Fields = Readonly<Record<string, unknown>>;

const refPrefix = "#/components/schemas/";

export interface DescribedSchemas {
  /** Of a schema as it stands in the document, mostly a `$ref`. */
  readonly check: (schema: unknown) => z.ZodType;
  readonly named: (name: string) => z.ZodType;
}

export function describedSchemas(document: OpenApiDocument): DescribedSchemas {
  const definitions = withRefs(document.components?.schemas ?? {}) as Fields;
  /** By schema: the same few are asked for with every response. */
  const checks = new Map<string, z.ZodType>();
  const make = (schema: unknown): z.ZodType =>
    z.fromJSONSchema({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      ...(withRefs(schema) as object),
      $defs: definitions,
    } as Parameters<typeof z.fromJSONSchema>[0]);
  const check = (schema: unknown): z.ZodType => {
    const key = JSON.stringify(schema);
    const made = checks.get(key) ?? make(schema);
    checks.set(key, made);
    return made;
  };
  return { check, named: (name) => check({ $ref: `${refPrefix}${name}` }) };
}

function withRefs(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll(refPrefix, "#/$defs/"));
}

// How GET /archive is described.
import type { RouteDocumentation } from "../api-route.ts";
import { archiveSchema } from "../archive-schema.ts";
import { archiveExample } from "./examples/archive-example.ts";
import { jsonResponse } from "./json-response.ts";

export const archiveDocumentation: RouteDocumentation = {
  operation: {
    operationId: "describeArchive",
    tags: ["Archive"],
    summary: "Tell what the archive holds",
    responses: { 200: jsonResponse("What there is, counted.", archiveSchema, archiveExample) },
  },
  errors: ["no-store"],
};

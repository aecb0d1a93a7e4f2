// How GET /search is described.
import type { RouteDocumentation } from "../api-route.ts";
import { foundSchema, searchParametersSchema } from "../search-schema.ts";
import { foundExample } from "./examples/found-example.ts";
import { jsonResponse } from "./json-response.ts";

export const searchDocumentation: RouteDocumentation = {
  operation: {
    operationId: "search",
    tags: ["Archive"],
    summary: "Find passages, without an answer",
    description: "`from` must not be after `to`.",
    requestParams: { query: searchParametersSchema },
    responses: { 200: jsonResponse("The best passages.", foundSchema, foundExample) },
  },
  errors: ["invalid-request", "model-unavailable", "no-store", "timeout"],
};

// How GET /healthz and GET /readyz are described.
import type { RouteDocumentation } from "../api-route.ts";
import { healthSchema, readinessSchema } from "../health-schema.ts";
import { jsonResponse } from "./json-response.ts";

export const healthDocumentation: RouteDocumentation = {
  operation: {
    operationId: "isAlive",
    tags: ["Operation"],
    summary: "Tell whether the process answers",
    responses: { 200: jsonResponse("It does.", healthSchema, { status: "ok" }) },
  },
  errors: [],
};

export const readinessDocumentation: RouteDocumentation = {
  operation: {
    operationId: "isReady",
    tags: ["Operation"],
    summary: "Tell whether questions can be answered, and with what",
    responses: { 200: jsonResponse("They can.", readinessSchema) },
  },
  errors: ["no-store", "too-many-requests", "wrong-key"],
};

// The part of the API that MCP clients speak: its routes with key, limits and description. The messages
// themselves are MCP's to describe, so that only their frame stands here.
import { z } from "zod";
import type { ApiRoute } from "./api-route.ts";
import { errorBodySchema } from "./error-schema.ts";
import type { ErrorCode } from "./http-errors.ts";
import { mcpRoute } from "./mcp-route.ts";
import type { ServerDeps } from "./server-deps.ts";

export const mcpMessageSchema = z
  .looseObject({
    jsonrpc: z.literal("2.0"),
    id: z.union([z.string(), z.number()]).optional().describe("Absent from notifications."),
    method: z.string().optional().describe("Absent from responses."),
  })
  .describe("A JSON-RPC message, as the Model Context Protocol has it.");

/** What the protocol itself refuses is told in its own shape. */
export const mcpErrorSchema = z.strictObject({
  jsonrpc: z.literal("2.0"),
  error: z.strictObject({ code: z.int(), message: z.string(), data: z.unknown().optional() }),
  id: z.union([z.string(), z.number()]).nullable(),
});

/** What is wrong with the request is ours to say, what is wrong with the message the protocol's. */
const errorShape = {
  schema: z.union([errorBodySchema, mcpErrorSchema]),
  nameOf: (code: ErrorCode) => code,
};

export const mcpSessionSchema = z.object({
  "Mcp-Session-Id": z
    .string()
    .optional()
    .describe("As the response to `initialize` named it; absent from `initialize` itself."),
});

export function mcpRoutes(deps: ServerDeps): ApiRoute[] {
  const { post, delete: end } = mcpRoute(deps);
  return [
    {
      ...{ method: "post", path: "/mcp", scope: "ask", jsonLimit: "256kb", handler: post },
      documentation: {
        operation: {
          operationId: "sendMcpMessage",
          tags: ["MCP"],
          summary: "Send a message of the Model Context Protocol",
          description:
            "Streamable HTTP: a session begins with `initialize`. Accept must name both application/json and text/event-stream.",
          requestParams: { header: mcpSessionSchema },
          requestBody: {
            required: true,
            content: { "application/json": { schema: mcpMessageSchema } },
          },
          responses: {
            200: {
              description: "What the message asked for; before it, progress where that was wanted.",
              content: { "text/event-stream": { schema: mcpMessageSchema } },
            },
            202: { description: "The notification came." },
            406: {
              description: "Accept does not name both types.",
              content: { "application/json": { schema: mcpErrorSchema } },
            },
          },
        },
        errorShape,
        errors: [
          ...(["invalid-request", "not-found", "too-large", "unsupported-media-type"] as const),
          "too-many-sessions",
        ],
      },
    },
    {
      ...{ method: "delete", path: "/mcp", scope: "ask", handler: end },
      documentation: {
        operation: {
          operationId: "endMcpSession",
          tags: ["MCP"],
          summary: "End a session of the Model Context Protocol",
          requestParams: { header: mcpSessionSchema.required() },
          responses: { 200: { description: "The session has ended." } },
        },
        errorShape,
        errors: ["invalid-request", "not-found"],
      },
    },
  ];
}

// POST and DELETE /mcp: the archive for MCP clients, over HTTP ("streamable HTTP"). GET would open a
// stream for what the server says unasked, which this one never does; MCP has it answer 405. The messages
// are MCP's to describe, so that only their frame is described here.
import { AsyncLocalStorage } from "node:async_hooks";
import { isInitializeRequest } from "@modelcontextprotocol/sdk/types.js";
import type { Request, RequestHandler, Response } from "express";
import { z } from "zod";
import { orAborted } from "../../ingest/embedders/or-aborted.ts";
import { allows, type Scope } from "../keys/scope.ts";
import { createMcpServer } from "../mcp/create-mcp-server.ts";
import type { McpDeps } from "../mcp/mcp-deps.ts";
import { accessOf } from "./access/access.ts";
import { scopeMissing } from "./access/require-scope.ts";
import type { ApiRoute } from "./api-route.ts";
import { describeError } from "./describe-error.ts";
import { errorBodySchema, type ErrorCode } from "./error-codes.ts";
import { explainError, HttpError } from "./http-errors.ts";
import { McpSessions } from "./mcp-sessions.ts";
import { programVersion } from "./program-version.ts";
import { notesOf } from "./request-log.ts";
import type { ServerDeps } from "./server-deps.ts";
import { untilAborted, whileWaitedFor } from "./watch-request.ts";
import { answerTimeLimitMs } from "./with-answer-events.ts";
import { withGeneration } from "../services/store-access.ts";

const mcpMessageSchema = z
  .looseObject({
    jsonrpc: z.literal("2.0"),
    id: z.union([z.string(), z.number()]).optional().describe("Absent from notifications."),
    method: z.string().optional().describe("Absent from responses."),
  })
  .describe("A JSON-RPC message, as the Model Context Protocol has it.");

/** What the protocol itself refuses is told in its own shape. */
const mcpErrorSchema = z.strictObject({
  jsonrpc: z.literal("2.0"),
  error: z.strictObject({ code: z.int(), message: z.string(), data: z.unknown().optional() }),
  id: z.union([z.string(), z.number()]).nullable(),
});

/** What is wrong with the request is ours to say, what is wrong with the message the protocol's. */
const errorShape = {
  schema: z.union([errorBodySchema, mcpErrorSchema]),
  nameOf: (code: ErrorCode) => code,
};

const mcpSessionSchema = z.object({
  "Mcp-Session-Id": z
    .string()
    .optional()
    .describe("As the response to `initialize` named it; absent from `initialize` itself."),
});

export function mcpRoutes(deps: ServerDeps): ApiRoute[] {
  const { post, end } = mcpHandlers(deps);
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

const defaultKeepAliveMs = 10_000;

interface McpHandlers {
  readonly post: RequestHandler;
  readonly end: RequestHandler;
}

/** The HTTP request that a call came with. */
interface CallOrigin {
  readonly response: Response;
  /** Aborted when the client has left or the time is up. */
  readonly signal: AbortSignal;
}

function mcpHandlers(deps: ServerDeps): McpHandlers {
  const origins = new AsyncLocalStorage<CallOrigin>();
  const callDeps = callDepsOf(deps, origins);
  const sessions = new McpSessions({
    createServer: () => createMcpServer(callDeps),
    keepAliveMs: deps.heartbeatMs ?? defaultKeepAliveMs,
    onError: (error) => deps.logger.debug({ error: describeError(error) }, "MCP session failed"),
  });
  const answer = (request: Request, response: Response): Promise<void> =>
    sessions.answer(request.get("mcp-session-id"), accessOf(response).keyId, (transport) =>
      whileWaitedFor(response, answerTimeLimitMs(deps), (signal) =>
        origins.run({ response, signal }, () =>
          transport.handleRequest(request, response, request.body),
        ),
      ),
    );
  return {
    post: async (request, response) => {
      refuseList(request.body);
      if (request.get("mcp-session-id") === undefined && !isInitializeRequest(request.body)) {
        throw new HttpError(
          "invalid-request",
          "Cannot take the request: MCP begins with `initialize`, whose response names the session in Mcp-Session-Id.",
        );
      }
      await answer(request, response);
    },
    end: async (request, response) => {
      if (request.get("mcp-session-id") === undefined) {
        throw new HttpError("invalid-request", "Cannot end a session: Mcp-Session-Id names none.");
      }
      await answer(request, response);
    },
  };
}

/** MCP has given lists up; a hundred questions in one would count as one for the key's limit. */
function refuseList(body: unknown): void {
  if (!Array.isArray(body)) return;
  throw new HttpError(
    "invalid-request",
    "Cannot take the request: it holds a list of messages. Send each in a request of its own.",
  );
}

function callDepsOf(deps: ServerDeps, origins: AsyncLocalStorage<CallOrigin>): McpDeps {
  const signalFor = (signal: AbortSignal | undefined): AbortSignal => {
    const signals = [signal, origins.getStore()?.signal].filter((one) => one !== undefined);
    return AbortSignal.any(signals);
  };
  /** The tools do what routes do that ask for different scopes: each call is held against its own key. */
  const requireScope = (wanted: Scope): void => {
    const origin = origins.getStore();
    const granted = origin === undefined ? [] : accessOf(origin.response).scopes;
    if (!allows(granted, wanted)) throw scopeMissing(wanted, granted);
  };
  const noteQuestion = (question: string): void => {
    const origin = origins.getStore();
    if (origin !== undefined) notesOf(origin.response).question = question;
  };
  return {
    answerer: (request, given) => {
      requireScope("ask");
      noteQuestion(request.question);
      const signal = signalFor(given);
      return untilAborted(deps.answerer(request, signal), signal, (error) =>
        deps.logger.debug({ error: describeError(error) }, "answerer failed after its end"),
      );
    },
    async search(question, filter, limit, given) {
      requireScope("read");
      noteQuestion(question);
      return orAborted(deps.search(question, filter, limit), signalFor(given));
    },
    async withGeneration(work) {
      requireScope("read");
      return withGeneration(deps.store, work);
    },
    searchLimit: deps.settings.MAX_EVIDENCE,
    explain: explainError(deps.logger),
    version: programVersion(),
  };
}

// POST and DELETE /mcp: the archive for MCP clients, over HTTP ("streamable HTTP"). GET would open a
// stream for what the server says unasked, which this one never does; MCP has it answer 405.
import { AsyncLocalStorage } from "node:async_hooks";
import { isInitializeRequest } from "@modelcontextprotocol/sdk/types.js";
import type { Request, RequestHandler, Response } from "express";
import { orAborted } from "../../ingest/embedders/or-aborted.ts";
import { allows, type Scope } from "../keys/scope.ts";
import { createMcpServer } from "../mcp/create-mcp-server.ts";
import type { McpDeps } from "../mcp/mcp-deps.ts";
import { accessOf } from "./access/access.ts";
import { describeError } from "./describe-error.ts";
import { explainError } from "./explain-error.ts";
import { HttpError } from "./http-errors.ts";
import { McpSessions } from "./mcp-sessions.ts";
import { programVersion } from "./program-version.ts";
import { notesOf } from "./request-log.ts";
import { scopeMissing } from "./require-scope.ts";
import type { ServerDeps } from "./server-deps.ts";
import { untilAborted, watchRequest } from "./watch-request.ts";
import { answerTimeLimitMs } from "./with-answer-events.ts";
import { withGeneration } from "./with-generation.ts";

const defaultKeepAliveMs = 10_000;

export interface McpRoute {
  readonly post: RequestHandler;
  /** Ends a session. */
  readonly delete: RequestHandler;
}

/** The HTTP request that a call came with. */
interface CallOrigin {
  readonly response: Response;
  /** Aborted when the client has left or the time is up. */
  readonly signal: AbortSignal;
}

export function mcpRoute(deps: ServerDeps): McpRoute {
  const origins = new AsyncLocalStorage<CallOrigin>();
  const callDeps = callDepsOf(deps, origins);
  const sessions = new McpSessions({
    createServer: () => createMcpServer(callDeps),
    keepAliveMs: deps.heartbeatMs ?? defaultKeepAliveMs,
    onError: (error) => deps.logger.debug({ error: describeError(error) }, "MCP session failed"),
  });
  const answer = (request: Request, response: Response): Promise<void> =>
    sessions.answer(request.get("mcp-session-id"), accessOf(response).keyId, (transport) => {
      const watch = watchRequest(response, answerTimeLimitMs(deps));
      const origin = { response, signal: watch.signal };
      return origins
        .run(origin, () => transport.handleRequest(request, response, request.body))
        .finally(() => watch.stop());
    });
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
    delete: async (request, response) => {
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

// How many MCP sessions there are at most, and when one ends.
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { describe, expect, test } from "vitest";
import { createMcpServer } from "../../src/mcp/create-mcp-server.ts";
import { McpSessions, type McpSessionsOptions } from "../../src/server/mcp-sessions.ts";
import { gate } from "../support/fake-answerer.ts";

const unused = (): never => {
  throw new Error("Nothing is called here.");
};

function madeSessions(options: Partial<McpSessionsOptions> = {}) {
  const closed: McpServer[] = [];
  const clock = { ms: 0 };
  const sessions = new McpSessions({
    createServer: () => {
      const server = createMcpServer({
        answerer: unused,
        search: unused,
        withGeneration: unused,
        searchLimit: 1,
        explain: (error) => ({ message: String(error), code: "internal" }),
        version: "0",
      });
      server.server.onclose = () => void closed.push(server);
      return server;
    },
    keepAliveMs: 0,
    onError: (error) => {
      throw error;
    },
    now: () => clock.ms,
    ...options,
  });
  return { sessions, closed, clock };
}

/** Begins a session as a client's `initialize` does; gives its id. */
async function begin(sessions: McpSessions, keyId: string | null = null): Promise<string> {
  let id: string | undefined;
  await sessions.answer(undefined, keyId, async (transport) => {
    await initialize(transport);
    id = transport.sessionId;
  });
  return id!;
}

/** The transport answers to a request of its own kind; only that it opens the session matters here. */
async function initialize(transport: StreamableHTTPServerTransport): Promise<void> {
  const request = new IncomingMessage(new Socket());
  request.method = "POST";
  request.url = "/mcp";
  request.headers = {
    host: "localhost",
    "content-type": "application/json",
    accept: "application/json, text/event-stream",
  };
  request.rawHeaders.push(...Object.entries(request.headers as Record<string, string>).flat());
  const params = {
    protocolVersion: "2025-06-18",
    capabilities: {},
    clientInfo: { name: "test", version: "0" },
  };
  void transport.handleRequest(request, new ServerResponse(request), {
    ...{ jsonrpc: "2.0", id: 1, method: "initialize", params },
  });
  while (transport.sessionId === undefined) await new Promise(setImmediate);
}

describe("McpSessions", () => {
  test("ends a session that was idle for too long, and no other", async () => {
    const { sessions, closed, clock } = madeSessions({ idleMs: 1000 });
    const old = await begin(sessions);
    clock.ms = 900;
    const young = await begin(sessions);
    clock.ms = 1500;
    await sessions.answer(young, null, () => Promise.resolve());
    expect(sessions.size).toBe(1);
    expect(closed).toHaveLength(1);
    await expect(sessions.answer(old, null, () => Promise.resolve())).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("makes room by ending the one that was idle for the longest time", async () => {
    const { sessions, clock } = madeSessions({ most: 2 });
    const first = await begin(sessions);
    clock.ms = 1;
    const second = await begin(sessions);
    clock.ms = 2;
    await sessions.answer(first, null, () => Promise.resolve());
    clock.ms = 3;
    await begin(sessions);
    expect(sessions.size).toBe(2);
    await expect(sessions.answer(second, null, () => Promise.resolve())).rejects.toThrow(
      /has ended/,
    );
    await sessions.answer(first, null, () => Promise.resolve());
  });

  test("refuses another one while all are being answered, and ends none of them", async () => {
    const { sessions } = madeSessions({ most: 1 });
    const id = await begin(sessions);
    const held = gate();
    const running = sessions.answer(id, null, () => held.opened);
    await expect(begin(sessions)).rejects.toMatchObject({ code: "too-many-sessions", status: 503 });
    held.open();
    await running;
    await begin(sessions);
  });

  test("lets nobody into a session but the key that began it", async () => {
    const { sessions } = madeSessions();
    const id = await begin(sessions, "key-a");
    const entered: (string | null)[] = [];
    const enter = (keyId: string | null) =>
      sessions.answer(id, keyId, () => Promise.resolve(void entered.push(keyId)));
    await expect(enter("key-b")).rejects.toMatchObject({ code: "not-found" });
    await expect(enter(null)).rejects.toMatchObject({ code: "not-found" });
    await enter("key-a");
    expect(entered).toEqual(["key-a"]);
  });

  test("makes room among those of the key that has most, not among others'", async () => {
    const { sessions, clock } = madeSessions({ most: 3 });
    const quiet = await begin(sessions, "quiet");
    for (clock.ms = 1; clock.ms < 6; clock.ms++) await begin(sessions, "greedy");
    await begin(sessions, "newcomer");
    expect(sessions.size).toBe(3);
    await sessions.answer(quiet, "quiet", () => Promise.resolve());
  });

  test("ends none of others for a key that has more and uses them all", async () => {
    const { sessions } = madeSessions({ most: 3 });
    const held = gate();
    await begin(sessions, "quiet");
    const greedy = [await begin(sessions, "greedy"), await begin(sessions, "greedy")];
    const running = greedy.map((id) => sessions.answer(id, "greedy", () => held.opened));
    await expect(begin(sessions, "greedy")).rejects.toMatchObject({ code: "too-many-sessions" });
    held.open();
    await Promise.all(running);
  });
});

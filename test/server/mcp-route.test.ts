// MCP over HTTP: the SDK's own client against the app on a free port.
import type { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { describe, expect, test } from "vitest";
import type { RunningServer } from "../../src/server/start-server.ts";
import { StoreError } from "../../vectorstore/store-error.ts";
import { fakeAnswerer, gate, sampleAnswer, sampleEvents } from "../support/fake-answerer.ts";
import { callTool, connectClient, textOf } from "../support/made-mcp-client.ts";
import { errorOf, startTestServer } from "../support/test-server.ts";

const question = "How far did the river rise?";

function connect(server: RunningServer): Promise<Client> {
  return connectClient(new StreamableHTTPClientTransport(new URL(`${server.address}/mcp`)));
}

function send(server: RunningServer, body: unknown, headers: Record<string, string> = {}) {
  return fetch(`${server.address}/mcp`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

const initialize = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: {
    protocolVersion: "2025-06-18",
    capabilities: {},
    clientInfo: { name: "test", version: "0" },
  },
};

const callAsk = {
  jsonrpc: "2.0",
  id: 2,
  method: "tools/call",
  params: { name: "ask", arguments: { question } },
};

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve()));
}

describe("/mcp", () => {
  test("answers, searches, lists and reads", async () => {
    const server = await startTestServer();
    const client = await connect(server);
    const progress: string[] = [];
    const answer = await callTool(
      client,
      "ask",
      { question },
      { onprogress: ({ message }) => void progress.push(message!) },
    );
    expect(answer.structuredContent).toEqual(sampleAnswer);
    expect(progress).toContain("Found 1 passage");
    expect(textOf(await callTool(client, "search", { question }))).toContain("The river rose");
    const { resources } = await client.listResources();
    expect(resources).toHaveLength(1);
    const { contents } = await client.readResource({ uri: resources[0]!.uri });
    expect((contents[0] as { text: string }).text).toContain("Nobody was hurt.");
    expect(server.openLeases()).toBe(0);
    expect(JSON.stringify(server.logLines)).not.toContain(question);
  });

  test("logs questions where that is set", async () => {
    const server = await startTestServer({ flags: { LOG_QUESTIONS: "true" } });
    await callTool(await connect(server), "ask", { question });
    expect(server.logLines).toContainEqual(expect.objectContaining({ route: "/mcp", question }));
  });

  test("keeps clients apart: one that is cancelled leaves the others' calls alone", async () => {
    const held = gate();
    const fake = fakeAnswerer([sampleEvents[0]!, held.opened, sampleEvents[3]!]);
    const server = await startTestServer({ answerer: fake.answerer });
    const clients = await Promise.all([1, 2, 3].map(() => connect(server)));
    const cancel = new AbortController();
    const [first, ...others] = clients.map((client, index) =>
      callTool(
        client,
        "ask",
        { question: `Question ${index}?` },
        index === 0 ? { signal: cancel.signal } : {},
      ),
    );
    while (fake.stepsTaken < 6) await new Promise(setImmediate);
    cancel.abort("enough");
    await expect(first).rejects.toThrow("enough");
    const index = fake.requests.findIndex((request) => request.question === "Question 0?");
    await aborted(fake.signals[index]!);
    held.open();
    for (const answer of await Promise.all(others)) {
      expect(answer.structuredContent).toEqual(sampleAnswer);
    }
  });

  test("stops the work for a client that has gone", async () => {
    const fake = fakeAnswerer([new Promise(() => undefined)]);
    const server = await startTestServer({ answerer: fake.answerer });
    const begun = await send(server, initialize);
    const session = begun.headers.get("mcp-session-id")!;
    await begun.text();
    const leave = new AbortController();
    const response = await fetch(`${server.address}/mcp`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        "mcp-session-id": session,
      },
      body: JSON.stringify(callAsk),
      signal: leave.signal,
    });
    expect(response.status).toBe(200);
    while (fake.signals.length === 0) await new Promise(setImmediate);
    leave.abort();
    await aborted(fake.signals[0]!);
    expect(fake.signals[0]!.reason).toMatchObject({ name: "ReaderLeft" });
  });

  test("ends a call that takes too long, and says so", async () => {
    const fake = fakeAnswerer([new Promise(() => undefined)]);
    const server = await startTestServer({
      answerer: fake.answerer,
      answerMarginMs: -950,
      flags: { LLM_TOTAL_TIMEOUT_MS: "1000" },
    });
    const result = await callTool(await connect(server), "ask", { question });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toMatch(/took longer than/);
  });

  test("says without a store what to do", async () => {
    const missing = new StoreError("missing", "Cannot open the store: there is none in store.");
    const server = await startTestServer({
      answerer: fakeAnswerer([missing]).answerer,
      store: {
        acquire: () => {
          throw missing;
        },
      },
    });
    const client = await connect(server);
    for (const [name, args] of [
      ["ask", { question }],
      ["list_articles", {}],
      ["read_article", { id: "a" }],
    ] as const) {
      const result = await callTool(client, name, args);
      expect(result.isError).toBe(true);
      expect(textOf(result)).toBe(`${missing.message} Run: npm run ingest`);
    }
  });

  test("keeps its own faults to its log", async () => {
    const server = await startTestServer({
      answerer: fakeAnswerer([new Error("secret")]).answerer,
    });
    const result = await callTool(await connect(server), "ask", { question });
    expect(textOf(result)).not.toContain("secret");
    expect(JSON.stringify(server.logLines)).toContain("secret");
  });

  test("has a session end when its client says so, and does not know it afterwards", async () => {
    const server = await startTestServer();
    const session = (await send(server, initialize)).headers.get("mcp-session-id")!;
    const inSession = { "mcp-session-id": session };
    const ended = await fetch(`${server.address}/mcp`, { method: "DELETE", headers: inSession });
    expect(ended.status).toBe(200);
    const late = await send(server, callAsk, inSession);
    expect(late.status).toBe(404);
    expect(await errorOf(late)).toMatchObject({ code: "not-found" });
  });

  test.each([
    ["a call without a session", callAsk, {}, 400],
    ["a session that is none", callAsk, { "mcp-session-id": "made-up" }, 404],
    ["a body of another type", "text", { "content-type": "text/plain" }, 415],
    ["no message", null, {}, 400],
    ["a client that takes no events", initialize, { accept: "application/json" }, 406],
    ["a page of another address", initialize, { origin: "https://elsewhere.example" }, 403],
  ])("refuses %s", async (_what, body, headers, status) => {
    const response = await send(await startTestServer(), body, headers);
    expect(response.status).toBe(status);
  });

  test("has no stream of its own to listen to", async () => {
    const server = await startTestServer();
    const headers = { accept: "text/event-stream" };
    const response = await fetch(`${server.address}/mcp`, { headers });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST, DELETE");
  });
});

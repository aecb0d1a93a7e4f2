// MCP over HTTP: the SDK's own client against the app on a free port.
import type { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { describe, expect, test } from "vitest";
import { shareAnswers } from "../../src/services/share-answers.ts";
import { ModelQueue } from "../../src/language-model/model-queue.ts";
import type { RunningServer } from "../../src/server/start-server.ts";
import { StoreError } from "../../vectorstore/store-error.ts";
import { fakeAnswerer, gate, sampleAnswer, sampleEvents } from "../support/fake-answerer.ts";
import { callTool, connectClient, textOf } from "../support/made-mcp-client.ts";
import { madeKeys } from "../support/made-keys.ts";
import { emptyFolder, errorOf, startTestServer } from "../support/test-server.ts";

const question = "How far did the river rise?";

function connect(server: RunningServer, key?: string): Promise<Client> {
  const requestInit = key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } };
  const address = new URL(`${server.address}/mcp`);
  return connectClient(new StreamableHTTPClientTransport(address, { requestInit }));
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
      expect(textOf(result)).toBe(`${missing.message} Run \`npm run ingest\`.`);
    }
  });

  test("says to a client that comes while the line is full when to come again", async () => {
    const queue = new ModelQueue({ concurrency: 1, maxWaiting: 0, longestWaitMs: 1e9 });
    const held = gate();
    const { answerer } = fakeAnswerer([held.opened, ...sampleEvents]);
    const server = await startTestServer({
      answerer: shareAnswers({
        cacheSize: 1,
        keyOf: ({ question }) => question,
        start: (request, signal) => {
          queue.admit();
          return { events: answerer(request, signal), isWorthKeeping: () => true };
        },
      }),
    });
    const client = await connect(server);
    const first = callTool(client, "ask", { question });
    // The same question stands in no line: it follows the answer that is being made.
    const same = callTool(await connect(server), "ask", { question });
    const other = await callTool(client, "ask", { question: "Who was hurt?" });
    expect(other.isError).toBe(true);
    expect(textOf(other)).toMatch(/^Cannot answer now: .* Ask again in \d+ s\.$/);
    expect(other._meta).toEqual({
      "citewell/error": { code: "too-busy", retryAfterSeconds: expect.any(Number) as number },
    });
    held.open();
    for (const answer of [await first, await same]) {
      expect(answer.structuredContent).toEqual(sampleAnswer);
    }
  });

  test("lets a key that may only ask read no article, by whatever tool or resource", async () => {
    const keys = madeKeys(emptyFolder());
    const [asks, reads] = [await keys.make({ scope: ["ask"] }), await keys.make()];
    const server = await startTestServer({ keys: keys.ring() });
    await expect(connect(server)).rejects.toThrow();
    const client = await connect(server, asks);
    expect((await callTool(client, "ask", { question })).structuredContent).toEqual(sampleAnswer);
    const refusal = /the key lacks the scope read; it has ask/;
    const calls = [
      ["search", { question }],
      ["read_article", { id: "news/river.txt" }],
      ["list_articles", {}],
    ] as const;
    for (const [tool, args] of calls) {
      const refused = await callTool(client, tool, args);
      expect(refused.isError).toBe(true);
      expect(textOf(refused)).toMatch(refusal);
    }
    const uri = "citewell://articles/news/river.txt";
    await expect(client.readResource({ uri })).rejects.toThrow(refusal);
    await expect(client.listResources()).rejects.toThrow(refusal);
    const ref = { type: "ref/resource", uri: "citewell://articles/{+id}" } as const;
    const argument = { name: "id", value: "n" };
    await expect(client.complete({ ref, argument })).rejects.toThrow(refusal);
    expect(server.openLeases()).toBe(0);

    const reader = await connect(server, reads);
    for (const [tool, args] of calls) {
      expect((await callTool(reader, tool, args)).isError).toBeUndefined();
    }
    expect((await reader.readResource({ uri })).contents).toHaveLength(1);
  });

  test("lets no key into the session of another", async () => {
    const keys = madeKeys(emptyFolder());
    const [mine, others] = [await keys.make(), await keys.make({ scope: ["ask"] })];
    const server = await startTestServer({ keys: keys.ring() });
    const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
    const begun = await send(server, initialize, bearer(mine));
    const session = { "mcp-session-id": begun.headers.get("mcp-session-id")! };
    const stolen = await send(server, callAsk, { ...bearer(others), ...session });
    expect(stolen.status).toBe(404);
    expect((await send(server, callAsk, { ...bearer(mine), ...session })).status).toBe(200);
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

  test("takes one message in a request, so that each question counts for the limit", async () => {
    const fake = fakeAnswerer();
    const server = await startTestServer({ answerer: fake.answerer });
    const session = (await send(server, initialize)).headers.get("mcp-session-id")!;
    const asked = [callAsk, { ...callAsk, id: 3 }];
    const response = await send(server, asked, { "mcp-session-id": session });
    expect(response.status).toBe(400);
    expect((await errorOf(response))["message"]).toContain("list of messages");
    expect(fake.requests).toEqual([]);
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

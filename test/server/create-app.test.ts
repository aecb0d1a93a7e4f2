// What holds for every route: headers, methods, foreign requests, health, the page, the log.
import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isLoopback } from "../../src/server/access/refuse-foreign-requests.ts";
import {
  ask,
  emptyFolder,
  errorOf,
  startTestServer,
  type TestServer,
} from "../support/test-server.ts";

describe("every answer", () => {
  test.each(["/healthz", "/articles", "/no-such", "/search"])(
    "of %s has the safe headers",
    async (path) => {
      const server = await startTestServer();
      const { headers } = await fetch(server.address + path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-powered-by")).toBeNull();
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get("access-control-allow-origin")).toBeNull();
    },
  );

  test.each([
    ["/ask", "GET", "POST"],
    ["/ask", "OPTIONS", "POST"],
    ["/feedback", "GET", "POST"],
    ["/search", "POST", "GET, HEAD"],
    ["/articles", "DELETE", "GET, HEAD, POST"],
    ["/articles/news/river.txt", "PUT", "GET, HEAD, DELETE"],
    ["/healthz", "POST", "GET, HEAD"],
    ["/readyz", "PATCH", "GET, HEAD"],
    ["/", "POST", "GET, HEAD"],
  ])("%s refuses %s and allows %s", async (path, method, allow) => {
    const server = await startTestServer();
    const response = await fetch(server.address + path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe(allow);
    expect(await errorOf(response)).toMatchObject({ code: "method-not-allowed" });
  });

  test("to an unknown address is not-found", async () => {
    const response = await fetch(`${(await startTestServer()).address}/no-such`);
    expect(response.status).toBe(404);
    expect(await errorOf(response)).toMatchObject({ code: "not-found" });
  });
});

describe("GET /healthz and /readyz", () => {
  test("say that the process lives, and what it answers with", async () => {
    const server = await startTestServer();
    const health: unknown = await (await fetch(`${server.address}/healthz`)).json();
    expect(health).toEqual({ status: "ok" });
    const readiness: unknown = await (await fetch(`${server.address}/readyz`)).json();
    expect(readiness).toMatchObject({
      status: "ready",
      languageModel: "extractive",
      model: { name: "extractive", state: "built-in", checkedAt: null },
      embedder: "hash-64",
      reranker: "features",
      articles: 1,
      passages: 2,
    });
    expect(server.openLeases()).toBe(0);
  });
});

describe("GET /readyz where the language model cannot be reached", () => {
  test("says so, and that answers are quotes meanwhile", async () => {
    const model = {
      ...{ name: "ollama:x", state: "unreachable" as const },
      ...{ checkedAt: "2026-01-01T00:00:00.000Z", detail: "nothing answers" },
    };
    const server = await startTestServer({ modelState: () => Promise.resolve(model) });
    const response = await fetch(`${server.address}/readyz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: "degraded", model });
  });
});

describe("a server on a loopback address", () => {
  test.each([
    "evil.example",
    "evil.example:3000",
    "127.0.0.1.evil.example",
    "localhost@evil",
    "10.0.0.1",
    ":3000",
  ])("refuses the Host %j", async (host) => {
    const { status, body } = await send(await startTestServer(), "GET", "/articles", { host });
    expect(status).toBe(403);
    expect(JSON.parse(body)).toMatchObject({ error: { code: "forbidden-host" } });
  });

  test.each([
    "localhost",
    "LOCALHOST:3000",
    "127.0.0.1:80",
    "127.9.9.9",
    "[::1]:3000",
    "a.localhost",
  ])("answers to the Host %j", async (host) => {
    const { status } = await send(await startTestServer(), "GET", "/healthz", { host });
    expect(status).toBe(200);
  });

  test("answers to any Host when it is bound to another address", async () => {
    const server = await startTestServer({ flags: { HOST: "0.0.0.0" } });
    const { status } = await send(server, "GET", "/healthz", { host: "archive.example" });
    expect(status).toBe(200);
  });

  test("answers to the names under which a proxy publishes it, and to no other", async () => {
    const server = await startTestServer({ flags: { PUBLIC_HOSTS: "archive.example" } });
    const statusFor = async (host: string) =>
      (await send(server, "GET", "/healthz", { host })).status;
    expect(await statusFor("Archive.example:443")).toBe(200);
    expect(await statusFor("evil.example")).toBe(403);
  });

  test.each([
    "forwarded",
    "via",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-real-ip",
  ])("lets no proxy hand it to others: %s is refused, with the setting to set", async (header) => {
    const headers = { host: "127.0.0.1", [header]: "for=10.0.0.1" };
    const { status, body } = await send(await startTestServer(), "GET", "/archive", headers);
    expect(status).toBe(403);
    expect(body).toContain("PUBLIC_HOSTS");
  });
});

describe("through a proxy, without keys", () => {
  test("readiness says no more than to anybody", async () => {
    const headers = { host: "127.0.0.1", "x-forwarded-for": "10.0.0.1" };
    const { body } = await send(await startTestServer(), "GET", "/readyz", headers);
    expect(JSON.parse(body)).toEqual({ status: "ready", scopes: [] });
  });
});

describe("a request that a page of another site makes a browser send", () => {
  const embedded = { "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" };

  test.each([
    ["cross-site", embedded],
    ["same-site", embedded],
    ["cross-site", { "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" }],
    ["cross-site", { "sec-fetch-mode": "cors", origin: "https://evil.example" }],
  ])("is refused as part of that page: %s, %j", async (site, headers) => {
    const server = await startTestServer();
    for (const path of ["/search?q=river", "/articles", "/"]) {
      const sent = { host: "127.0.0.1", "sec-fetch-site": site, ...headers };
      const { status, body } = await send(server, "GET", path, sent);
      expect(status).toBe(403);
      expect(body).toContain("forbidden-origin");
    }
  });

  test.each([
    ["a link that was followed", "cross-site", { mode: "navigate", dest: "document" }],
    ["the page itself", "same-origin", { mode: "cors", dest: "empty" }],
    ["an address that was typed", "none", { mode: "navigate", dest: "document" }],
  ])("is answered if it is %s", async (_what, site, { mode, dest }) => {
    const headers = {
      host: "127.0.0.1",
      "sec-fetch-site": site,
      "sec-fetch-mode": mode,
      "sec-fetch-dest": dest,
    };
    const { status } = await send(await startTestServer(), "GET", "/articles", headers);
    expect(status).toBe(200);
  });

  test("is answered if CORS_ORIGINS names the page", async () => {
    const origin = "https://tools.example";
    const server = await startTestServer({ flags: { CORS_ORIGINS: origin } });
    const headers = { host: "127.0.0.1", origin, "sec-fetch-site": "cross-site" };
    const { status } = await send(server, "GET", "/articles", headers);
    expect(status).toBe(200);
  });
});

describe("a question posted by a page", () => {
  test.each(["https://evil.example", "http://localhost:1", "null", "http://127.0.0.1"])(
    "of the origin %s is refused",
    async (origin) => {
      const response = await ask(
        await startTestServer(),
        { question: "Who?" },
        { headers: { origin } },
      );
      expect(response.status).toBe(403);
      expect(await errorOf(response)).toMatchObject({ code: "forbidden-origin" });
    },
  );

  test("of this server is answered", async () => {
    const server = await startTestServer();
    const headers = { origin: server.address };
    expect((await ask(server, { question: "Who?" }, { headers })).status).toBe(200);
  });

  test("is answered behind a proxy that adds TLS and keeps the Host", async () => {
    const ADMIN_KEY = "a-key-of-sixteen-or-more";
    const server = await startTestServer({ flags: { HOST: "0.0.0.0", ADMIN_KEY } });
    const headers = {
      host: "archive.example",
      authorization: `Bearer ${ADMIN_KEY}`,
      origin: "https://archive.example",
      "content-type": "application/json",
    };
    const { status } = await send(server, "POST", "/ask", headers, '{"question":"Who?"}');
    expect(status).toBe(200);
  });
});

test("isLoopback() knows no name that another could own", () => {
  expect(
    ["localhost.evil.example", "evil-localhost", "127.0.0.1.nip.io", "::2", "0.0.0.0", ""].filter(
      isLoopback,
    ),
  ).toEqual([]);
});

describe("the page", () => {
  test("is served with what is named by content kept for good, the rest asked for anew", async () => {
    const webRoot = emptyFolder();
    mkdirSync(join(webRoot, "assets"));
    writeFileSync(join(webRoot, "index.html"), "<!doctype html><title>Page</title>");
    writeFileSync(join(webRoot, "assets", "page-abc123.js"), "export {};");
    const server = await startTestServer({ webRoot });
    const page = await fetch(`${server.address}/`);
    expect(await page.text()).toContain("<title>Page</title>");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const script = await fetch(`${server.address}/assets/page-abc123.js`);
    expect(script.headers.get("content-type")).toContain("javascript");
    expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  test("that was not built says so, and how to build it", async () => {
    const response = await fetch(`${(await startTestServer()).address}/`);
    expect(response.status).toBe(503);
    const error = await errorOf(response);
    expect(error["code"]).toBe("no-page");
    expect(error["message"]).toContain("npm run build");
  });
});

describe("the log", () => {
  const secret = "Whistleblower";
  const useServer = async (server: TestServer) => {
    await ask(server, { question: `${secret}?`, history: [{ role: "user", text: secret }] });
    await ask(server, `{"question": "${secret}`);
    await ask(server, { question: "Who?", [secret]: 1 });
    await fetch(`${server.address}/search?q=${secret}`);
    await fetch(`${server.address}/search?q=${secret}&limit=x`);
    await fetch(`${server.address}/articles/news/${secret}.txt`);
    await fetch(`${server.address}/${secret}`);
    await expect.poll(() => server.logLines.length).toBe(7);
  };

  test("has method, route, status, time and request id of each request", async () => {
    const server = await startTestServer();
    const response = await fetch(`${server.address}/articles/news/river.txt?start=1`);
    await expect.poll(() => server.logLines.length).toBe(1);
    expect(server.logLines[0]).toMatchObject({
      method: "GET",
      route: "/articles/*id",
      status: 200,
      ms: expect.any(Number) as number,
      requestId: response.headers.get("x-request-id"),
    });
  });

  test("never holds what was asked or which article was read", async () => {
    const server = await startTestServer();
    await useServer(server);
    expect(JSON.stringify(server.logLines)).not.toContain(secret);
    expect(server.logLines.map((line) => line["status"])).toEqual([
      200, 400, 400, 200, 400, 404, 404,
    ]);
  });

  test("holds questions when LOG_QUESTIONS says so", async () => {
    const server = await startTestServer({ flags: { LOG_QUESTIONS: "true" } });
    await useServer(server);
    const questions = server.logLines.map((line) => line["question"]).filter(Boolean);
    expect(questions).toEqual([`${secret}?`, secret]);
  });
});

/** A request with headers that fetch does not let a caller set. */
function send(
  server: TestServer,
  method: string,
  path: string,
  headers: Record<string, string>,
  body = "",
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port: server.port, method, path, headers };
    const sent = request(options, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (piece: string) => (text += piece));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    sent.on("error", reject).end(body);
  });
}

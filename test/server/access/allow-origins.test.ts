// Pages of other addresses: only those that CORS_ORIGINS names may use the API.
import { describe, expect, test } from "vitest";
import { ask, errorOf, startTestServer } from "../../support/test-server.ts";

const tools = "https://tools.example";
const question = { question: "How far did the river rise?" };
const preflight = (address: string, origin: string) =>
  fetch(`${address}/ask`, {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": "POST" },
  });

describe("a page of an origin that CORS_ORIGINS names", () => {
  test("may send a key and JSON, and read what it is answered", async () => {
    const { address } = await startTestServer({
      flags: { CORS_ORIGINS: `http://a.example, ${tools}` },
    });
    const allowed = await preflight(address, tools);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get("access-control-allow-origin")).toBe(tools);
    expect(allowed.headers.get("access-control-allow-headers")).toMatch(
      /Authorization.*Content-Type/,
    );
    expect(allowed.headers.get("access-control-allow-methods")).toContain("POST");
    expect(allowed.headers.get("access-control-allow-credentials")).toBeNull();
  });

  test("may ask, and sees the errors too", async () => {
    const server = await startTestServer({ flags: { CORS_ORIGINS: tools } });
    const headers = { origin: tools };
    const answered = await ask(server, question, { headers });
    expect(answered.status).toBe(200);
    expect(answered.headers.get("access-control-allow-origin")).toBe(tools);
    expect(answered.headers.get("access-control-expose-headers")).toMatch(
      /X-Request-Id.*RateLimit/,
    );
    expect(answered.headers.get("vary")).toContain("Origin");
    const refused = await ask(server, {}, { headers });
    expect(refused.status).toBe(400);
    expect(refused.headers.get("access-control-allow-origin")).toBe(tools);
  });
});

describe("a page of any other origin", () => {
  test.each(["https://tools.example.evil", "http://tools.example", "null", `${tools}:444`])(
    "gets neither preflight nor answer: %s",
    async (origin) => {
      const server = await startTestServer({ flags: { CORS_ORIGINS: tools } });
      const refused = await preflight(server.address, origin);
      expect(refused.status).toBe(403);
      expect(refused.headers.get("access-control-allow-origin")).toBeNull();
      const asked = await ask(server, question, { headers: { origin } });
      expect(await errorOf(asked)).toMatchObject({ code: "forbidden-origin" });
    },
  );

  test("may not be told what it reads, and caches are told that it depends on the origin", async () => {
    const server = await startTestServer({ flags: { CORS_ORIGINS: tools } });
    const headers = { origin: "https://evil.example" };
    const read = await fetch(`${server.address}/archive`, { headers });
    expect(read.headers.get("access-control-allow-origin")).toBeNull();
    expect(read.headers.get("vary")).toContain("Origin");
  });
});

test("a page behind a proxy that passes another Host may ask under a public name", async () => {
  const server = await startTestServer({
    flags: { PUBLIC_HOSTS: "archive.example", ADMIN_KEY: "a-key-of-sixteen-or-more" },
  });
  const headers = {
    origin: "https://archive.example",
    authorization: "Bearer a-key-of-sixteen-or-more",
  };
  expect((await ask(server, question, { headers })).status).toBe(200);
});

// Errors below /v1 have OpenAI's shape, whoever throws them.
import OpenAI from "openai";
import { describe, expect, test } from "vitest";
import { madeKeys } from "../../support/made-keys.ts";
import { askedByClient, clientErrorOf, openAiClient } from "../../support/openai-client.ts";
import { emptyFolder, startTestServer } from "../../support/test-server.ts";

describe("paths below /v1", () => {
  test.each([
    ["GET", "/v1/chat/completions", 405, "method_not_allowed"],
    ["GET", "/v1/completions", 404, "not_found"],
    ["POST", "/v1/chat/completions", 415, "unsupported_media_type"],
  ])("answer %s %s with %i in OpenAI's shape", async (method, path, status, code) => {
    const server = await startTestServer();
    const response = await fetch(server.address + path, {
      method,
      ...(method === "POST" ? { body: "text" } : {}),
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      error: {
        code,
        message: expect.any(String) as string,
        param: null,
        type: "invalid_request_error",
      },
    });
    expect(response.headers.get("x-request-id")).not.toBeNull();
  });
});

describe("OpenAI's client with keys", () => {
  test("is let in with one that may ask, and told in its own terms where it is not", async () => {
    const keys = madeKeys(emptyFolder());
    const server = await startTestServer({ keys: keys.ring() });
    const with_ = (apiKey: string) => openAiClient(server, { apiKey });
    const good = with_(await keys.make({ scope: ["ask"] }));
    expect((await good.models.list()).data[0]!.id).toBe("citewell");
    expect((await good.chat.completions.create(askedByClient)).choices).toHaveLength(1);

    const wrong = await clientErrorOf(with_("none").chat.completions.create(askedByClient));
    expect(wrong).toBeInstanceOf(OpenAI.AuthenticationError);
    expect(wrong).toMatchObject({ code: "invalid_api_key", type: "invalid_request_error" });

    const lacking = with_(await keys.make({ scope: ["read"] }));
    const refused = await clientErrorOf(lacking.chat.completions.create(askedByClient));
    expect(refused).toBeInstanceOf(OpenAI.PermissionDeniedError);
    expect(refused.code).toBe("scope_missing");
  });

  test("is told when it has asked too much, and that it may try again", async () => {
    const keys = madeKeys(emptyFolder());
    const server = await startTestServer({ keys: keys.ring(), flags: { RATE_LIMIT_ASK: "1" } });
    const client = openAiClient(server, { apiKey: await keys.make() });
    await client.chat.completions.create(askedByClient);
    const error = await clientErrorOf(client.chat.completions.create(askedByClient));
    expect(error).toBeInstanceOf(OpenAI.RateLimitError);
    expect(error).toMatchObject({ code: "rate_limit_exceeded", type: "rate_limit_error" });
    expect(Number(error.headers?.get("retry-after"))).toBeGreaterThan(0);
    expect(error.headers?.get("x-should-retry")).toBe("true");
  });
});

test("OpenAI's client in a page of a named origin may send what it sends of itself", async () => {
  const { address } = await startTestServer({ flags: { CORS_ORIGINS: "https://tools.example" } });
  const sent: string[] = [];
  const client = openAiClient(
    { address },
    {
      dangerouslyAllowBrowser: true,
      fetch: (url, init) => {
        sent.push(...new Headers(init?.headers).keys());
        return fetch(url, init);
      },
    },
  );
  await client.chat.completions.create(askedByClient);
  const preflight = await fetch(`${address}/v1/chat/completions`, {
    method: "OPTIONS",
    headers: { origin: "https://tools.example", "access-control-request-method": "POST" },
  });
  expect(sent).toContain("x-stainless-lang");
  const allowed = (preflight.headers.get("access-control-allow-headers") ?? "").toLowerCase();
  expect(sent.filter((name) => name !== "accept" && !allowed.split(",").includes(name))).toEqual(
    [],
  );
});

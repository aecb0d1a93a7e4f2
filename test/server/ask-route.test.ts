// POST /ask as JSON: what goes in, what comes out, and what ends the work.
import { describe, expect, test } from "vitest";
import { LanguageModelError } from "../../src/language-model/language-model.ts";
import { EmbedderError } from "../../ingest/embedders/embedder.ts";
import { StoreError } from "../../vectorstore/store-error.ts";
import { fakeAnswerer, sampleAnswer, sampleEvents } from "../support/fake-answerer.ts";
import { ask, errorOf, startTestServer } from "../support/test-server.ts";

describe("POST /ask", () => {
  test("returns the checked answer", async () => {
    const server = await startTestServer();
    const response = await ask(server, { question: "How far did the river rise?" });
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual(sampleAnswer);
    expect(server.openLeases()).toBe(0);
  });

  test("hands the whole request to the answerer, the question trimmed", async () => {
    const fake = fakeAnswerer();
    const server = await startTestServer({ answerer: fake.answerer });
    const filter = { from: "2019-01-01", to: "2020-01-01", sources: ["news/"] };
    await ask(server, { question: "  Who? ", filter, maxEvidence: 3 });
    expect(fake.requests).toEqual([{ question: "Who?", filter, maxEvidence: 3 }]);
  });

  test.each([
    ["{role, text}", { role: "user", text: "Q" }, { role: "assistant", text: "A" }],
    ["{speaker, text}", { speaker: "user", text: "Q" }, { speaker: "agent", text: "A" }],
    ["{role, content}", { role: "user", content: "Q" }, { role: "assistant", content: "A" }],
  ])("takes history turns as %s", async (_name, ...history) => {
    const fake = fakeAnswerer();
    const server = await startTestServer({ answerer: fake.answerer });
    expect((await ask(server, { question: "And then?", history })).status).toBe(200);
    expect(fake.requests[0]?.history).toEqual([
      { role: "user", text: "Q" },
      { role: "assistant", text: "A" },
    ]);
  });

  test.each([
    ["question", {}],
    ["question", { question: "   " }],
    ["question", { question: "x".repeat(2001) }],
    ["questoin", { question: "Who?", questoin: "Who?" }],
    ["style", { question: "Who?", style: "x".repeat(2001) }],
    ["maxEvidence", { question: "Who?", maxEvidence: 0 }],
    ["filter.from", { question: "Who?", filter: { from: "yesterday" } }],
    ["filter.from", { question: "Who?", filter: { from: "2020-01-02", to: "2020-01-01" } }],
    ["filter.publisher", { question: "Who?", filter: { publisher: "X" } }],
    ["history", { question: "Who?", history: "none" }],
    ["history.0", { question: "Who?", history: ["Q"] }],
    ["history.0.role", { question: "Who?", history: [{ role: "system", text: "Obey." }] }],
    ["history.0.role", { question: "Who?", history: [{ speaker: "bot", text: "A" }] }],
    [
      "history.1.text",
      { question: "Who?", history: [{ role: "user", text: "Q" }, { role: "user" }] },
    ],
    [
      "history.0.speaker",
      { question: "Who?", history: [{ role: "user", speaker: "agent", text: "" }] },
    ],
    [
      "history.0.content",
      { question: "Who?", history: [{ role: "user", text: "a", content: "b" }] },
    ],
  ])("names the wrong field %s", async (field, body) => {
    const fake = fakeAnswerer();
    const server = await startTestServer({ answerer: fake.answerer });
    const response = await ask(server, body);
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatchObject({ code: "invalid-request", field });
    expect(fake.requests).toEqual([]);
  });

  test.each(["", "{", '{"question": "Who?"', "null", "[]", '"Who?"', "42"])(
    "refuses the body %j as invalid-request",
    async (body) => {
      const server = await startTestServer();
      const response = await ask(server, body);
      expect(response.status).toBe(400);
      expect(await errorOf(response)).toMatchObject({ code: "invalid-request" });
    },
  );

  test("refuses a body above 256 kB with too-large", async () => {
    const server = await startTestServer();
    const response = await ask(server, { question: "Who?", padding: "x".repeat(256 * 1024) });
    expect(response.status).toBe(413);
    expect(await errorOf(response)).toMatchObject({ code: "too-large" });
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])(
    "refuses %s with unsupported-media-type, so that no foreign form can post here",
    async (type) => {
      const server = await startTestServer();
      const headers = { "content-type": type };
      const response = await ask(server, { question: "Who?" }, { headers });
      expect(response.status).toBe(415);
      expect(await errorOf(response)).toMatchObject({ code: "unsupported-media-type" });
    },
  );

  test("refuses an unknown charset with unsupported-media-type", async () => {
    const server = await startTestServer();
    const headers = { "content-type": "application/json; charset=klingon" };
    const response = await ask(server, { question: "Who?" }, { headers });
    expect(response.status).toBe(415);
    expect(await errorOf(response)).toMatchObject({ code: "unsupported-media-type" });
  });

  test.each([
    [503, "no-store", new StoreError("missing", "There is no store.")],
    [503, "no-store", new StoreError("damaged", "The store is damaged.")],
    [503, "model-unavailable", new LanguageModelError("unreachable", "Nothing answers.")],
    [503, "model-unavailable", new EmbedderError("Nothing answers.")],
    [504, "timeout", new LanguageModelError("too-slow", "No first token.")],
  ])("answers %d %s when the answerer throws %o", async (status, code, error) => {
    const server = await startTestServer({ answerer: fakeAnswerer([error]).answerer });
    const response = await ask(server, { question: "Who?" });
    expect(response.status).toBe(status);
    const { code: given, message } = await errorOf(response);
    expect(given).toBe(code);
    expect(message).toContain(error.message);
    if (code === "no-store") expect(message).toContain("npm run ingest");
  });

  test("tells the client nothing of an error of its own, and the log everything", async () => {
    const error = new Error("secret detail", { cause: new Error("deeper secret") });
    const server = await startTestServer({ answerer: fakeAnswerer([error]).answerer });
    const response = await ask(server, { question: "Who?" });
    expect(response.status).toBe(500);
    const requestId = response.headers.get("x-request-id");
    const body = await response.text();
    expect(body).toContain('"code":"internal"');
    expect(body).not.toContain("secret");
    const logged = server.logLines.find((line) => line["msg"] === "request failed");
    expect(logged?.["requestId"]).toBe(requestId);
    expect(JSON.stringify(logged)).toContain("deeper secret");
  });

  test("takes an answerer that ends without an answer for an error", async () => {
    const { answerer } = fakeAnswerer(sampleEvents.slice(0, -1));
    const response = await ask(await startTestServer({ answerer }), { question: "Who?" });
    expect(response.status).toBe(500);
    expect(await errorOf(response)).toMatchObject({ code: "internal" });
  });

  test("ends with timeout when the limit passes, though the answerer is deaf to it", async () => {
    const fake = fakeAnswerer([new Promise(() => undefined)]);
    const server = await startTestServer({
      answerer: fake.answerer,
      flags: { LLM_TOTAL_TIMEOUT_MS: "100" },
      answerMarginMs: 0,
    });
    const response = await ask(server, { question: "Who?" });
    expect(response.status).toBe(504);
    expect(await errorOf(response)).toMatchObject({ code: "timeout" });
    expect(fake.signals[0]?.aborted).toBe(true);
  });

  test("aborts the work when the reader leaves", async () => {
    const fake = fakeAnswerer([new Promise(() => undefined)]);
    const server = await startTestServer({ answerer: fake.answerer });
    const reader = new AbortController();
    const asked = ask(server, { question: "Who?" }, { signal: reader.signal });
    await expect.poll(() => fake.signals.length).toBe(1);
    reader.abort();
    await expect(asked).rejects.toThrow();
    await expect.poll(() => fake.signals[0]?.aborted).toBe(true);
    await expect
      .poll(() => server.logLines)
      .toContainEqual(expect.objectContaining({ readerLeft: true }));
    expect(server.logLines.filter((line) => line["level"] === 50)).toEqual([]);
  });
});

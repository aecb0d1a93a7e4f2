// POST /feedback keeps what is sent, whole or not at all, and logs none of it.
import { describe, expect, test } from "vitest";
import { readFeedback, feedbackPath, openFeedbackLog } from "../../src/feedback/feedback-log.ts";
import { FeedbackError } from "../../src/feedback/feedback-log.ts";
import { sampleAnswer } from "../support/fake-answerer.ts";
import { emptyFolder, errorOf, startTestServer, type TestServer } from "../support/test-server.ts";

const question = "How far did the river rise?";
const good = { answer: sampleAnswer, question, verdict: "good" };

function send(server: TestServer, body: unknown, headers: Record<string, string> = {}) {
  return fetch(`${server.address}/feedback`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

async function kept(store: string) {
  const entries = [];
  for await (const entry of readFeedback(feedbackPath(store), () => undefined)) entries.push(entry);
  return entries;
}

describe("POST /feedback", () => {
  test("keeps the answer with question, history, verdict and reason, and gives the id", async () => {
    const store = emptyFolder();
    const server = await startTestServer({ feedback: openFeedbackLog(feedbackPath(store)) });
    const history = [{ role: "user", text: "Did it rise?" }];
    const sent = { ...good, history, verdict: "bad", reason: "It was three metres." };
    const response = await send(server, sent);
    expect(response.status).toBe(201);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const { id } = (await response.json()) as { id: string };
    const entries = await kept(store);
    expect(entries).toEqual([{ ...sent, id, at: expect.any(String) as string }]);
    expect(new Date(entries[0]!.at).toISOString()).toBe(entries[0]!.at);
  });

  test.each([
    ["verdict", { ...good, verdict: "perfect" }],
    ["question", { ...good, question: " " }],
    ["answer.status", { ...good, answer: { ...sampleAnswer, status: "maybe" } }],
    ["history.0.role", { ...good, history: [{ role: "system", text: "x" }] }],
    ["reason", { ...good, reason: "x".repeat(2001) }],
    ["extra", { ...good, extra: 1 }],
    ["", []],
  ])("refuses what is wrong in %j by its name, and keeps nothing", async (field, body) => {
    const store = emptyFolder();
    const server = await startTestServer({ feedback: openFeedbackLog(feedbackPath(store)) });
    const response = await send(server, body);
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatchObject({ code: "invalid-request", field });
    expect(await kept(store)).toEqual([]);
  });

  test("refuses more than 512 kB, another type, and a page of another address", async () => {
    const server = await startTestServer();
    const large = await send(server, { ...good, reason: "x".repeat(512 * 1024) });
    expect(large.status).toBe(413);
    expect((await errorOf(large))["message"]).toContain("larger than 512 kB");
    expect((await send(server, good, { "content-type": "text/plain" })).status).toBe(415);
    expect((await send(server, good, { origin: "https://evil.example" })).status).toBe(403);
  });

  test("says what is wrong where it cannot be kept", async () => {
    const message = "Cannot keep the feedback: the disk is full.";
    const append = () => Promise.reject(new FeedbackError(message));
    const response = await send(await startTestServer({ feedback: { append } }), good);
    expect(response.status).toBe(507);
    expect(await errorOf(response)).toEqual({ code: "unwritable", message });
  });

  test("leaves neither question nor reason in the log of requests", async () => {
    const server = await startTestServer();
    const secret = "Whistleblower";
    await send(server, { ...good, question: `${secret}?`, reason: secret });
    await send(server, { ...good, question: `${secret}?`, verdict: secret });
    await expect.poll(() => server.logLines.length).toBe(2);
    expect(JSON.stringify(server.logLines)).not.toContain(secret);
  });
});

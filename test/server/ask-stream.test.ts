// POST /ask as server-sent events: order, headers, heartbeats, errors midway, slow and leaving readers.
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import type { AnswerEvent } from "../../src/answering/answer.ts";
import { StoreError } from "../../vectorstore/store-error.ts";
import {
  fakeAnswerer,
  gate,
  sampleAnswer,
  sampleEvents,
  sampleEvidence,
  type AnswerStep,
} from "../support/fake-answerer.ts";
import { readBlocks, readEvents } from "../support/read-events.ts";
import { ask, errorOf, startTestServer, type TestServer } from "../support/test-server.ts";

const accept = { headers: { accept: "text/event-stream" } };
const question = { question: "How far did the river rise?" };

describe("POST /ask with Accept: text/event-stream", () => {
  test("sends evidence, text and the answer in this order, each whole", async () => {
    const events = await readEvents(await ask(await startTestServer(), question, accept));
    expect(events).toEqual([
      {
        name: "evidence",
        data: { evidence: [sampleEvidence], searched: sampleAnswer.searched },
      },
      { name: "text", data: { text: "The river rose " } },
      { name: "text", data: { text: "by two metres. [1]" } },
      { name: "answer", data: sampleAnswer },
    ]);
  });

  test("streams the same answer that JSON returns", async () => {
    const server = await startTestServer();
    const json: unknown = await (await ask(server, question)).json();
    const events = await readEvents(await ask(server, question, accept));
    expect(events.at(-1)?.data).toEqual(json);
  });

  test("sends headers that keep caches and proxies from holding it back", async () => {
    const { headers } = await ask(await startTestServer(), question, accept);
    expect(headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(headers.get("cache-control")).toBe("no-cache, no-transform");
    expect(headers.get("x-accel-buffering")).toBe("no");
    expect(headers.get("content-encoding")).toBeNull();
  });

  test("sends headers before the first event, and each event as it comes", async () => {
    const gates = [gate(), gate()] as const;
    const [evidence, text, , answer] = sampleEvents;
    const steps = [gates[0].opened, evidence!, text!, gates[1].opened, answer!];
    const server = await startTestServer({ answerer: fakeAnswerer(steps).answerer });
    const blocks = readBlocks(await ask(server, question, accept));
    gates[0].open();
    expect((await blocks.next()).value).toContain("event: evidence");
    expect((await blocks.next()).value).toContain("event: text");
    gates[1].open();
    expect((await blocks.next()).value).toContain("event: answer");
  });

  test("passes a restart on with its reason", async () => {
    const restart: AnswerEvent = { type: "restart", reason: { code: "noneFound" } };
    const { answerer } = fakeAnswerer([...sampleEvents.slice(0, 2), restart, ...sampleEvents]);
    const events = await readEvents(
      await ask(await startTestServer({ answerer }), question, accept),
    );
    const message = "The language model found no answer in the passages.";
    expect(events[2]).toEqual({
      name: "restart",
      data: { reason: { code: "noneFound", message } },
    });
  });

  test("keeps line ends and separators in text within one event", async () => {
    const text = "one\n\ntwo\r\nthree\u2028\u0085four event: answer";
    const steps: AnswerStep[] = [{ type: "text", text }, ...sampleEvents.slice(-1)];
    const server = await startTestServer({ answerer: fakeAnswerer(steps).answerer });
    const events = await readEvents(await ask(server, question, accept));
    expect(events[0]).toEqual({ name: "text", data: { text } });
  });

  test("sends heartbeats while nothing happens", async () => {
    const silence = gate();
    const { answerer } = fakeAnswerer([silence.opened, ...sampleEvents]);
    const server = await startTestServer({ answerer, heartbeatMs: 5 });
    const blocks = readBlocks(await ask(server, question, accept));
    expect((await blocks.next()).value).toBe(": heartbeat");
    expect((await blocks.next()).value).toBe(": heartbeat");
    silence.open();
    const names = [];
    for await (const block of blocks) if (!block.startsWith(":")) names.push(block.split("\n")[0]);
    expect(names.at(-1)).toBe("event: answer");
  });

  test("tells of an error midway as last event, without its details", async () => {
    const { answerer } = fakeAnswerer([...sampleEvents.slice(0, 2), new Error("secret")]);
    const server = await startTestServer({ answerer });
    const response = await ask(server, question, accept);
    const last = (await readEvents(response)).at(-1);
    expect(last?.name).toBe("error");
    expect(last?.data).toMatchObject({
      code: "internal",
      requestId: response.headers.get("x-request-id"),
    });
    expect(JSON.stringify(last)).not.toContain("secret");
    await expect
      .poll(() => server.logLines)
      .toContainEqual(expect.objectContaining({ msg: "request", errorCode: "internal" }));
  });

  test("takes an answerer that ends without an answer for an error", async () => {
    const { answerer } = fakeAnswerer(sampleEvents.slice(0, -1));
    const events = await readEvents(
      await ask(await startTestServer({ answerer }), question, accept),
    );
    expect(events.at(-1)).toMatchObject({ name: "error", data: { code: "internal" } });
  });

  test("ends with a timeout event when the limit passes midway", async () => {
    const server = await startTestServer({
      answerer: fakeAnswerer([sampleEvents[0]!, new Promise(() => undefined)]).answerer,
      flags: { LLM_TOTAL_TIMEOUT_MS: "100" },
      answerMarginMs: 0,
    });
    const events = await readEvents(await ask(server, question, accept));
    expect(events.at(-1)).toMatchObject({ name: "error", data: { code: "timeout" } });
  });

  test("refuses with a status, not an event, where there is no store or a wrong field", async () => {
    const acquire = () => {
      throw new StoreError("missing", "There is no store yet.");
    };
    const server = await startTestServer({ store: { acquire } });
    const missing = await ask(server, question, accept);
    expect([missing.status, (await errorOf(missing))["code"]]).toEqual([503, "no-store"]);
    const wrong = await ask(server, { question: "" }, accept);
    expect([wrong.status, (await errorOf(wrong))["field"]]).toEqual([400, "question"]);
  });

  test("aborts the work when the reader leaves", async () => {
    const fake = fakeAnswerer([sampleEvents[0]!, new Promise(() => undefined)]);
    const server = await startTestServer({ answerer: fake.answerer });
    const reader = new AbortController();
    const blocks = readBlocks(await ask(server, question, { ...accept, signal: reader.signal }));
    await blocks.next();
    reader.abort();
    await expect(blocks.next()).rejects.toThrow();
    await expect.poll(() => fake.signals[0]?.aborted).toBe(true);
    expect(server.logLines.filter((line) => line["level"] === 50)).toEqual([]);
  });

  test("takes no more steps than a slow reader reads, and goes on when it does", async () => {
    const piece: AnswerEvent = { type: "text", text: "x".repeat(64 * 1024) };
    const steps = [...Array.from({ length: 500 }, () => piece), sampleEvents.at(-1)!];
    const fake = fakeAnswerer(steps);
    const server = await startTestServer({ answerer: fake.answerer, heartbeatMs: 1 });
    const reader = slowReader(server);
    await untilSettled(() => fake.stepsTaken);
    expect(fake.stepsTaken).toBeGreaterThan(0);
    expect(fake.stepsTaken).toBeLessThan(steps.length);
    expect(await reader.readToEnd()).toContain("event: answer");
    expect(fake.stepsTaken).toBe(steps.length);
  });

  test("drops a reader that has stopped reading when the time is up", async () => {
    const piece: AnswerEvent = { type: "text", text: "x".repeat(64 * 1024) };
    const fake = fakeAnswerer(Array.from({ length: 500 }, () => piece));
    const server = await startTestServer({
      answerer: fake.answerer,
      flags: { LLM_TOTAL_TIMEOUT_MS: "300" },
      answerMarginMs: 0,
    });
    const reader = slowReader(server);
    await expect
      .poll(() => server.logLines, { timeout: 10_000 })
      .toContainEqual(expect.objectContaining({ readerLeft: true, errorCode: "timeout" }));
    reader.leave();
  });
});

/** A client that sends the question and reads nothing until told. */
function slowReader(server: TestServer) {
  const body = JSON.stringify(question);
  const socket = connect(server.port, "127.0.0.1");
  socket.pause();
  socket.write(
    `POST /ask HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nConnection: close\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  return {
    leave: () => socket.destroy(),
    async readToEnd() {
      let end = "";
      for await (const bytes of socket) end = (end + String(bytes)).slice(-20_000);
      return end;
    },
  };
}

/** Waits until a count has begun and then stood still for ten looks. */
async function untilSettled(count: () => number): Promise<void> {
  let last = -1;
  let stillFor = 0;
  await expect
    .poll(
      () => {
        stillFor = count() > 0 && count() === last ? stillFor + 1 : 0;
        last = count();
        return stillFor;
      },
      { timeout: 10_000, interval: 20 },
    )
    .toBeGreaterThan(10);
}

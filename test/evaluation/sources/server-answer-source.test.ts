// A server asked over HTTP: what it sends is measured, its bad moments are waited out, its end is told.
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  QuestionFailedError,
  SourceLostError,
} from "../../../src/evaluation/sources/answer-source.ts";
import { evaluate } from "../../../src/evaluation/evaluate.ts";
import { openRunLog } from "../../../src/evaluation/run-log.ts";
import { openServerAnswerSource } from "../../../src/evaluation/sources/server-answer-source.ts";
import { LanguageModelError } from "../../../src/language-model/language-model.ts";
import type { AnswerEvent } from "../../../src/answering/answer.ts";
import {
  fakeAnswerer,
  sampleAnswer,
  sampleEvents,
  sampleEvidence,
} from "../../support/fake-answerer.ts";
import { fakeGeneration } from "../../support/fake-generation.ts";
import { goldenOf } from "../../support/made-evaluation.ts";
import { temporaryFolder } from "../../support/temporary-store.ts";
import { riverArticle, startTestServer } from "../../support/test-server.ts";

/** Does not wait, and records how long it should have. */
function impatient() {
  const waits: number[] = [];
  const sleep = (ms: number) => Promise.resolve(waits.push(ms));
  return { waits, plan: { attempts: 4, firstDelayMs: 500, maxDelayMs: 60_000, sleep } };
}

const ready = JSON.stringify({ status: "ready", generation: "000001-fake" });
const found = JSON.stringify({ evidence: [sampleEvidence] });

/** A stream as the server writes it. */
function streamOf(events: readonly AnswerEvent[]): string {
  return events
    .map((event) => {
      const data = event.type === "answer" ? event.answer : event;
      return `event: ${event.type}\ndata: ${JSON.stringify(data)}\n\n`;
    })
    .join("");
}

/** Listens on a free port; `/ask` is answered by `ask`, the rest as a citewell server would. */
async function serve(ask: RequestListener, more: Readonly<Record<string, string>> = {}, port = 0) {
  const bodies: Readonly<Record<string, string>> = { "/readyz": ready, "/search": found, ...more };
  const server = createServer((request, response) => {
    const path = new URL(request.url!, "http://localhost").pathname;
    if (path === "/ask") ask(request, response);
    else if (bodies[path] === undefined) response.writeHead(404).end();
    else response.end(bodies[path]);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(close);
  const bound = (server.address() as AddressInfo).port;
  return { address: `http://127.0.0.1:${bound}`, port: bound, close };
}

describe("openServerAnswerSource()", () => {
  test("gives what the server answered, what it found, and its articles", async () => {
    const fake = fakeAnswerer();
    const server = await startTestServer({ answerer: fake.answerer });
    const source = await openServerAnswerSource(server.address);
    expect(source.identity).toMatchObject({
      against: server.address,
      generation: "000001-fake",
      model: "extractive",
      embedder: "hash-64",
      program: null,
    });
    const request = { question: "How far?", filter: { from: "2019-01-01", sources: ["news/"] } };
    const asked = await source.ask(request);
    // Answers that are kept are not measured.
    expect(fake.requests).toEqual([{ ...request, fresh: true }]);
    expect(asked).toMatchObject({
      answer: sampleAnswer,
      evidence: [sampleEvidence],
      ranking: [{ source: "news/river.txt", startOffset: 0, endOffset: 29 }],
    });
    expect(asked.firstTokenMs).toBeGreaterThan(0);
    expect(asked.totalMs).toBeGreaterThanOrEqual(asked.firstTokenMs!);
    expect(await source.articleText("news/river.txt")).toBe(riverArticle.text);
    expect(await source.articleText("news/none.txt")).toBeNull();
    expect(await source.articleIds()).toEqual(new Set(["news/river.txt"]));
  });

  test("has no first token of a text that was taken back", async () => {
    const events: AnswerEvent[] = [
      ...sampleEvents.slice(0, 2),
      { type: "restart", reason: { code: "nothingCarried" } },
      sampleEvents.at(-1)!,
    ];
    const server = await startTestServer({ answerer: fakeAnswerer(events).answerer });
    const source = await openServerAnswerSource(server.address);
    expect((await source.ask({ question: "How far?" })).firstTokenMs).toBeNull();
  });

  test.each([
    [429, "7", 7000],
    [503, "0", 0],
    [503, undefined, 500],
  ])("waits after status %i with Retry-After %s, and asks again", async (status, after, waitMs) => {
    let asks = 0;
    const server = await serve((_, response) => {
      asks++;
      if (asks > 1) response.end(streamOf(sampleEvents));
      else response.writeHead(status, after === undefined ? {} : { "retry-after": after }).end();
    });
    const { waits, plan } = impatient();
    const source = await openServerAnswerSource(server.address, plan);
    expect((await source.ask({ question: "How far?" })).answer).toEqual(sampleAnswer);
    expect({ asks, waits }).toEqual({ asks: 2, waits: [waitMs] });
  });

  test("does not wait longer than is reasonable, nor for ever", async () => {
    const server = await serve((_, response) =>
      response.writeHead(429, { "retry-after": "86400" }).end(),
    );
    const { waits, plan } = impatient();
    const source = await openServerAnswerSource(server.address, plan);
    await expect(source.ask({ question: "How far?" })).rejects.toThrow(QuestionFailedError);
    expect(waits).toEqual([]);
    const busy = await serve((_, response) => response.writeHead(503).end());
    const other = await openServerAnswerSource(busy.address, plan);
    await expect(other.ask({ question: "How far?" })).rejects.toThrow(QuestionFailedError);
    expect(waits).toEqual([500, 1000, 2000]);
  });

  test("counts an error that the server tells as a failed question, with its reason", async () => {
    const failure = new LanguageModelError("unreachable", "Nothing answers there.");
    const server = await startTestServer({ answerer: fakeAnswerer([failure]).answerer });
    const { plan } = impatient();
    const source = await openServerAnswerSource(server.address, plan);
    const asked = source.ask({ question: "How far?" });
    await expect(asked).rejects.toThrow(new QuestionFailedError("Nothing answers there."));
    const refused = source.ask({
      question: "How far?",
      filter: { from: "2020-02-02", to: "2019-01-01" },
    });
    await expect(refused).rejects.toThrow(QuestionFailedError);
  });

  test("tells a server that died in the middle of an answer, after a few tries", async () => {
    const server = await serve((_, response) => {
      response.write(streamOf(sampleEvents.slice(0, 2)), () => void server.close());
    });
    const { waits, plan } = impatient();
    const source = await openServerAnswerSource(server.address, plan);
    const asked = source.ask({ question: "How far?" });
    await expect(asked).rejects.toThrow(SourceLostError);
    await expect(asked).rejects.toThrow(
      /^Cannot reach http:.+ECONNREFUSED.+run the same command again/,
    );
    expect(waits).toHaveLength(3);
  });

  test("blames the question where the connection breaks off and the server goes on", async () => {
    const server = await serve(
      (_, response) => {
        response.write(streamOf(sampleEvents.slice(0, 2)), () => void response.destroy());
      },
      { "/healthz": "{}" },
    );
    const source = await openServerAnswerSource(server.address, impatient().plan);
    await expect(source.ask({ question: "How far?" })).rejects.toThrow(QuestionFailedError);
  });

  test("does not mix the answers of two stores", async () => {
    let generation = fakeGeneration([riverArticle]);
    const server = await startTestServer({
      store: { acquire: () => ({ generation, release: () => undefined }) },
    });
    const source = await openServerAnswerSource(server.address);
    await source.ask({ question: "How far?" });
    generation = fakeGeneration([riverArticle], { name: "000002-fake" });
    const asked = source.ask({ question: "How far?" });
    await expect(asked).rejects.toThrow(SourceLostError);
    await expect(asked).rejects.toThrow("its store changed while it was asked");
  });

  test("lets a run go on where the server died, asking nothing twice", async () => {
    const questions = ["a", "b", "c", "d"].map((id) => goldenOf(id));
    const golden = { path: "golden.jsonl", sha256: "0".repeat(64), questions: 4 };
    const path = join(await temporaryFolder(), "answers.jsonl");
    const article = { "/articles/news%2Friver.txt": JSON.stringify(riverArticle) };
    const evaluateAt = async (address: string) => {
      const source = await openServerAnswerSource(address, impatient().plan);
      const log = await openRunLog(path, source.identity);
      try {
        return await evaluate(questions, { source, golden, log });
      } finally {
        await log.close();
      }
    };
    let answered = 0;
    const dying = await serve((_, response) => {
      if (answered === 2) void dying.close();
      else response.end(streamOf(sampleEvents), () => answered++);
    }, article);
    await expect(evaluateAt(dying.address)).rejects.toThrow(SourceLostError);

    let asks = 0;
    const revived = await serve(
      (_, response) => {
        asks++;
        response.end(streamOf(sampleEvents));
      },
      article,
      dying.port,
    );
    const report = await evaluateAt(revived.address);
    expect(asks).toBe(2);
    expect(report.questions.map((one) => one.golden.id)).toEqual(["a", "b", "c", "d"]);
    expect(report.slices[0]).toMatchObject({ questions: 4, failures: 0 });
    expect(report.slices[0]!.measures.quoteExactness).toMatchObject({ count: 4, value: 1 });
  });

  test("tells an address where there is no citewell server, or none with a store", async () => {
    const { plan } = impatient();
    const other = await serve(() => undefined, { "/readyz": "<html>", "/healthz": "" });
    await expect(openServerAnswerSource(other.address, plan)).rejects.toThrow(
      /^Cannot use http:.+Is it the address of a citewell server\?$/,
    );
    await other.close();
    await expect(openServerAnswerSource(other.address, plan)).rejects.toThrow(SourceLostError);
  });
});

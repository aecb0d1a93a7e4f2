// The client for TypeScript programs, against the app on a free port.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  CitewellClient,
  CitewellError,
  type AnswerEvent,
} from "../../src/client/citewell-client.ts";
import type { NewFeedback } from "../../src/feedback/feedback.ts";
import { archiveSchema } from "../../src/server/api-schemas.ts";
import { StoreError } from "../../vectorstore/store-error.ts";
import {
  fakeAnswerer,
  gate,
  sampleAnswer,
  sampleEvents,
  sampleEvidence,
} from "../support/fake-answerer.ts";
import { fakeGeneration } from "../support/fake-generation.ts";
import { adminKey } from "../support/send-files.ts";
import { riverArticle, startTestServer, type TestServerOptions } from "../support/test-server.ts";

const question = "How far did the river rise?";

async function connected(options: TestServerOptions = {}): Promise<CitewellClient> {
  return new CitewellClient({ baseUrl: (await startTestServer(options)).address });
}

/** A server that answers everything in one way. */
async function answering(
  status: number,
  headers: Record<string, string>,
  body: string,
): Promise<CitewellClient> {
  const server = createServer((_request, response) => {
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return new CitewellClient({ baseUrl: `http://127.0.0.1:${port}/some/path/` });
}

async function errorOf(promise: Promise<unknown>): Promise<CitewellError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CitewellError);
  return error as CitewellError;
}

async function all(events: AsyncIterable<AnswerEvent>): Promise<AnswerEvent[]> {
  const list: AnswerEvent[] = [];
  for await (const event of events) list.push(event);
  return list;
}

describe("CitewellClient", () => {
  test("asks, with all that a question may carry", async () => {
    const fake = fakeAnswerer();
    const client = await connected({ answerer: fake.answerer });
    expect(await client.ask(question)).toEqual(sampleAnswer);
    const request = { question, filter: { from: "2020-01-01" }, maxEvidence: 2 };
    expect(await client.ask(request)).toEqual(sampleAnswer);
    expect(fake.requests).toEqual([{ question }, request]);
  });

  test("gives the events of an answer as they come", async () => {
    expect(await all((await connected()).askStream(question))).toEqual(sampleEvents);
  });

  test("throws what went wrong after the stream began", async () => {
    const missing = new StoreError("missing", "Cannot open the store: it is gone.");
    const { answerer } = fakeAnswerer([sampleEvents[0]!, missing]);
    const client = await connected({ answerer });
    const error = await errorOf(all(client.askStream(question)));
    expect(error).toMatchObject({ code: "no-store", status: null });
    expect(error.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("says that a stream broke off before the answer", async () => {
    const client = await answering(
      200,
      { "content-type": "text/event-stream" },
      'event: text\ndata: {"text":"a"}\n\n',
    );
    expect(await errorOf(all(client.askStream(question)))).toMatchObject({ code: "broken-off" });
  });

  test("ends the answering when its caller stops reading or aborts", async () => {
    const held = gate();
    const fake = fakeAnswerer([sampleEvents[0]!, held.opened]);
    const client = await connected({ answerer: fake.answerer });
    for await (const { type } of client.askStream(question)) {
      expect(type).toBe("evidence");
      break;
    }
    await aborted(fake.signals[0]!);
    const cancel = new AbortController();
    const asked = client.ask(question, { signal: cancel.signal });
    while (fake.signals.length < 2) await new Promise(setImmediate);
    cancel.abort(new Error("enough"));
    await expect(asked).rejects.toThrow("enough");
    await aborted(fake.signals[1]!);
  });

  test("searches, with the filter", async () => {
    const asked: unknown[] = [];
    const client = await connected({
      search: (...given) => {
        asked.push(given);
        return Promise.resolve({ evidence: [sampleEvidence], filter: {}, notes: [] });
      },
    });
    const filter = { from: "2020-01-01", sources: ["news/", "The Test Times"] };
    expect(await client.search(question, { filter, limit: 3 })).toEqual({
      ...{ question, evidence: [sampleEvidence], filter: {}, notes: [] },
    });
    expect(asked).toEqual([[question, filter, 3]]);
  });

  test("lists articles, and gives one whose text holds every quote", async () => {
    const client = await connected();
    const { total, articles } = await client.articles({ q: "river", sort: "date", limit: 5 });
    expect(total).toBe(1);
    expect(articles[0]).toMatchObject({ id: riverArticle.id, passages: 2 });
    const { text } = await client.article(articles[0]!.id);
    const [{ quote, startOffset, endOffset }] = sampleAnswer.citations as [
      (typeof sampleAnswer.citations)[0],
    ];
    expect(text.slice(startOffset, endOffset)).toBe(quote);
    expect(await errorOf(client.article("../../etc/passwd"))).toMatchObject({
      ...{ code: "not-found", status: 404 },
    });
  });

  test("says what the archive holds, and that the server is there", async () => {
    const client = await connected();
    const archive = await client.archive();
    expect(archiveSchema.parse(archive)).toEqual(archive);
    expect(archive).toMatchObject({ articles: 1, canUpload: false });
    expect(await client.health()).toEqual({ status: "ok" });
  });

  test("removes an article, with all of its file only when told to", async () => {
    const removed: unknown[] = [];
    const outcome = { file: "news/river.txt", added: 0, changed: 0, removed: 1, failures: [] };
    const { address } = await startTestServer({
      flags: { ADMIN_KEY: adminKey },
      generation: fakeGeneration([riverArticle], {
        sourceFiles: [{ path: "news/river.txt", sha256: "aa", articleIds: [riverArticle.id] }],
      }),
      removeArticle: (id, { wholeFile }) => {
        removed.push([id, wholeFile]);
        return Promise.resolve(outcome);
      },
    });
    const client = new CitewellClient({ baseUrl: address, apiKey: adminKey });
    expect(await client.removeArticle(riverArticle.id)).toEqual(outcome);
    await client.removeArticle(riverArticle.id, { file: true });
    expect(removed).toEqual([
      [riverArticle.id, false],
      [riverArticle.id, true],
    ]);
    const stranger = new CitewellClient({ baseUrl: address });
    expect(await errorOf(stranger.removeArticle(riverArticle.id))).toMatchObject({
      code: "key-missing",
    });
  });

  test("sends feedback", async () => {
    const kept: NewFeedback[] = [];
    const client = await connected({
      feedback: { append: (entry) => Promise.resolve(void kept.push(entry)) },
    });
    const id = await client.feedback({ answer: sampleAnswer, question, verdict: "good" });
    expect(kept).toMatchObject([{ id, question, verdict: "good" }]);
  });

  test("says what the server answers with", async () => {
    expect(await (await connected()).ready()).toMatchObject({
      ...{ status: "ready", articles: 1, languageModel: "extractive" },
    });
  });

  test("names the field that is wrong", async () => {
    const error = await errorOf((await connected()).ask(" "));
    expect(error).toMatchObject({ code: "invalid-request", status: 400, field: "question" });
    expect(error.message).toMatch(/must not be empty/);
  });

  test.each([
    ["7", 7000],
    ["soon", null],
  ])("tells how long to wait: Retry-After %s", async (after, retryAfterMs) => {
    const body = '{"error":{"code":"too-busy","message":"Later.","requestId":"r"}}';
    const client = await answering(429, { "retry-after": after }, body);
    expect(await errorOf(client.ask(question))).toMatchObject({
      ...{ code: "too-busy", status: 429, message: "Later.", requestId: "r", retryAfterMs },
    });
  });

  test("understands a proxy that answers in its own way", async () => {
    const client = await answering(502, { "x-request-id": "p" }, "<h1>Bad gateway</h1>");
    expect(await errorOf(client.ask(question))).toMatchObject({
      ...{ code: "unknown", status: 502, requestId: "p" },
    });
  });

  test("says that nothing answers there", async () => {
    const client = new CitewellClient({
      baseUrl: "http://127.0.0.1:9",
      fetch: () => Promise.reject(new TypeError("fetch failed")),
    });
    expect(await errorOf(client.ready())).toMatchObject({ code: "unreachable", status: null });
  });

  test("sends its key, and files as a form", async () => {
    const sent: Request[] = [];
    const outcome = { added: 1, changed: 0, removed: 0, failures: [] };
    const client = new CitewellClient({
      baseUrl: "http://server.example/base",
      apiKey: "a-key",
      fetch: (input, init) => {
        sent.push(new Request(input, init));
        return Promise.resolve(Response.json(outcome));
      },
    });
    const file = new File(["The river rose."], "river.txt");
    expect(await client.addArticles([file], { replace: true })).toEqual(outcome);
    expect(sent[0]!.url).toBe("http://server.example/base/articles?replace=true");
    expect(sent[0]!.headers.get("authorization")).toBe("Bearer a-key");
    const form = await sent[0]!.formData();
    expect(await (form.get("files") as File).text()).toBe("The river rose.");
  });
});

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve()));
}

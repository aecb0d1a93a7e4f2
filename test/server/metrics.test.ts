// GET /metrics: what is counted, that nothing private is, and that the documents name every metric.
import { describe, expect, test } from "vitest";
import { createHashEmbedder } from "../../ingest/embedders/hash-embedder.ts";
import type { Answerer } from "../../src/answering/answer.ts";
import { serveAnswers } from "../../src/services/serve-answers.ts";
import { watchAnswers } from "../../src/server/metrics/watch-answers.ts";
import type { LanguageModel } from "../../src/language-model/language-model.ts";
import { ModelQueue } from "../../src/language-model/model-queue.ts";
import { createMetrics, type Metrics } from "../../src/server/metrics/metrics.ts";
import { sampleEvents } from "../support/fake-answerer.ts";
import { articleOf } from "../support/fake-generation.ts";
import { fakeLanguageModel, unreachable } from "../support/fake-language-model.ts";
import { readEvents } from "../support/read-events.ts";
import { searchableGeneration } from "../support/searchable-generation.ts";
import { readProjectFile } from "../support/source-files.ts";
import { ask, startTestServer } from "../support/test-server.ts";

const secret = "Whistleblower";
const embedder = createHashEmbedder("hash-256");
const generation = await searchableGeneration(
  [articleOf(`${secret}.txt`, `${secret} signed the memorandum with Mecacci on 23 June.`)],
  embedder,
);
const question = `When did ${secret} sign the memorandum?`;
const goodText = `${secret} signed the memorandum with Mecacci on 23 June. [1]`;

/** Every sample, by name and labels as they are written. */
async function samplesOf({ collection }: Metrics): Promise<Map<string, number>> {
  const lines = (await collection.metrics()).split("\n").filter((line) => /^citewell/.test(line));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(" ");
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

function answering(languageModel: LanguageModel | null) {
  const queue = new ModelQueue({ concurrency: 1, maxWaiting: 0, longestWaitMs: 1e9 });
  const metrics = createMetrics({ queue, store: () => generation.state });
  const answerer: Answerer = serveAnswers({
    answering: () => ({
      ...{ acquire: () => ({ generation, release: () => undefined }), embedder, languageModel },
      ...{ maxEvidence: 4, maxOutputTokens: 200 },
    }),
    queue,
    cacheSize: 8,
    onOutcome: (outcome) => metrics.answers.met(outcome),
    watch: watchAnswers({ metrics, tracer: null, logsQuestions: false }),
  });
  return { queue, metrics, answerer };
}

describe("GET /metrics", () => {
  test("counts requests by route, method and status, and errors by code", async () => {
    const metrics = createMetrics();
    const server = await startTestServer({ metrics });
    await ask(server, { question });
    await ask(server, { question: "" });
    await fetch(`${server.address}/articles/${secret}.txt`);
    await fetch(`${server.address}/${secret}`);
    await expect.poll(() => server.logLines.length).toBe(4);
    const samples = await samplesOf(metrics);
    expect(
      samples.get('citewell_http_requests_total{route="/ask",method="POST",status="200"}'),
    ).toBe(1);
    expect(
      samples.get('citewell_http_requests_total{route="/ask",method="POST",status="400"}'),
    ).toBe(1);
    expect(
      samples.get('citewell_http_requests_total{route="/articles/*id",method="GET",status="404"}'),
    ).toBe(1);
    expect(
      samples.get('citewell_http_requests_total{route="other",method="GET",status="404"}'),
    ).toBe(1);
    expect(samples.get('citewell_errors_total{code="invalid-request"}')).toBe(1);
    expect(
      samples.get('citewell_http_request_duration_seconds_count{route="/ask",method="POST"}'),
    ).toBe(2);
  });

  test("counts an error that was told within a stream", async () => {
    const metrics = createMetrics();
    const answerer: Answerer = async function* () {
      yield sampleEvents[0]!;
      await Promise.resolve();
      throw new Error("a fault of ours");
    };
    const server = await startTestServer({ metrics, answerer });
    await readEvents(await ask(server, { question }, { headers: { accept: "text/event-stream" } }));
    await expect
      .poll(async () => (await samplesOf(metrics)).get('citewell_errors_total{code="internal"}'))
      .toBe(1);
  });

  test("counts answers, refusals, support, steps, calls and what was kept", async () => {
    const { metrics, answerer } = answering(fakeLanguageModel([[goodText]]));
    const server = await startTestServer({ metrics, answerer });
    await ask(server, { question });
    await ask(server, { question });
    await ask(server, { question: "How do penguins hatch their eggs?" });
    const samples = await samplesOf(metrics);
    const valueOf = (name: string) => samples.get(`citewell_${name}`);
    expect(valueOf('answers_total{status="answered",writer="ollama:fake"}')).toBe(1);
    expect(valueOf('answers_total{status="not-in-articles",writer="ollama:fake"}')).toBe(1);
    expect(valueOf('sentences_total{support="supported"}')).toBe(1);
    expect(valueOf('sentences_total{support="unsupported"}')).toBe(0);
    expect(valueOf("citations_total")).toBe(1);
    expect(valueOf('answer_cache_total{outcome="hit"}')).toBe(1);
    expect(valueOf('answer_cache_total{outcome="miss"}')).toBe(2);
    for (const step of ["queue", "search", "write", "check", "total"]) {
      expect(valueOf(`answer_step_seconds_count{step="${step}"}`)).toBe(2);
    }
    expect(valueOf('llm_calls_total{outcome="ok"}')).toBe(1);
    expect(valueOf("llm_call_seconds_count")).toBe(1);
    expect(valueOf("llm_first_token_seconds_count")).toBe(1);
  });

  test("counts tokens, failed calls, refused questions and the line as it is", async () => {
    const model: LanguageModel = {
      ...fakeLanguageModel([[goodText]]),
      async *stream(_messages, options) {
        options.onUsage?.({ promptTokens: 70, completionTokens: 5 });
        yield await Promise.resolve(goodText);
        throw unreachable();
      },
    };
    const { metrics, answerer, queue } = answering(model);
    const server = await startTestServer({ metrics, answerer });
    await ask(server, { question });
    const place = queue.admit();
    expect((await ask(server, { question: "Who?" })).status).toBe(429);
    place.end();
    const samples = await samplesOf(metrics);
    expect(samples.get('citewell_llm_tokens_total{kind="prompt"}')).toBe(70);
    expect(samples.get('citewell_llm_tokens_total{kind="completion"}')).toBe(5);
    expect(samples.get('citewell_llm_calls_total{outcome="unreachable"}')).toBe(1);
    expect(samples.get("citewell_llm_queue_rejected_total")).toBe(1);
    expect(samples.get("citewell_llm_queue_running")).toBe(0);
    expect(samples.get('citewell_answers_total{status="answered",writer="extractive"}')).toBe(1);
    // What is asked for twice is not counted twice.
    expect((await samplesOf(metrics)).get("citewell_llm_queue_rejected_total")).toBe(1);
  });

  test("tells of the store and of the last ingest", async () => {
    let store: typeof generation.state | null = generation.state;
    const metrics = createMetrics({ store: () => store });
    metrics.ingests.ended({ seconds: 4.5, failures: 2 });
    metrics.ingests.ended({ seconds: 1.5, failures: null });
    const samples = await samplesOf(metrics);
    const { state } = generation;
    const labels = `generation="${state.name}",embedder="${state.embedder.name}"`;
    expect(samples.get(`citewell_store_info{${labels}}`)).toBe(1);
    expect(samples.get("citewell_store_articles")).toBe(state.articles);
    expect(samples.get("citewell_store_passages")).toBe(state.passages);
    expect(samples.get("citewell_store_generation_timestamp_seconds")).toBe(
      Date.parse(state.createdAt) / 1000,
    );
    expect(samples.get('citewell_ingests_total{outcome="ok"}')).toBe(1);
    expect(samples.get('citewell_ingests_total{outcome="failed"}')).toBe(1);
    expect(samples.get("citewell_ingest_last_duration_seconds")).toBe(1.5);
    expect(samples.get("citewell_ingest_last_failures")).toBe(2);
    store = null;
    const gone = await samplesOf(metrics);
    expect(gone.get("citewell_store_ready")).toBe(0);
    expect([...gone.keys()].filter((name) => name.includes("store_info"))).toEqual([]);
  });

  test("is text for Prometheus, and holds nothing of questions and articles", async () => {
    const { metrics, answerer } = answering(null);
    const server = await startTestServer({ metrics, answerer });
    await ask(server, { question });
    await fetch(`${server.address}/articles/${secret}.txt`);
    await fetch(`${server.address}/search?q=${secret}`);
    await fetch(`${server.address}/${secret}`);
    const response = await fetch(`${server.address}/metrics`);
    expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    expect(text).toContain("citewell_answers_total");
    expect(text).not.toContain(secret);
  });

  test("counts for its own app only", async () => {
    const [one, other] = [createMetrics(), createMetrics({ withProcess: true })];
    one.answers.met("hit");
    expect((await samplesOf(other)).get('citewell_answer_cache_total{outcome="hit"}')).toBe(0);
    expect(await other.collection.metrics()).toContain("nodejs_eventloop_lag_seconds");
    expect(await one.collection.metrics()).not.toContain("nodejs_");
  });
});

test("docs/operating.md names every metric, and no other", async () => {
  const metrics = await createMetrics().collection.getMetricsAsJSON();
  const documented = readProjectFile("docs/operating.md").matchAll(/^\| `(citewell_\w+)` +\|/gm);
  expect([...documented].map(([, name]) => name).sort()).toEqual(
    metrics.map(({ name }) => name).sort(),
  );
});

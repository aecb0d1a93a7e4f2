// Traces: only where a collector is named, whole, without what was asked, and harmless when the
// collector fails.
import { describe, expect, test } from "vitest";
import { createHashEmbedder } from "../../ingest/embedders/hash-embedder.ts";
import { describeTraffic } from "../../src/commands/describe-traffic.ts";
import { serveAnswers } from "../../src/services/serve-answers.ts";
import { watchAnswers } from "../../src/server/metrics/watch-answers.ts";
import { readSettings, type SettingName } from "../../src/config.ts";
import { ModelQueue } from "../../src/language-model/model-queue.ts";
import { createMetrics } from "../../src/server/metrics/metrics.ts";
import { startTracing, type Tracing } from "../../src/telemetry/start-tracing.ts";
import { startFakeCollector } from "../support/fake-collector.ts";
import { articleOf } from "../support/fake-generation.ts";
import { fakeLanguageModel } from "../support/fake-language-model.ts";
import { searchableGeneration } from "../support/searchable-generation.ts";
import { ask, startTestServer } from "../support/test-server.ts";

const secret = "Whistleblower";
const embedder = createHashEmbedder("hash-256");
const generation = await searchableGeneration(
  [articleOf(`${secret}.txt`, `${secret} signed the memorandum with Mecacci on 23 June.`)],
  embedder,
);
const question = `When did ${secret} sign the memorandum?`;
const goodText = `${secret} signed the memorandum with Mecacci on 23 June. [1]`;

type Flags = Partial<Record<SettingName, string>>;

function settingsOf(flags: Flags) {
  return readSettings(flags, {}, "no-such.env");
}

async function started(flags: Flags, longestFlushMs = 3000) {
  const warnings: string[] = [];
  const onWarning = (warning: string) => void warnings.push(warning);
  const tracing = await startTracing(settingsOf(flags), { onWarning, longestFlushMs });
  if (tracing === null) throw new Error("no traces are made");
  return { tracing, warnings };
}

/** A server that answers with a model and traces it. */
async function tracedServer({ tracer }: Tracing, logsQuestions = false) {
  const metrics = createMetrics();
  const model = fakeLanguageModel([[goodText]]);
  const answerer = serveAnswers({
    answering: () => ({
      ...{ acquire: () => ({ generation, release: () => undefined }), embedder },
      ...{ languageModel: model, maxEvidence: 4, maxOutputTokens: 200 },
    }),
    queue: new ModelQueue({ concurrency: 1, maxWaiting: 4, longestWaitMs: 1e9 }),
    cacheSize: 0,
    watch: watchAnswers({ metrics, tracer, logsQuestions }),
  });
  return startTestServer({ answerer, metrics, tracer });
}

describe("startTracing()", () => {
  test.each<Flags>([
    {},
    { OTEL_EXPORTER_OTLP_PROTOCOL: "http/json", OTEL_SERVICE_NAME: "x" },
    { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:1", OTEL_SDK_DISABLED: "true" },
  ])("makes no traces with %j", async (flags) => {
    const settings = settingsOf(flags);
    expect(await startTracing(settings, { onWarning: () => undefined })).toBeNull();
    expect(describeTraffic(settings).join("\n")).not.toContain("collector");
  });

  test("says that grpc is not there, and what is", async () => {
    const flags = {
      OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4317",
      OTEL_EXPORTER_OTLP_PROTOCOL: "grpc",
    };
    await expect(started(flags)).rejects.toThrow(/grpc, which is not built in.*http\/protobuf/);
  });

  test("tells doctor where traces go, and nothing of the headers", () => {
    const lines = describeTraffic(
      settingsOf({
        OTEL_EXPORTER_OTLP_ENDPOINT: "https://collector.example",
        OTEL_EXPORTER_OTLP_HEADERS: "authorization=key-of-mine",
      }),
    ).join("\n");
    expect(lines).toContain("traces of requests, without questions and articles");
    expect(lines).toContain("https://collector.example");
    expect(lines).not.toContain("key-of-mine");
  });
});

describe("traces", () => {
  test("hold request, answer, its steps and the model's call, as one trace of the caller's", async () => {
    const collector = await startFakeCollector();
    const { tracing } = await started({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
      OTEL_EXPORTER_OTLP_HEADERS: "x-key=a%20b",
    });
    const server = await tracedServer(tracing);
    const traceId = "0af7651916cd43dd8448eb211c80319c";
    const response = await ask(
      server,
      { question, history: [{ role: "user", text: `Who is ${secret}?` }] },
      { headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` } },
    );
    expect(response.status).toBe(200);
    await expect.poll(() => server.logLines.length).toBe(1);
    await tracing.shutdown();
    expect(collector.paths).toContain("/v1/traces");
    expect(collector.headers[0]!["x-key"]).toBe("a b");
    const spans = collector.spans();
    const named = (name: string) => spans.find((span) => span.name === name)!;
    expect(spans.map(({ name }) => name).sort()).toEqual(
      [
        "POST /ask",
        "answer",
        "chat fake",
        "chat fake",
        "check",
        "rewrite",
        "search",
        "write",
      ].sort(),
    );
    expect(new Set(spans.map((span) => span.traceId))).toEqual(new Set([traceId]));
    const request = named("POST /ask");
    expect(request.parentSpanId).toBe("b7ad6b7169203331");
    expect(request.attributes).toMatchObject({
      "http.route": "/ask",
      "http.response.status_code": 200,
      "citewell.request_id": response.headers.get("x-request-id"),
    });
    expect(named("answer").parentSpanId).toBe(request.spanId);
    expect(named("answer").attributes).toMatchObject({ "citewell.status": "answered" });
    for (const step of ["search", "write", "check"]) {
      expect(named(step).parentSpanId).toBe(named("answer").spanId);
    }
    const calls = spans.filter(({ name }) => name === "chat fake");
    expect(calls.map(({ parentSpanId }) => parentSpanId).sort()).toEqual(
      [named("rewrite").spanId, named("write").spanId].sort(),
    );
    expect(calls[0]!.attributes).toMatchObject({
      "gen_ai.system": "ollama",
      "gen_ai.request.model": "fake",
    });
    expect(server.logLines[0]).toMatchObject({ msg: "request", traceId });
  });

  test.each([false, true])("hold the question only if questions are logged: %s", async (logs) => {
    const collector = await startFakeCollector();
    const { tracing } = await started({
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${collector.url}/mine`,
      OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
    });
    const server = await tracedServer(tracing, logs);
    await ask(server, { question });
    await fetch(`${server.address}/articles/${secret}.txt`);
    await fetch(`${server.address}/search?q=${secret}`);
    await expect.poll(() => server.logLines.length).toBe(3);
    await tracing.shutdown();
    expect(collector.paths).toEqual(["/mine"]);
    expect(collector.bodies.join("")).toContain("citewell.request_id");
    expect(collector.bodies.join("").includes(secret)).toBe(logs);
  });

  test("go out as protobuf unless told otherwise, under the service's name", async () => {
    const collector = await startFakeCollector();
    const { tracing } = await started({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_SERVICE_NAME: "newsroom",
    });
    tracing.tracer.startSpan("a span").end();
    await tracing.shutdown();
    expect(collector.headers[0]!["content-type"]).toBe("application/x-protobuf");
    // Strings stand in protobuf as they are.
    for (const text of ["service.name", "newsroom", "a span"]) {
      expect(collector.bodies[0]!.includes(text)).toBe(true);
    }
  });

  test("are dropped with one warning while the collector refuses them", async () => {
    const collector = await startFakeCollector(400);
    const { tracing, warnings } = await started({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_HEADERS: "authorization=key-of-mine",
    });
    const server = await tracedServer(tracing);
    expect((await ask(server, { question })).status).toBe(200);
    await tracing.shutdown();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^Cannot send traces to http:\/\/127\.0\.0\.1:\d+: /);
    expect(warnings[0]).not.toContain("key-of-mine");
  });

  test("do not keep the program from ending where the collector never answers", async () => {
    const collector = await startFakeCollector(null);
    const flags = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
    const { tracing } = await started(flags, 50);
    tracing.tracer.startSpan("a span").end();
    await tracing.shutdown();
    expect(collector.bodies.length).toBeLessThanOrEqual(1);
  });
});

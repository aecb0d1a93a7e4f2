// The app on a free port with fakes behind it, its log lines caught, everything closed after the test.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import { readSettings, type SettingName } from "../../src/config.ts";
import { createHashEmbedder } from "../../ingest/embedders/hash-embedder.ts";
import { KeyRing } from "../../src/keys/key-ring.ts";
import { probeModel } from "../../src/language-model/check-language-model.ts";
import { createApp } from "../../src/server/create-app.ts";
import { createMetrics } from "../../src/server/metrics/metrics.ts";
import type { ServerDeps } from "../../src/server/server-deps.ts";
import { startServer, type RunningServer } from "../../src/server/start-server.ts";
import type { Generation } from "../../vectorstore/store.ts";
import { fakeAnswerer, sampleEvidence } from "./fake-answerer.ts";
import { articleOf, fakeGeneration } from "./fake-generation.ts";

export const riverArticle = articleOf(
  "news/river.txt",
  "The river rose by two metres.\nNobody was hurt.",
  { title: "River rises", marks: [{ kind: "header", startOffset: 0, endOffset: 0 }] },
);

/** A developer's own keys must not change what tests find. */
const noKeys = join(tmpdir(), "no-such-keys.json");

export interface TestServer extends RunningServer {
  /** Log lines, parsed. */
  readonly logLines: Record<string, unknown>[];
  /** Leases of the store that were not given back. */
  openLeases(): number;
}

export interface TestServerOptions extends Partial<ServerDeps> {
  readonly flags?: Partial<Record<SettingName, string>>;
  readonly generation?: Generation;
  readonly graceMs?: number;
}

/** Fakes behind the app; `acquire` counts nothing. */
export function testDeps(options: TestServerOptions = {}): ServerDeps {
  const { flags, generation = fakeGeneration([riverArticle]), ...deps } = options;
  const settings = readSettings(flags, {}, "no-such.env");
  return {
    answerer: fakeAnswerer().answerer,
    search: (_question, filter) =>
      Promise.resolve({ evidence: [sampleEvidence], filter, notes: [] }),
    store: { acquire: () => ({ generation, release: () => undefined }) },
    embedder: () => createHashEmbedder("hash-64"),
    feedback: { append: () => Promise.resolve() },
    suggestions: () => Promise.resolve([]),
    addArticles: () => Promise.resolve({ added: 0, changed: 0, removed: 0, failures: [] }),
    removeArticle: (file) =>
      Promise.resolve({ file, added: 0, changed: 0, removed: 1, failures: [] }),
    keys: new KeyRing({ path: settings.KEYS_FILE || noKeys, adminKey: settings.ADMIN_KEY }),
    settings,
    metrics: createMetrics(),
    logger: pino({ level: "silent" }),
    modelState: probeModel({
      name: "extractive",
      check: () => Promise.reject(new Error("There is no model to look at")),
    }),
    describe: () => ({ languageModel: "extractive", embedder: "hash-64", reranker: "features" }),
    webRoot: join(tmpdir(), "no-such-page"),
    ...deps,
  };
}

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { generation = fakeGeneration([riverArticle]), graceMs = 100 } = options;
  const logLines: Record<string, unknown>[] = [];
  const sink = {
    write: (line: string) => void logLines.push(JSON.parse(line) as Record<string, unknown>),
  };
  let leases = 0;
  const acquire = () => {
    leases += 1;
    return { generation, release: () => void (leases -= 1) };
  };
  const app = createApp(
    testDeps({ store: { acquire }, logger: pino({ level: "debug" }, sink), ...options }),
  );
  const server = await startServer(app, { host: "127.0.0.1", port: 0, graceMs });
  onTestFinished(() => server.close());
  return { ...server, logLines, openLeases: () => leases };
}

/** POSTs a body to /ask, as JSON unless it is a string already. */
export function ask(
  server: RunningServer,
  body: unknown,
  init: RequestInit = {},
): Promise<Response> {
  return fetch(`${server.address}/ask`, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    ...init,
    headers: { "content-type": "application/json", ...(init.headers as Record<string, string>) },
  });
}

/** The error of a response, its request id checked to be there and taken off. */
export async function errorOf(response: Response): Promise<Record<string, unknown>> {
  const { error } = (await response.json()) as { error: Record<string, unknown> };
  const { requestId, ...others } = error;
  if (requestId !== response.headers.get("x-request-id")) throw new Error("wrong request id");
  return others;
}

/** A fresh empty folder, which goes when the test ends. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "citewell-server-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

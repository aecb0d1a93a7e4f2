// The app over the sample articles, ingested and answered from by the program's own parts, in this
// process: what it answers is what readers get.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll } from "vitest";
import { openEmbedder } from "../../ingest/embedders/open-embedder.ts";
import { ingest } from "../../ingest/ingest-job.ts";
import { answerQuestion } from "../../src/answering/answer-question.ts";
import { isAnswered } from "../../src/answering/is-answered.ts";
import { searchEvidence } from "../../src/answering/search-evidence.ts";
import { openIngestTurns } from "../../src/services/ingest-turns.ts";
import { openKeys } from "../../src/commands/open-keys.ts";
import { openRemovals } from "../../src/services/remove-article.ts";
import { openUploads } from "../../src/services/add-articles.ts";
import { ingestOptions } from "../../src/services/ingest-turns.ts";
import { readSettings } from "../../src/config.ts";
import { feedbackPath, openFeedbackLog } from "../../src/feedback/feedback-log.ts";
import { openAnswering } from "../../src/open-answering.ts";
import { CheckedSuggestions } from "../../src/server/checked-suggestions.ts";
import { createApp } from "../../src/server/create-app.ts";
import type { ServerDeps } from "../../src/server/server-deps.ts";
import { createMetrics } from "../../src/server/metrics/metrics.ts";
import { startServer, type RunningServer } from "../../src/server/start-server.ts";
import { adminKey } from "./send-files.ts";
import { projectRoot } from "./source-files.ts";

export interface SampleServer extends RunningServer {
  readonly deps: ServerDeps;
}

/** One for all tests of a file, closed after the last. */
export function sampleServer(): { readonly get: () => SampleServer } {
  let server: SampleServer | undefined;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server?.close());
  return { get: () => server! };
}

async function open(): Promise<SampleServer> {
  const folder = await mkdtemp(join(tmpdir(), "citewell-sample-"));
  const articles = join(folder, "articles");
  await cp(join(projectRoot, "articles"), articles, { recursive: true });
  const flags = { ARTICLES_DIR: articles, STORE_DIR: join(folder, "store"), ADMIN_KEY: adminKey };
  const settings = readSettings(flags, {}, "no-such.env");
  await ingest(ingestOptions(settings, await openEmbedder(settings.EMBEDDER, settings)));
  const logger = pino({ level: "silent" });
  const answering = await openAnswering(settings, () => undefined);
  const suggestions = new CheckedSuggestions({
    isAnswered: (suggestion) => isAnswered(suggestion, answering),
    logger,
    patienceMs: 30_000,
  });
  const turns = openIngestTurns(settings, {
    onWarning: () => undefined,
    servedGeneration: () => {
      const { generation, release } = answering.acquire();
      release();
      return generation.state.name;
    },
  });
  const store = { acquire: () => answering.acquire() };
  const deps: ServerDeps = {
    answerer: (request, signal) => answerQuestion(request, answering, signal),
    search: (question, filter, limit) => searchEvidence(question, filter, limit, answering),
    store,
    embedder: () => answering.embedder,
    feedback: openFeedbackLog(feedbackPath(settings.STORE_DIR)),
    suggestions: (generation) => suggestions.of(generation),
    addArticles: openUploads(settings, turns),
    removeArticle: openRemovals(settings, turns, store),
    keys: await openKeys(settings),
    metrics: createMetrics(),
    settings,
    logger,
    modelState: () =>
      Promise.resolve({
        ...{ name: "extractive", state: "built-in", checkedAt: null },
        detail: "answers are quotes",
      } as const),
    describe: () => ({
      languageModel: settings.LLM,
      embedder: settings.EMBEDDER,
      reranker: settings.RERANKER,
    }),
    webRoot: join(folder, "no-page"),
  };
  const server = await startServer(createApp(deps), { host: "127.0.0.1", port: 0, graceMs: 100 });
  return {
    ...server,
    deps,
    async close() {
      suggestions.stop();
      await turns.close();
      await server.close();
      await answering.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

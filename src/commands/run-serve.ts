// `serve`: opens the page and the API, and keeps them open until the process is told to stop.
import { access } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pino, type Logger } from "pino";
import { isAnswered } from "../answering/is-answered.ts";
import { searchEvidence } from "../answering/search-evidence.ts";
import type { Settings } from "../config.ts";
import { feedbackPath, openFeedbackLog } from "../feedback/feedback-log.ts";
import type { KeySet } from "../keys/key-set.ts";
import { checkLanguageModel, probeModel } from "../language-model/check-language-model.ts";
import { CheckedSuggestions } from "../server/checked-suggestions.ts";
import { createApp } from "../server/create-app.ts";
import { isLocalOnly } from "../server/access/check-binding.ts";
import { createMetrics } from "../server/metrics/metrics.ts";
import { startServer } from "../server/start-server.ts";
import { startTracing } from "../telemetry/start-tracing.ts";
import { noteOnRequest } from "../telemetry/trace-request.ts";
import { tellError } from "../tell-error.ts";
import { holdAnswering, servedState, type HeldAnswering } from "../services/hold-answering.ts";
import { openIngestTurns } from "../services/ingest-turns.ts";
import { toldToStop } from "./on-stop-signal.ts";
import { openKeys } from "./open-keys.ts";
import { openRemovals } from "../services/remove-article.ts";
import { openUploads } from "../services/add-articles.ts";
import { openModelQueue, serveAnswers } from "../services/serve-answers.ts";
import { watchAnswers } from "../server/metrics/watch-answers.ts";
import { failureReasonInWords } from "../wording/in-words.ts";
import { watchArticles, type WatchReport } from "../services/watch-articles.ts";

export interface RunServeOptions {
  /** Whether the store follows the articles folder. */
  readonly watch?: boolean;
}

/** Resolves when the server was told to stop and has stopped. */
export async function runServe(
  settings: Settings,
  { watch = false }: RunServeOptions = {},
): Promise<void> {
  const logger = pino({ level: settings.LOG_LEVEL });
  const keys = await openKeys(settings);
  const tracing = await startTracing(settings, {
    onWarning: (warning) => logger.warn(warning),
  });
  const tracer = tracing?.tracer ?? null;
  const answering = await holdAnswering(settings, logger);
  const suggestions = new CheckedSuggestions({
    isAnswered: (suggestion) => isAnswered(suggestion, answering.get()),
    logger,
  });
  const queue = openModelQueue(settings);
  const metrics = createMetrics({
    queue,
    store: () => servedState(answering),
    withProcess: true,
  });
  const turns = openIngestTurns(settings, {
    onWarning: (warning) => logger.warn(warning),
    tracer,
    onIngestEnd: (seconds, failures) => metrics.ingests.ended({ seconds, failures }),
    servedGeneration: () => servedState(answering)?.name,
  });
  const store = { acquire: () => answering.get().acquire() };
  const app = createApp({
    answerer: serveAnswers({
      answering: answering.get,
      queue,
      cacheSize: settings.ANSWER_CACHE,
      onOutcome: (outcome) => {
        metrics.answers.met(outcome);
        noteOnRequest("citewell.answer_cache", outcome);
      },
      watch: watchAnswers({ metrics, tracer, logsQuestions: settings.LOG_QUESTIONS }),
    }),
    search: (question, filter, limit) => searchEvidence(question, filter, limit, answering.get()),
    store,
    embedder: () => answering.get().embedder,
    feedback: openFeedbackLog(feedbackPath(settings.STORE_DIR)),
    suggestions: (generation) => suggestions.of(generation),
    addArticles: openUploads(settings, turns),
    removeArticle: openRemovals(settings, turns, store),
    keys,
    metrics,
    tracer,
    settings,
    logger,
    modelState: probeModel({ name: settings.LLM, check: () => checkLanguageModel(settings) }),
    describe: () => ({
      languageModel: settings.LLM,
      embedder: settings.EMBEDDER,
      reranker: settings.RERANKER,
    }),
    webRoot: await findWebRoot(),
  });
  const server = await startServer(app, { host: settings.HOST, port: settings.PORT });
  process.stdout.write(`${greeting(server.address, settings, answering, await keys.current())}\n`);
  beginChecks(suggestions, answering, logger);
  const watching = watch ? watchArticles({ settings, turns, ...reportTo(logger) }) : null;
  await toldToStop();
  await watching?.close();
  suggestions.stop();
  const stopped = turns.close();
  await server.close();
  await stopped;
  await answering.close();
  await tracing?.shutdown();
}

/** So that the first reader need not wait for them. Without a store, the first look at one begins them. */
function beginChecks(
  suggestions: CheckedSuggestions,
  answering: HeldAnswering,
  logger: Logger,
): void {
  if (!answering.isOpen()) return;
  const { generation, release } = answering.get().acquire();
  suggestions
    .of(generation)
    .catch((error: unknown) => logger.error(error))
    .finally(release);
}

function reportTo(logger: Logger): WatchReport {
  return {
    onIngested: ({ articles, failures }) => {
      logger.info({ articles, failed: failures.length }, "the articles folder was ingested");
      for (const { path, reason } of failures) {
        logger.warn(`${path}: ${failureReasonInWords(reason, "en")}`);
      }
    },
    onFailure: (error) => logger.error(tellError(error)),
  };
}

function greeting(
  address: string,
  settings: Settings,
  answering: HeldAnswering,
  keys: KeySet,
): string {
  return [
    `citewell is at ${address}`,
    `  ${describeStore(answering)}`,
    `  answers by ${settings.LLM}, vectors by ${settings.EMBEDDER}, order by ${settings.RERANKER}`,
    `  ${isLocalOnly(settings) && !keys.hasFile ? "open to this machine only" : "asks everybody for a key"}`,
  ].join("\n");
}

function describeStore(answering: HeldAnswering): string {
  try {
    const { generation, release } = answering.get().acquire();
    const { articles, passages } = generation.state;
    release();
    return `${articles} articles, ${passages} passages`;
  } catch (error) {
    return tellError(error);
  }
}

/** The built page stands in `dist/web`, beside this file's folder when compiled, below it when not. */
async function findWebRoot(): Promise<string> {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, "dist", "web");
    try {
      await access(join(folder, "package.json"));
      return candidate;
    } catch {
      // No package.json here: the next folder up may have it.
    }
    if (dirname(folder) === folder) return candidate;
    folder = dirname(folder);
  }
}

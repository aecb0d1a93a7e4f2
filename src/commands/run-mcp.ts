// `mcp`: the archive for one MCP client, which starts this program and speaks to it over standard
// input and output. Nothing but the protocol may be written to standard output.
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { pino, type Logger } from "pino";
import { orAborted } from "../../ingest/embedders/or-aborted.ts";
import { searchEvidence } from "../answering/search-evidence.ts";
import type { Settings } from "../config.ts";
import { createMcpServer } from "../mcp/create-mcp-server.ts";
import type { McpDeps } from "../mcp/mcp-deps.ts";
import { openAnswering, type OpenAnswering } from "../open-answering.ts";
import { prepareForQuestions } from "../retrieval/terms/look-up-terms.ts";
import { describeError } from "../server/describe-error.ts";
import { explainError } from "../server/http-errors.ts";
import { programVersion } from "../server/program-version.ts";
import { withGeneration } from "../services/store-access.ts";
import { onStopSignal } from "./on-stop-signal.ts";
import { openModelQueue, serveAnswers } from "../services/serve-answers.ts";

/** Resolves when the client has closed the program's input, or the process was told to stop. */
export async function runMcp(settings: Settings): Promise<void> {
  const logger = pino({ level: settings.LOG_LEVEL }, pino.destination({ dest: 2, sync: true }));
  const answering = new AnsweringOnDemand(settings, logger);
  // So that the first question need not wait. What fails is told to whoever asks.
  void answering.get().catch(() => undefined);
  const server = createMcpServer(depsOf(answering, settings, logger));
  server.server.onerror = (error) => logger.debug({ error: describeError(error) }, "MCP failed");
  await server.connect(new StdioServerTransport());
  await clientLeft();
  await server.close();
  await answering.close();
}

function depsOf(answering: AnsweringOnDemand, settings: Settings, logger: Logger): McpDeps {
  // As for the readers of a server: a client may ask many things at once, or the same again.
  const answerer = serveAnswers({
    answering: () => answering.opened(),
    queue: openModelQueue(settings),
    cacheSize: settings.ANSWER_CACHE,
  });
  return {
    async *answerer(request, signal) {
      await answering.get();
      yield* answerer(request, signal);
    },
    search: async (question, filter, limit, signal) =>
      orAborted(searchEvidence(question, filter, limit, await answering.get()), signal),
    withGeneration: async (work) => withGeneration(await answering.get(), work),
    searchLimit: settings.MAX_EVIDENCE,
    explain: explainError(logger),
    version: programVersion(),
  };
}

/**
 * A client shows what a call says, and nothing of a program that ends at once: so what is wrong with
 * the settings or the store is told at each call, until it is mended.
 */
class AnsweringOnDemand {
  readonly #settings: Settings;
  readonly #logger: Logger;
  #opening: Promise<OpenAnswering> | null = null;
  #opened: OpenAnswering | null = null;

  constructor(settings: Settings, logger: Logger) {
    this.#settings = settings;
    this.#logger = logger;
  }

  /** Throws as `openAnswering` does; the next call tries again. */
  get(): Promise<OpenAnswering> {
    this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  /** Only after `get` has resolved once. */
  opened(): OpenAnswering {
    if (this.#opened === null) throw new TypeError("Cannot answer: nothing is open yet.");
    return this.#opened;
  }

  async close(): Promise<void> {
    const opened = await this.#opening?.catch(() => null);
    await opened?.close();
  }

  async #open(): Promise<OpenAnswering> {
    const onWarning = (warning: string): void => this.#logger.warn(warning);
    const answering = await openAnswering(this.#settings, onWarning);
    void answering.reranker
      .prepare()
      .catch((error: unknown) => onWarning((error as Error).message));
    await withGeneration(answering, prepareForQuestions);
    this.#opened = answering;
    return answering;
  }
}

function clientLeft(): Promise<void> {
  return new Promise((resolve) => {
    onStopSignal(resolve);
    process.stdin.once("end", resolve).once("close", resolve);
  });
}

// Opens all that answering needs from the settings: the store, the embedder that built it, the
// reranker and the language model. Server, command line and evaluation start here.
import { openEmbedder } from "../ingest/embedders/open-embedder.ts";
import type { Embedder } from "../ingest/embedders/embedder.ts";
import { openStore } from "../vectorstore/open-store.ts";
import type { Reading, Store } from "../vectorstore/store.ts";
import { otherEmbedderRemedies, StoreError } from "../vectorstore/store-error.ts";
import type { AnsweringDeps } from "./answering/answering-deps.ts";
import { readGateFile, type GateFile } from "./answering/reading/gate-file.ts";
import type { Settings } from "./config.ts";
import type { LanguageModel } from "./language-model/language-model.ts";
import { openReranker } from "./retrieval/rerank/open-reranker.ts";
import type { Reranker } from "./retrieval/rerank/reranker.ts";

export interface OpenAnswering extends AnsweringDeps {
  readonly reranker: Reranker;
  /** Null: the built-in gates decide. */
  readonly gateFile: GateFile | null;
  /** Ends following the store. */
  readonly close: () => Promise<void>;
}

/** What a sweep tries, and no setting names. */
export type TriedDeps = Pick<AnsweringDeps, "vectorWeight">;

/** Throws `StoreError`, `EmbedderError`, `GateFileError`, `RerankerError`, `LanguageModelError`. */
export async function openAnswering(
  settings: Settings,
  onWarning: (warning: string) => void,
  tried: TriedDeps = {},
): Promise<OpenAnswering> {
  const embedder = await openEmbedder(settings.EMBEDDER, settings);
  const gateFile =
    settings.GATE_FILE === "" ? null : await readGateFile(settings.GATE_FILE, embedder.name);
  const reranker = await openReranker(settings);
  const languageModel = await openWriter(settings);
  const store = await openStore(settings.STORE_DIR, { onWarning });
  try {
    acquireFor(embedder, store).release();
  } catch (error) {
    await store.close();
    throw error;
  }
  return {
    acquire: () => acquireFor(embedder, store),
    embedder,
    reranker,
    languageModel,
    maxEvidence: settings.MAX_EVIDENCE,
    maxOutputTokens: settings.LLM_MAX_OUTPUT_TOKENS,
    gateFile,
    ...(gateFile === null ? {} : { gates: gateFile.gates }),
    ...tried,
    close: () => store.close(),
  };
}

/** Without a model, what talks to models is not even loaded. */
async function openWriter(settings: Settings): Promise<LanguageModel | null> {
  if (settings.LLM === "extractive") return null;
  const { openLanguageModel } = await import("./language-model/open-language-model.ts");
  return await openLanguageModel(settings);
}

/** A store of another embedder has vectors that mean something else: it is refused by name. */
function acquireFor(embedder: Embedder, store: Store): Reading {
  const reading = store.acquire();
  const built = reading.generation.state.embedder.name;
  if (built === embedder.name) return reading;
  reading.release();
  throw otherEmbedder(built, embedder.name);
}

/** Both names, and the two ways out. */
export function otherEmbedder(built: string, configured: string): StoreError {
  return new StoreError(
    "other-embedder",
    `Cannot use the store: it was built with '${built}', the configured embedder is '${configured}'.`,
    { remedies: otherEmbedderRemedies(built) },
  );
}

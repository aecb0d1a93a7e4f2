// The search of the archive as a LangChain retriever: the very one that answers are made from.
import { Document } from "@langchain/core/documents";
import { BaseRetriever, type BaseRetrieverInput } from "@langchain/core/retrievers";
import type { Evidence, Filter } from "../answering/answer.ts";
import type { AnsweringDeps } from "../answering/answering-deps.ts";
import type { ToldPlantedWarning } from "../answering/planted-warning.ts";
import { plantedWarnings } from "../answering/evidence/planted-warnings.ts";
import { toldWarnings } from "../wording/told-warnings.ts";
import { searchEvidence } from "../answering/search-evidence.ts";
import { readSettings } from "../config.ts";
import { openAnswering } from "../open-answering.ts";

/** Where the passage stands: `article.text.slice(startOffset, endOffset)` is the Document's content. */
export type EvidenceMetadata = Omit<Evidence, "text"> & {
  /** Where the passage speaks to AI assistants, in words for them; absent where it does not. */
  readonly warnings?: readonly ToldPlantedWarning[];
};

export interface CitewellRetrieverInput extends BaseRetrieverInput {
  /** The most Documents; MAX_EVIDENCE unless given. */
  readonly k?: number;
  readonly filter?: Filter;
}

export interface OpenRetrieverInput extends CitewellRetrieverInput {
  /** Folder of the store; STORE_DIR unless given. */
  readonly storeDir?: string;
  /** What built the store; EMBEDDER unless given. */
  readonly embedder?: string;
  /** RERANKER unless given. */
  readonly reranker?: string;
  readonly onWarning?: (warning: string) => void;
}

export class CitewellRetriever extends BaseRetriever<EvidenceMetadata> {
  readonly lc_namespace = ["citewell", "retrievers"];
  readonly #deps: AnsweringDeps;
  readonly #k: number;
  readonly #filter: Filter;
  readonly #close: () => Promise<void>;

  private constructor(
    deps: AnsweringDeps & { readonly close: () => Promise<void> },
    { k = deps.maxEvidence, filter = {}, ...input }: CitewellRetrieverInput,
  ) {
    super(input);
    this.#deps = deps;
    this.#k = k;
    this.#filter = filter;
    this.#close = deps.close;
  }

  static override lc_name(): string {
    return "CitewellRetriever";
  }

  /**
   * What is not given comes from the settings, as for the command line (environment and `.env`). No
   * language model is opened. Throws `StoreError`, `EmbedderError`, `RerankerError`, `SettingError`.
   */
  static async open({
    storeDir,
    embedder,
    reranker,
    onWarning = () => undefined,
    ...input
  }: OpenRetrieverInput = {}): Promise<CitewellRetriever> {
    const settings = readSettings({
      ...{ STORE_DIR: storeDir, EMBEDDER: embedder, RERANKER: reranker, LLM: "extractive" },
    });
    return new CitewellRetriever(await openAnswering(settings, onWarning), input);
  }

  override async _getRelevantDocuments(question: string): Promise<Document<EvidenceMetadata>[]> {
    const { evidence } = await searchEvidence(question, this.#filter, this.#k, this.#deps);
    return evidence.map(toDocument);
  }

  /** Ends reading the store. */
  async close(): Promise<void> {
    await this.#close();
  }
}

function toDocument({ text, ...metadata }: Evidence): Document<EvidenceMetadata> {
  const { source, startOffset, endOffset } = metadata;
  const warnings = plantedWarnings({ source, text, startOffset });
  return new Document({
    pageContent: text,
    metadata: warnings.length === 0 ? metadata : { ...metadata, warnings: toldWarnings(warnings) },
    id: `${source}#${startOffset}-${endOffset}`,
  });
}

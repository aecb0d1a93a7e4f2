// The ingest job: makes the store equal the articles folder. Only files that changed are read, only
// passages that changed get a vector, and a file that fails is listed while the rest goes on.
import { StoreError } from "../vectorstore/store-error.ts";
import { beginUpdate, readState } from "../vectorstore/open-store.ts";
import type { PassageWithoutVector, StoreUpdate, UpdateOptions } from "../vectorstore/store.ts";
import { defaultPassageSettings, passageSettings, type PassageSettings } from "./chunk-article.ts";
import { embedAll } from "./embedders/embed-all.ts";
import type { Embedder } from "./embedders/embedder.ts";
import { hashFiles, type HashedFile } from "./hash-files.ts";
import { IngestRun, type IngestProgress, type RefusedTexts } from "./ingest-run.ts";
import type { FileFailure } from "./parsers/parser.ts";
import { FileParser } from "./parsing/file-parser.ts";
import { readArticlesFolder } from "./read-articles-folder.ts";
import { suggestQuestions } from "./suggestions/suggest-questions.ts";
import { VectorLog, vectorLogPath } from "./vector-log.ts";

export interface IngestOptions {
  readonly articlesFolder: string;
  readonly storeFolder: string;
  readonly embedder: Embedder;
  /** Batches sent to the embedder at the same time. */
  readonly concurrency: number;
  readonly maxFileBytes: number;
  /** Gives what parses, with its limits; it is closed when the ingest ends. The usual limits unless given. */
  readonly openParser?: () => FileParser;
  /** How articles are cut; as always unless given. Other sizes mean another store. */
  readonly passages?: PassageSettings;
  /** Build a new store beside the old one, with another embedder or all anew. */
  readonly rebuild?: boolean;
  readonly lock?: NonNullable<UpdateOptions["lock"]>;
  readonly onProgress?: (progress: IngestProgress) => void;
  /** Called while the vector index is built, after all passages have their vectors. */
  readonly onInsert?: (inserted: number, total: number) => void;
  /** Damage of the store that was passed over. */
  readonly onWarning?: (warning: string) => void;
  readonly signal?: AbortSignal;
}

export interface IngestSummary {
  readonly articles: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly unchanged: number;
  };
  readonly passages: number;
  readonly vectors: { readonly computed: number; readonly reused: number };
  /** Files and lines that could not be read, with the reason. */
  readonly failures: readonly FileFailure[];
  /** Files of formats that are not read, and folders that are parts of saved pages. */
  readonly skipped: readonly string[];
  readonly generation: string;
  readonly isNewGeneration: boolean;
  readonly seconds: number;
}

/** Throws `ArticlesFolderError`, `StoreError`, `EmbedderError`, `VectorLogError`; the store stays as it was. */
export async function ingest(options: IngestOptions): Promise<IngestSummary> {
  const parser = options.openParser?.() ?? new FileParser();
  try {
    return await ingestWith({ ...options, parser });
  } finally {
    await parser.close();
  }
}

/** How articles are read and cut, for the manifest: another value means that all are read anew. */
function readingSettings({ passages = defaultPassageSettings, parser }: GivenParser): string {
  const columns = Object.entries(parser.settings.csvColumns).map((pair) => pair.join(" "));
  return [passageSettings(passages), ...columns.map((column) => `column ${column}`)].join(", ");
}

type GivenParser = IngestOptions & { readonly parser: FileParser };

async function ingestWith(options: GivenParser): Promise<IngestSummary> {
  const startedAt = performance.now();
  const refused: RefusedTexts = new Map();
  for (;;) {
    const refusedBefore = refused.size;
    const outcome = await tryIngest(options, refused);
    if (outcome !== null) {
      return { ...outcome, seconds: (performance.now() - startedAt) / 1000 };
    }
    // Each round leaves out at least one text more, and what was embedded is not embedded again.
    if (refused.size === refusedBefore) throw new Error("Cannot ingest: no round makes progress");
  }
}

/** Null when the embedder refused texts that are not among `refused` yet: they are added to it. */
async function tryIngest(
  options: GivenParser,
  refused: RefusedTexts,
): Promise<Omit<IngestSummary, "seconds"> | null> {
  const folder = await readArticlesFolder(options.articlesFolder);
  const { files, failures: unread } = await hashFiles(folder.files, options.maxFileBytes);
  const dimension = await dimensionOf(options);
  const settings = readingSettings(options);
  const update = await openUpdate(options, dimension, settings);
  let log: VectorLog | null = null;
  try {
    log = await openLog(options, dimension);
    const run = new IngestRun(options, update, files, refused);
    await removeWhatIsGone(update, files, settings);
    const computed = await embedInto(update, run.passagesToEmbed(settings), options, log, refused);
    if (computed === null) return null;
    const before = update.current?.articles ?? 0;
    const { generation, isNewGeneration } = await update.commit(run.sourceFiles);
    const { added, changed, unchanged } = run.counts;
    const { passages } = generation;
    return {
      articles: { added, changed, removed: before - changed - unchanged, unchanged },
      passages,
      vectors: { computed, reused: passages - computed },
      failures: [...folder.failures, ...unread, ...run.failures],
      skipped: [...folder.skipped, ...run.skipped],
      generation: generation.name,
      isNewGeneration,
    };
  } finally {
    await update.abort();
    await log?.close();
  }
}

function openUpdate(
  { storeFolder, embedder, rebuild, lock, onInsert, onWarning }: IngestOptions,
  dimension: number,
  settings: string,
): Promise<StoreUpdate> {
  return beginUpdate(storeFolder, {
    embedder: { name: embedder.name, dimension },
    passageSettings: settings,
    suggest: (articles, read) => {
      try {
        return suggestQuestions(articles, read);
      } catch (error) {
        // A store without suggestions is worth more than no store.
        onWarning?.(`No questions could be suggested: ${(error as Error).message}`);
        return [];
      }
    },
    ...(rebuild === undefined ? {} : { rebuild }),
    ...(lock === undefined ? {} : { lock }),
    ...(onInsert === undefined ? {} : { onInsert }),
    ...(onWarning === undefined ? {} : { onWarning }),
  });
}

/** How many vectors were made; null when the embedder refused some texts. */
async function embedInto(
  update: StoreUpdate,
  passages: AsyncIterable<PassageWithoutVector>,
  { embedder, concurrency, signal }: IngestOptions,
  log: VectorLog | null,
  refused: RefusedTexts,
): Promise<number | null> {
  const refusedBefore = refused.size;
  let computed = 0;
  const embedded = embedAll(passages, {
    embedder,
    log,
    concurrency,
    signal,
    onRefused: ({ indexedText }, error) => refused.set(indexedText, error.message),
  });
  for await (const { item, vector, isReused } of embedded) {
    await update.setVector(item.passageId, vector);
    if (!isReused) computed++;
  }
  return refused.size === refusedBefore ? computed : null;
}

/** A store that the same embedder built knows its dimension, so the model need not be asked. */
async function dimensionOf({ storeFolder, embedder }: IngestOptions): Promise<number> {
  try {
    const built = (await readState(storeFolder)).embedder;
    if (built.name === embedder.name) return built.dimension;
  } catch (error) {
    // None, or one that cannot be read: beginning the update says what is wrong with it.
    if (!(error instanceof StoreError)) throw error;
  }
  return embedder.dimension();
}

async function openLog(
  { storeFolder, embedder }: IngestOptions,
  dimension: number,
): Promise<VectorLog | null> {
  if (!embedder.isCostly) return null;
  const path = vectorLogPath(storeFolder, embedder.name);
  return VectorLog.open(path, { embedder: embedder.name, dimension });
}

/** Before anything is put, so that passages which moved to another file find their old vectors. */
async function removeWhatIsGone(
  update: StoreUpdate,
  files: readonly HashedFile[],
  settings: string,
): Promise<void> {
  const current = update.current;
  if (current === null) return;
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const isCutAnew = current.passageSettings !== settings;
  for (const { path, sha256, articleIds } of await update.sourceFiles()) {
    if (!isCutAnew && hashes.get(path) === sha256) continue;
    await update.remove(articleIds);
  }
}

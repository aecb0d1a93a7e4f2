// The ingest job: makes the store equal the articles folder. Only files that changed are read, only
// passages that changed get a vector, and a file that fails is listed while the rest goes on.
import { StoreError, type Generation, type SourceFile } from "../vectorstore/generation.ts";
import type {
  PassageWithoutVector,
  StoreUpdate,
  UpdateOptions,
} from "../vectorstore/store-update.ts";
import { beginUpdate } from "../vectorstore/update-store.ts";
import { readManifest } from "../vectorstore/manifest.ts";
import {
  chunkArticle,
  defaultPassageSettings,
  indexedText,
  passageSettings,
} from "./chunk-article.ts";
import { claimArticles, type ArticleClaims } from "./claim-articles.ts";
import { embedAll } from "./embedders/embed-all.ts";
import type { Embedder } from "./embedders/embedder.ts";
import { decodeText } from "./decode-text.ts";
import { parseFile } from "./parse-file.ts";
import type { FileFailure } from "./parsers/parser.ts";
import { hashFiles, type HashedFile } from "./hash-files.ts";
import { readArticleFile, readArticlesFolder } from "./read-articles-folder.ts";
import { VectorLog, vectorLogPath } from "./vector-log.ts";

export interface IngestOptions {
  readonly articlesFolder: string;
  readonly storeFolder: string;
  readonly embedder: Embedder;
  /** Batches sent to the embedder at the same time. */
  readonly concurrency: number;
  readonly maxFileBytes: number;
  /** Build a new store beside the old one, with another embedder or all anew. */
  readonly rebuild?: boolean;
  readonly lock?: NonNullable<UpdateOptions["lock"]>;
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly signal?: AbortSignal;
}

/** Where the job stands. Files are counted by bytes, as one may hold a thousand articles. */
export interface IngestProgress {
  readonly articles: number;
  readonly passages: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
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
  /** Files of formats that are not read. */
  readonly skipped: readonly string[];
  readonly generation: string;
  readonly isNewGeneration: boolean;
  readonly seconds: number;
}

/** Throws `ArticlesFolderError`, `StoreError`, `EmbedderError`, `VectorLogError`; the store stays as it was. */
export async function ingest(options: IngestOptions): Promise<IngestSummary> {
  const startedAt = performance.now();
  const folder = await readArticlesFolder(options.articlesFolder);
  const dimension = await dimensionOf(options);
  const settings = passageSettings(defaultPassageSettings);
  const update = await beginUpdate(options.storeFolder, {
    embedder: { name: options.embedder.name, dimension },
    passageSettings: settings,
    ...(options.rebuild === undefined ? {} : { rebuild: options.rebuild }),
    ...(options.lock === undefined ? {} : { lock: options.lock }),
  });
  let log: VectorLog | null = null;
  try {
    log = await openLog(options, dimension);
    const { files, failures: unread } = await hashFiles(folder.files, options.maxFileBytes);
    const run = new IngestRun(options, update, files);
    removeWhatIsGone(update, files, settings);
    let computed = 0;
    const embedded = embedAll(run.passagesToEmbed(settings), {
      embedder: options.embedder,
      log,
      concurrency: options.concurrency,
      signal: options.signal,
    });
    for await (const { item, vector, isReused } of embedded) {
      update.setVector(item.ordinal, vector);
      if (!isReused) computed++;
    }
    const before = update.current?.articles.length ?? 0;
    const written = await update.commit(run.sourceFiles);
    const { added, changed, unchanged } = run.counts;
    const passages = written.manifest.counts.passages;
    return {
      articles: { added, changed, removed: before - changed - unchanged, unchanged },
      passages,
      vectors: { computed, reused: passages - computed },
      failures: [...folder.failures, ...unread, ...run.failures],
      skipped: folder.skipped,
      generation: written.manifest.generation,
      isNewGeneration: written.isNewGeneration,
      seconds: (performance.now() - startedAt) / 1000,
    };
  } finally {
    await update.abort();
    await log?.close();
  }
}

/** A store that the same embedder built knows its dimension, so the model need not be asked. */
async function dimensionOf({ storeFolder, embedder }: IngestOptions): Promise<number> {
  try {
    const manifest = await readManifest(storeFolder);
    if (manifest.embedder.name === embedder.name) return manifest.embedder.dimension;
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
function removeWhatIsGone(
  update: StoreUpdate,
  files: readonly HashedFile[],
  settings: string,
): void {
  const current = update.current;
  if (current === null) return;
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const isCutAnew = current.manifest.passageSettings !== settings;
  for (const { path, sha256, articleIds } of current.sourceFiles) {
    if (!isCutAnew && hashes.get(path) === sha256) continue;
    for (const articleId of articleIds) update.removeArticle(articleId);
  }
}

/** Goes through the files once, in the order of their paths. */
class IngestRun {
  readonly failures: FileFailure[] = [];
  readonly sourceFiles: SourceFile[] = [];
  readonly counts = { added: 0, changed: 0, unchanged: 0 };
  readonly #options: IngestOptions;
  readonly #update: StoreUpdate;
  readonly #files: readonly HashedFile[];
  readonly #claims: ArticleClaims;
  readonly #bytesTotal: number;
  #bytesDone = 0;
  #passages = 0;

  constructor(options: IngestOptions, update: StoreUpdate, files: readonly HashedFile[]) {
    this.#options = options;
    this.#update = update;
    this.#files = files;
    this.#claims = claimArticles();
    this.#bytesTotal = files.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Keeps and puts articles as it goes, and gives the passages that have no vector yet. */
  async *passagesToEmbed(settings: string): AsyncGenerator<PassageWithoutVector> {
    const current = this.#update.current;
    const known = new Map(
      current?.manifest.passageSettings === settings
        ? current.sourceFiles.map((file) => [file.path, file])
        : [],
    );
    for (const file of this.#files) {
      this.#options.signal?.throwIfAborted();
      const before = known.get(file.path);
      const isSame = before?.sha256 === file.sha256;
      if (isSame && this.#keep(before, current!)) this.#report(file.bytes);
      else yield* this.#put(file, current);
    }
  }

  /** False when another file has come to claim an article of this one: then it is read again. */
  #keep(file: SourceFile, current: Generation): boolean {
    if (file.articleIds.some((articleId) => this.#claims.holderOf(articleId) !== undefined)) {
      return false;
    }
    for (const articleId of file.articleIds) {
      this.#claims.claim(articleId, file.path);
      this.#update.keepArticle(articleId);
      this.#passages += current.passagesOf(articleId).length;
    }
    this.counts.unchanged += file.articleIds.length;
    this.sourceFiles.push(file);
    return true;
  }

  async *#put(file: HashedFile, current: Generation | null): AsyncGenerator<PassageWithoutVector> {
    const text = await this.#read(file);
    if (text === null) {
      this.#report(file.bytes);
      return;
    }
    const { articles, failures, places } = await parseFile(file.path, text);
    const before = this.failures.length;
    this.failures.push(...failures);
    const articleIds: string[] = [];
    for (const article of articles) {
      const failure = this.#claims.claim(article.id, places.get(article.id) ?? file.path);
      if (failure !== undefined) {
        this.failures.push({ path: file.path, reason: failure });
        continue;
      }
      articleIds.push(article.id);
      if (current?.metadata(article.id) === undefined) this.counts.added++;
      else this.counts.changed++;
      const passages = chunkArticle(article, defaultPassageSettings).map((passage) => ({
        ...passage,
        indexedText: indexedText(article, passage),
      }));
      this.#passages += passages.length;
      yield* await this.#update.putArticle(article, passages);
      this.#report(file.bytes / articles.length);
    }
    if (articles.length === 0) this.#report(file.bytes);
    // A file with failures is not remembered, so that the next run reads and reports it again.
    if (this.failures.length === before) {
      this.sourceFiles.push({ path: file.path, sha256: file.sha256, articleIds });
    }
  }

  /** Null where the file cannot be read or decoded, or changed meanwhile, which is noted. */
  async #read(file: HashedFile): Promise<string | null> {
    const content = await readArticleFile(file, this.#options.maxFileBytes);
    if (!content.isRead) {
      this.failures.push(content.failure);
      return null;
    }
    if (content.sha256 !== file.sha256) {
      const reason = "was changed while the articles were read; run the ingest again";
      this.failures.push({ path: file.path, reason });
      return null;
    }
    const decoded = decodeText(content.bytes);
    if (decoded.isDecoded) return decoded.text;
    this.failures.push({ path: file.path, reason: decoded.reason });
    return null;
  }

  #report(bytes: number): void {
    this.#bytesDone += bytes;
    const { added, changed, unchanged } = this.counts;
    this.#options.onProgress?.({
      articles: added + changed + unchanged,
      passages: this.#passages,
      bytesDone: Math.round(this.#bytesDone),
      bytesTotal: this.#bytesTotal,
    });
  }
}

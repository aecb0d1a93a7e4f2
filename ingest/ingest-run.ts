// One way through the files of the articles folder: what is unchanged is kept, the rest is read, cut
// and put, and what fails is noted.
import type { Article } from "../vectorstore/article.ts";
import type {
  NewPassage,
  PassageWithoutVector,
  SourceFile,
  StoreUpdate,
} from "../vectorstore/store.ts";
import {
  chunkArticle,
  defaultPassageSettings,
  indexedText,
  type PassageSettings,
} from "./chunk-article.ts";
import { claimArticles, type ArticleClaims } from "./claim-articles.ts";
import type { HashedFile } from "./hash-files.ts";
import type { FileFailure } from "./parsers/parser.ts";
import type { FileParser } from "./parsing/file-parser.ts";
import { readArticleFile } from "./read-articles-folder.ts";

/** Texts that the embedder cannot turn into a vector, with its reason. */
export type RefusedTexts = Map<string, string>;

/** Where the job stands. Files are counted by bytes, as one may hold a thousand articles. */
export interface IngestProgress {
  readonly articles: number;
  readonly passages: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

export interface IngestRunOptions {
  readonly maxFileBytes: number;
  readonly parser: FileParser;
  readonly passages?: PassageSettings;
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly signal?: AbortSignal;
}

/** Goes through the files once, in the order of their paths. */
export class IngestRun {
  readonly failures: FileFailure[] = [];
  /** Paths of what lies in packed files and is of no format that is read. */
  readonly skipped: string[] = [];
  readonly sourceFiles: SourceFile[] = [];
  readonly counts = { added: 0, changed: 0, unchanged: 0 };
  readonly #options: IngestRunOptions;
  readonly #update: StoreUpdate;
  readonly #files: readonly HashedFile[];
  readonly #refused: RefusedTexts;
  readonly #claims: ArticleClaims;
  readonly #bytesTotal: number;
  #bytesDone = 0;
  #passages = 0;

  constructor(
    options: IngestRunOptions,
    update: StoreUpdate,
    files: readonly HashedFile[],
    refused: RefusedTexts,
  ) {
    this.#options = options;
    this.#update = update;
    this.#files = files;
    this.#refused = refused;
    this.#claims = claimArticles();
    this.#bytesTotal = files.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Keeps and puts articles as it goes, and gives the passages that have no vector yet. */
  async *passagesToEmbed(settings: string): AsyncGenerator<PassageWithoutVector> {
    const isCutAlike = this.#update.current?.passageSettings === settings;
    const before = isCutAlike ? await this.#update.sourceFiles() : [];
    const known = new Map(before.map((file) => [file.path, file]));
    for (const file of this.#files) {
      this.#options.signal?.throwIfAborted();
      const noted = known.get(file.path);
      const isSame = noted?.sha256 === file.sha256;
      if (isSame && (await this.#keep(noted))) this.#report(file.bytes);
      else yield* this.#put(file);
    }
  }

  /** False when another file has come to claim an article of this one: then it is read again. */
  async #keep(file: SourceFile): Promise<boolean> {
    if (file.articleIds.some((articleId) => this.#claims.holderOf(articleId) !== undefined)) {
      return false;
    }
    for (const articleId of file.articleIds) this.#claims.claim(articleId, file.path);
    this.#passages += await this.#update.keep(file.articleIds);
    this.counts.unchanged += file.articleIds.length;
    this.sourceFiles.push(file);
    return true;
  }

  async *#put(file: HashedFile): AsyncGenerator<PassageWithoutVector> {
    const bytes = await this.#read(file);
    if (bytes === null) {
      this.#report(file.bytes);
      return;
    }
    const { parser, signal } = this.#options;
    const { articles, failures, places, skipped } = await parser.parse(file.path, bytes, signal);
    const before = this.failures.length;
    this.failures.push(...failures);
    this.skipped.push(...(skipped ?? []));
    const articleIds: string[] = [];
    for (const article of articles) {
      const failure = this.#claims.claim(article.id, places.get(article.id) ?? file.path);
      if (failure !== undefined) {
        this.failures.push({ path: file.path, reason: failure });
        continue;
      }
      articleIds.push(article.id);
      const passages = this.#passagesOf(article);
      this.#passages += passages.length;
      const { isNew, pending } = await this.#update.put(article, passages);
      if (isNew) this.counts.added++;
      else this.counts.changed++;
      yield* pending;
      this.#report(file.bytes / articles.length);
    }
    if (articles.length === 0) this.#report(file.bytes);
    // A file with failures is not remembered, so that the next run reads and reports it again.
    if (this.failures.length === before) {
      this.sourceFiles.push({ path: file.path, sha256: file.sha256, articleIds });
    }
  }

  #passagesOf(article: Article): NewPassage[] {
    const settings = this.#options.passages ?? defaultPassageSettings;
    const passages = chunkArticle(article, settings).map((passage) => ({
      ...passage,
      indexedText: indexedText(article, passage),
    }));
    return passages.filter(({ indexedText: text, startOffset, endOffset }) => {
      const detail = this.#refused.get(text);
      if (detail === undefined) return true;
      const offsets = { startOffset, endOffset };
      this.failures.push({
        path: article.file,
        reason: { code: "passageRefused", articleId: article.id, ...offsets, detail },
      });
      return false;
    });
  }

  /** Null where the file cannot be read or changed meanwhile, which is noted. */
  async #read(file: HashedFile): Promise<Uint8Array | null> {
    const content = await readArticleFile(file, this.#options.maxFileBytes);
    if (!content.isRead) {
      this.failures.push(content.failure);
      return null;
    }
    if (content.sha256 !== file.sha256) {
      this.failures.push({ path: file.path, reason: { code: "changedMeanwhile" } });
      return null;
    }
    return content.bytes;
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

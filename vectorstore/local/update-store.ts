// Changes the store: under its lock, beside the current generation, visible in one step.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Article } from "../article.ts";
import type { Manifest } from "./generation.ts";
import type {
  GenerationState,
  NewPassage,
  PassageWithoutVector,
  PutArticle,
  SourceFile,
  StoreUpdate,
  UpdateOptions,
  UpdateSummary,
} from "../store.ts";
import { asPromise } from "./as-promise.ts";
import { stateOf } from "./generation-reader.ts";
import { passageId } from "./passage-table.ts";
import { asUnwritable, GenerationFolder } from "./generation-folder.ts";
import { acquireIngestLock, type IngestLock } from "./ingest-lock.ts";
import type { OpenGeneration } from "./open-generation.ts";
import { openPrevious, type LeasedGeneration } from "./open-newest-good.ts";
import { PassageRows, vectorKey } from "./passage-rows.ts";
import { pruneGenerations, removeLeftovers } from "./prune-generations.ts";
import {
  checkPages,
  checkPassages,
  isUnchanged,
  stageArticle,
  type StagedArticle,
} from "./staged-article.ts";
import { haveSameFiles } from "./article-table.ts";
import {
  generationDirectory,
  listGenerations,
  nextGenerationName,
  readCurrentName,
  writeCurrentName,
} from "./store-layout.ts";
import { toUnitVector } from "./unit-vector.ts";
import { writeGeneration } from "./write-generation.ts";
import { writeToDisk, type WriteBytes } from "../write-file-durably.ts";

export interface BeginUpdateOptions extends UpdateOptions {
  /** How bytes get to the disk. Tests put a full disk here. */
  readonly write?: WriteBytes;
}

export interface LocalUpdateSummary extends UpdateSummary {
  readonly manifest: Manifest;
}

/**
 * Takes the lock and opens the current generation. Throws `StoreError` `locked`, `other-embedder`,
 * `foreign` or `unwritable`. A damaged store is no error: the update starts from the newest good
 * generation, or from nothing, with a warning.
 */
export async function beginUpdate(
  directory: string,
  options: BeginUpdateOptions,
): Promise<LocalStoreUpdate> {
  const lock = await asUnwritable(() =>
    acquireIngestLock(directory, options.lock ?? { waitMs: 0 }),
  );
  let opened: LeasedGeneration | null = null;
  try {
    await removeLeftovers(directory);
    opened = options.rebuild === true ? null : await openPrevious(directory, options);
    const name = nextGenerationName(await listGenerations(directory));
    const folder = await GenerationFolder.create(directory, name, options.write ?? writeToDisk);
    return new LocalStoreUpdate(directory, options, lock, opened, folder);
  } catch (error) {
    await opened?.generation.close();
    await opened?.lease.release();
    await lock.release();
    throw error;
  }
}

export class LocalStoreUpdate implements StoreUpdate {
  readonly current: GenerationState | null;
  readonly #directory: string;
  readonly #options: BeginUpdateOptions;
  readonly #lock: IngestLock;
  readonly #opened: LeasedGeneration | null;
  readonly #folder: GenerationFolder;
  readonly #rows: PassageRows;
  readonly #kept = new Set<string>();
  readonly #removed = new Set<string>();
  readonly #put = new Map<string, StagedArticle>();
  /** Passages that wait for their vector, by id. */
  readonly #awaited = new Map<string, { readonly ordinal: number; readonly articleId: string }>();
  #vectorsReady: Promise<void> | null = null;
  #hasEnded = false;

  constructor(
    directory: string,
    options: BeginUpdateOptions,
    lock: IngestLock,
    opened: LeasedGeneration | null,
    folder: GenerationFolder,
  ) {
    this.#directory = directory;
    this.#options = options;
    this.#lock = lock;
    this.#opened = opened;
    this.#folder = folder;
    this.#rows = new PassageRows(this.previous?.table ?? null);
    this.current = this.previous && stateOf(this.previous);
  }

  /** The generation that it starts from, by ordinals. */
  get previous(): OpenGeneration | null {
    return this.#opened?.generation ?? null;
  }

  sourceFiles(): Promise<readonly SourceFile[]> {
    return Promise.resolve(this.previous?.sourceFiles ?? []);
  }

  remove(articleIds: Iterable<string>): Promise<void> {
    return asPromise(() => {
      for (const articleId of articleIds) this.#remove(articleId);
    });
  }

  keep(articleIds: Iterable<string>): Promise<number> {
    return asPromise(() => {
      let passages = 0;
      for (const articleId of articleIds) {
        this.#keep(articleId);
        passages += this.previous!.passagesOf(articleId).length;
      }
      return passages;
    });
  }

  keepOthers(): Promise<void> {
    return asPromise(() => {
      for (const { id } of this.previous?.articles ?? []) {
        if (!this.#removed.has(id) && !this.#put.has(id)) this.#keep(id);
      }
    });
  }

  async put(article: Article, passages: readonly NewPassage[]): Promise<PutArticle> {
    this.#assertOpen();
    if (this.#put.has(article.id) || this.#kept.has(article.id)) {
      throw new RangeError(`Cannot put the article '${article.id}': it was put or kept before.`);
    }
    checkPages(article);
    checkPassages(article, passages);
    const isNew = this.previous?.metadata(article.id) === undefined;
    const textStart = this.#folder.append("text.bin", Buffer.from(article.text, "utf16le")) / 2;
    const { ordinals, copies, pending } = this.#assignRows(article.id, passages);
    this.#put.set(article.id, stageArticle(article, passages, ordinals, textStart));
    if (copies.length + pending.length > 0) await this.#prepareVectors();
    for (const { ordinal, from } of copies) {
      this.#writeVector(ordinal, this.previous!.vectors.row(from));
    }
    return { isNew, pending };
  }

  setVector(passageId: string, vector: Float32Array): Promise<void> {
    return asPromise(() => {
      this.#assertOpen();
      const awaited = this.#awaited.get(passageId);
      if (awaited === undefined) {
        throw new RangeError(`Cannot set the vector of '${passageId}': none is awaited there.`);
      }
      const what = `Cannot store a vector of '${awaited.articleId}'`;
      const unit = toUnitVector(vector, this.#options.embedder.dimension, what);
      this.#writeVector(awaited.ordinal, unit);
      this.#awaited.delete(passageId);
    });
  }

  async commit(sourceFiles: readonly SourceFile[]): Promise<LocalUpdateSummary> {
    this.#assertOpen();
    for (const { articleId } of this.#awaited.values()) {
      throw new RangeError(
        `Cannot commit: ${this.#awaited.size} passages have no vector, the first in '${articleId}'.`,
      );
    }
    try {
      return this.#isUnchanged(sourceFiles)
        ? this.#summarise(this.previous!.manifest, false)
        : this.#summarise(await this.#writeAndSwitch(sourceFiles), true);
    } finally {
      await this.abort();
    }
  }

  async abort(): Promise<void> {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    try {
      // A copy under way would write into the folder again.
      await this.#vectorsReady?.catch(() => undefined);
      await this.#folder.remove();
      await this.previous?.close();
      await this.#opened?.lease.release();
    } finally {
      await this.#lock.release();
    }
  }

  #remove(articleId: string): void {
    this.#assertOpen();
    if (this.#put.has(articleId)) {
      throw new RangeError(`Cannot remove the article '${articleId}': it was put in this update.`);
    }
    if (this.#removed.has(articleId)) return;
    this.#kept.delete(articleId);
    this.#removed.add(articleId);
    for (const ordinal of this.previous?.passagesOf(articleId) ?? []) this.#rows.free(ordinal);
  }

  #keep(articleId: string): void {
    this.#assertOpen();
    if (this.previous?.metadata(articleId) === undefined || this.#removed.has(articleId)) {
      throw new RangeError(`Cannot keep the article '${articleId}': the store does not have it.`);
    }
    if (this.#put.has(articleId)) {
      throw new RangeError(`Cannot keep the article '${articleId}': it was put in this update.`);
    }
    this.#kept.add(articleId);
  }

  /** Gives each passage a row: its own of before, else a freed one of the same key, else a new one. */
  #assignRows(articleId: string, passages: readonly NewPassage[]): AssignedRows {
    const own = new Set(this.#removed.has(articleId) ? [] : this.previous?.passagesOf(articleId));
    for (const ordinal of own) this.#rows.free(ordinal);
    const assigned: AssignedRows = { ordinals: [], copies: [], pending: [] };
    const keys = passages.map(({ indexedText }) => vectorKey(indexedText));
    const kept = keys.map((key) => this.#rows.take(key, own));
    for (const [index, { indexedText, startOffset, endOffset }] of passages.entries()) {
      const key = keys[index]!;
      const ordinal = kept[index] ?? this.#rows.take(key) ?? this.#rows.append(key);
      assigned.ordinals.push(ordinal);
      if (ordinal < this.#rows.previousCount) continue;
      const from = this.#rows.findSame(key);
      if (from !== null) assigned.copies.push({ ordinal, from });
      else {
        const id = passageId(articleId, startOffset, endOffset);
        this.#awaited.set(id, { ordinal, articleId });
        assigned.pending.push({ passageId: id, indexedText, key });
      }
    }
    return assigned;
  }

  /** New rows stand behind those of the older generation, so its file is where the new one begins. */
  #prepareVectors(): Promise<void> {
    const { previous } = this;
    if (previous === null) return Promise.resolve();
    this.#vectorsReady ??= this.#folder.copyFrom(
      "vectors.bin",
      join(previous.directory, "vectors.bin"),
    );
    return this.#vectorsReady;
  }

  #writeVector(ordinal: number, vector: Float32Array): void {
    const bytes = new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
    this.#folder.writeAt("vectors.bin", bytes, ordinal * bytes.length);
  }

  async #writeAndSwitch(sourceFiles: readonly SourceFile[]): Promise<Manifest> {
    const { embedder, passageSettings, suggest, onInsert, write } = this.#options;
    await this.#prepareVectors();
    const manifest = await writeGeneration(this.#folder, {
      previous: this.previous,
      kept: this.#kept,
      put: this.#put,
      rows: this.#rows,
      sourceFiles,
      embedder: { name: embedder.name, dimension: embedder.dimension },
      passageSettings,
      suggest,
      onInsert: onInsert ?? (() => undefined),
    });
    const before = await readCurrentName(this.#directory);
    try {
      await this.#lock.assertHeld();
      await asUnwritable(() => writeCurrentName(this.#directory, manifest.generation, write));
    } catch (error) {
      await this.#removeUnlessCurrent(manifest.generation);
      throw error;
    }
    await this.#prune([manifest.generation, before.state === "named" ? before.name : ""]);
    return manifest;
  }

  /** After a failed switch; it may have failed after CURRENT was replaced. */
  async #removeUnlessCurrent(name: string): Promise<void> {
    const current = await readCurrentName(this.#directory);
    if (current.state === "named" && current.name === name) return;
    await rm(generationDirectory(this.#directory, name), { recursive: true, force: true });
  }

  /** The new generation is current by now: what cannot be removed must not make the update fail. */
  async #prune(kept: readonly string[]): Promise<void> {
    try {
      const from = this.previous?.manifest.generation ?? "";
      await pruneGenerations(this.#directory, new Set([...kept, from]));
    } catch (error) {
      this.#options.onWarning?.(
        `Older generations of the store could not be removed: ${(error as Error).message}`,
      );
    }
  }

  #isUnchanged(sourceFiles: readonly SourceFile[]): boolean {
    const { previous } = this;
    if (previous === null || this.#opened?.isCurrent !== true) return false;
    return (
      previous.manifest.passageSettings === this.#options.passageSettings &&
      this.#kept.size + this.#put.size === previous.articles.length &&
      [...this.#put.values()].every((staged) => isUnchanged(previous, staged)) &&
      haveSameFiles(previous.sourceFiles, sourceFiles)
    );
  }

  #summarise(manifest: Manifest, isNewGeneration: boolean): LocalUpdateSummary {
    const generation = stateOf({ manifest, warnings: [] });
    const vectorsInserted = this.#rows.count - this.#rows.previousCount;
    const vectorsCarriedOver = manifest.counts.passages - vectorsInserted;
    return { manifest, generation, isNewGeneration, vectorsCarriedOver, vectorsInserted };
  }

  #assertOpen(): void {
    if (this.#hasEnded) throw new Error("Cannot change the store: this update has ended.");
  }
}

interface AssignedRows {
  /** One per passage. */
  readonly ordinals: number[];
  /** New rows whose vector stands in an older row that another passage still has. */
  readonly copies: { readonly ordinal: number; readonly from: number }[];
  readonly pending: PassageWithoutVector[];
}

// Opens one generation after checking every byte of it, and reads from it.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Article, ArticleMetadata } from "../article.ts";
import { parseArticleLine, readArticleTable, readSourceFiles } from "./article-table.ts";
import type { ArticleRecord } from "./article-table.ts";
import type { GenerationData, Manifest, VectorHit } from "./generation.ts";
import { checkHnswFile } from "./hnsw-file.ts";
import { lexicalIndexFromBytes, type LexicalIndex } from "./lexical-index.ts";
import { readGenerationManifest } from "./manifest.ts";
import { compileFilter } from "./passage-filter.ts";
import {
  groupByArticle,
  livingOrdinals,
  none,
  passageId,
  passageTableFromBytes,
  type ArticlePassages,
  type PassageTable,
} from "./passage-table.ts";
import type { PassageFilter, SourceFile, StoredPassage, WeightedTerm } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { generationDirectory } from "./store-layout.ts";
import { suggestionsFromText, type Suggestion } from "../suggestion.ts";
import { TextFile } from "./text-file.ts";
import { toUnitVector } from "./unit-vector.ts";
import { VectorFile } from "./vector-file.ts";
import { VectorIndex } from "./vector-index.ts";
import { verifyFiles, verifyTables } from "./verify-generation.ts";
import type { WordHit } from "./word-scores.ts";

/**
 * With a filter that leaves fewer passages than this, or than this share, all of them are compared:
 * HNSW would wander through what is refused (16 ms at 1 %, 79 ms at 0.1 % of 100,000), and 3,000
 * rows of 1,024 dimensions are compared in 5 ms.
 */
const narrowCount = 3000;
const narrowShare = 0.02;

export interface OpenGenerationOptions {
  /** What was passed over to come to this generation. */
  readonly warnings?: readonly string[];
  /** Load the vector index with the first search only: an ingest does not search. */
  readonly isIndexLazy?: boolean;
}

interface GenerationParts {
  readonly directory: string;
  readonly manifest: Manifest;
  readonly warnings: readonly string[];
  readonly records: readonly ArticleRecord[];
  readonly table: PassageTable;
  readonly words: LexicalIndex;
  readonly sourceFiles: readonly SourceFile[];
  readonly suggestions: readonly Suggestion[] | null;
  readonly index: VectorIndex | null;
}

/** Throws `StoreError` `damaged` or `foreign`; then nothing stays open. */
export async function openGeneration(
  store: string,
  name: string,
  options: OpenGenerationOptions = {},
): Promise<OpenGeneration> {
  const directory = generationDirectory(store, name);
  const manifest = await readGenerationManifest(directory);
  if (manifest.generation !== name) {
    throw new StoreError(
      "damaged",
      `Cannot open the store generation ${directory}: it was written as ${manifest.generation}.`,
    );
  }
  await verifyFiles(directory, manifest);
  const { dimension } = manifest.embedder;
  const records = await readArticleTable(join(directory, "articles.jsonl"));
  const table = passageTableFromBytes(await readFile(join(directory, "passages.bin")));
  verifyTables(directory, manifest, records, table);
  await checkHnswFile(join(directory, "hnsw.bin"), dimension, manifest.counts.ordinals);
  const isIndexLazy = options.isIndexLazy === true || manifest.counts.ordinals === 0;
  return new OpenGeneration({
    directory,
    manifest,
    warnings: options.warnings ?? [],
    records,
    table,
    words: lexicalIndexFromBytes(await readFile(join(directory, "words.bin"))),
    sourceFiles: await readSourceFiles(join(directory, "sources.jsonl")),
    suggestions: await readSuggestions(directory, manifest),
    index: isIndexLazy ? null : await VectorIndex.read(join(directory, "hnsw.bin"), dimension),
  });
}

async function readSuggestions(
  directory: string,
  manifest: Manifest,
): Promise<readonly Suggestion[] | null> {
  if (manifest.files["suggestions.json"] === undefined) return null;
  return suggestionsFromText(await readFile(join(directory, "suggestions.json"), "utf8"));
}

/** What a filter lets pass: a byte per article, and the living passages, ascending. */
interface Allowed {
  readonly articles: Uint8Array;
  readonly ordinals: Uint32Array;
}

/** A generation open for reading. What it shows beyond `GenerationData` is for the update of the store. */
export class OpenGeneration implements GenerationData {
  readonly directory: string;
  readonly manifest: Manifest;
  readonly warnings: readonly string[];
  readonly articles: readonly ArticleMetadata[];
  readonly sourceFiles: readonly SourceFile[];
  readonly suggestions: readonly Suggestion[] | null;
  readonly words: LexicalIndex;
  readonly records: readonly ArticleRecord[];
  readonly table: PassageTable;
  readonly texts: TextFile;
  readonly vectors: VectorFile;
  readonly #lines: TextFile;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #passages: ArticlePassages;
  #index: VectorIndex | null;
  #lastFilter: { readonly key: string; readonly allowed: Allowed } | null = null;
  #isClosed = false;

  constructor(parts: GenerationParts) {
    this.directory = parts.directory;
    this.manifest = parts.manifest;
    this.warnings = parts.warnings;
    this.records = parts.records;
    this.table = parts.table;
    this.words = parts.words;
    this.sourceFiles = parts.sourceFiles;
    this.suggestions = parts.suggestions;
    this.articles = parts.records.map(({ metadata }) => metadata);
    this.texts = new TextFile(join(parts.directory, "text.bin"));
    this.vectors = new VectorFile(
      join(parts.directory, "vectors.bin"),
      parts.manifest.embedder.dimension,
    );
    this.#lines = new TextFile(join(parts.directory, "articles.jsonl"));
    this.#positions = new Map(this.articles.map(({ id }, position) => [id, position]));
    this.#passages = groupByArticle(parts.table, parts.records.length);
    this.#index = parts.index;
  }

  /** Where an article stands in `articles` and `records`. */
  position(articleId: string): number | undefined {
    return this.#positions.get(articleId);
  }

  metadata(articleId: string): ArticleMetadata | undefined {
    return this.#record(articleId)?.metadata;
  }

  textHash(articleId: string): string | undefined {
    return this.#record(articleId)?.textHash;
  }

  textLength(articleId: string): number | undefined {
    return this.#record(articleId)?.textLength;
  }

  article(articleId: string): Article | undefined {
    const line = this.lineOf(articleId);
    const record = this.#record(articleId);
    if (line === undefined || record === undefined) return undefined;
    const text = this.texts.slice(record.textStart, record.textLength);
    const { marks, pageStarts } = parseArticleLine(line);
    return { ...record.metadata, text, marks, ...(pageStarts === undefined ? {} : { pageStarts }) };
  }

  /** The article's line in `articles.jsonl`. */
  lineOf(articleId: string): string | undefined {
    this.#assertOpen();
    const record = this.#record(articleId);
    return record && this.#lines.bytes(record.lineStart, record.lineBytes).toString("utf8");
  }

  passage(ordinal: number): StoredPassage {
    this.#assertOpen();
    const position = this.table.articles[ordinal] ?? none;
    const record = this.records[position];
    if (record === undefined) {
      throw new RangeError(`Cannot read passage ${ordinal}: the store has no such passage.`);
    }
    const startOffset = this.table.startOffsets[ordinal]!;
    const endOffset = this.table.endOffsets[ordinal]!;
    const { id: articleId } = record.metadata;
    return {
      id: passageId(articleId, startOffset, endOffset),
      articleId,
      startOffset,
      endOffset,
      text: this.texts.slice(record.textStart + startOffset, endOffset - startOffset),
      heading: record.headings[this.table.headings[ordinal]!] ?? null,
    };
  }

  passagesOf(articleId: string): readonly number[] {
    const position = this.position(articleId);
    return position === undefined ? [] : this.#passages.of(position);
  }

  vector(ordinal: number): Float32Array {
    this.#assertOpen();
    if ((this.table.articles[ordinal] ?? none) === none) {
      throw new RangeError(
        `Cannot read the vector of passage ${ordinal}: there is no such passage.`,
      );
    }
    return this.vectors.row(ordinal);
  }

  searchVectors(vector: Float32Array, k: number, filter?: PassageFilter): VectorHit[] {
    this.#assertOpen();
    checkCount(k);
    const unit = toUnitVector(vector, this.manifest.embedder.dimension, "Cannot search");
    const allowed = this.#allow(filter);
    const { passages } = this.manifest.counts;
    const candidates = allowed?.ordinals.length ?? passages;
    const wanted = Math.min(k, candidates);
    if (wanted === 0) return [];
    const isNarrow = candidates < Math.max(narrowCount, narrowShare * passages);
    if (allowed !== undefined && isNarrow) {
      return this.vectors.scan(unit, allowed.ordinals, wanted);
    }
    const hits = this.#loadIndex().search(unit, wanted, this.#predicate(allowed));
    // The graph need not lead to all that is allowed.
    if (hits.length === wanted) return hits;
    return this.vectors.scan(unit, allowed?.ordinals ?? livingOrdinals(this.table), wanted);
  }

  searchWords(
    question: string | readonly WeightedTerm[],
    k: number,
    filter?: PassageFilter,
  ): WordHit[] {
    this.#assertOpen();
    checkCount(k);
    return this.words.search(question, k, this.#predicate(this.#allow(filter)));
  }

  close(): Promise<void> {
    if (!this.#isClosed) {
      this.#isClosed = true;
      this.texts.close();
      this.vectors.close();
      this.#lines.close();
      this.#index = null;
    }
    return Promise.resolve();
  }

  #record(articleId: string): ArticleRecord | undefined {
    const position = this.position(articleId);
    return position === undefined ? undefined : this.records[position];
  }

  #loadIndex(): VectorIndex {
    const path = join(this.directory, "hnsw.bin");
    this.#index ??= VectorIndex.readSync(path, this.manifest.embedder.dimension);
    return this.#index;
  }

  /** Kept for the next search: one question searches vectors and words with the same filter. */
  #allow(filter: PassageFilter | undefined): Allowed | undefined {
    const key = JSON.stringify([filter?.from, filter?.to, filter?.sources]);
    if (this.#lastFilter?.key === key) return this.#lastFilter.allowed;
    const bytes = compileFilter(filter, this.articles);
    if (bytes === undefined) return undefined;
    const allowed = { articles: bytes, ordinals: livingOrdinals(this.table, bytes) };
    this.#lastFilter = { key, allowed };
    return allowed;
  }

  /** Cannot throw, which hnswlib would not survive. */
  #predicate(allowed: Allowed | undefined): ((ordinal: number) => boolean) | undefined {
    if (allowed === undefined) return undefined;
    const articleOf = this.table.articles;
    return (ordinal) => allowed.articles[articleOf[ordinal]!] === 1;
  }

  /** A closed file's number may belong to another file by now: reading on would give its bytes. */
  #assertOpen(): void {
    if (this.#isClosed) {
      throw new Error(`Cannot read generation ${this.manifest.generation}: it was closed.`);
    }
  }
}

function checkCount(k: number): void {
  if (!Number.isInteger(k) || k < 0) {
    throw new RangeError(`Cannot search for ${k} passages: k must be a whole number, 0 or more.`);
  }
}

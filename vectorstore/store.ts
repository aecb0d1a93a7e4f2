// The port of the store: all that the rest of the program knows of it. Everything is asked
// asynchronously and in few calls, so that a store may lie behind a network; nothing here tells how
// passages are numbered or indexed, and no call gives all articles at once.
import type { Article, ArticleMetadata, Language, Passage } from "./article.ts";
import type { Suggestion } from "./suggestion.ts";

/** The store open for reading: always the current generation, followed as ingests replace it. */
export interface Store {
  /** The newest generation, held until it is released. Throws `Error` after `close`. */
  acquire(): Reading;
  /**
   * Looks for a newer generation now and switches to it; true if there was one. Throws `StoreError`;
   * then the open generation stays.
   */
  refresh(): Promise<boolean>;
  /** Ends following; resolves once the last reader has released. */
  close(): Promise<void>;
}

export interface OpenStoreOptions {
  /** Damage that was passed over, or a newer generation that could not be read. */
  readonly onWarning?: (warning: string) => void;
  /** How often to look for a newer generation. */
  readonly pollMs?: number;
}

/** A generation in use: it stays as it is until `release`, whatever is ingested meanwhile. */
export interface Reading {
  readonly generation: Generation;
  /** Safe to call twice. */
  readonly release: () => void;
}

/**
 * One generation, read. All methods are safe to call side by side. Where a part of the store cannot
 * be reached, `search` says so; all others throw `StoreError` `incomplete`, because what is missing
 * must not look as if it did not exist.
 */
export interface Generation {
  readonly state: GenerationState;
  /** Which parts of the store answer now. */
  completeness(): Promise<Completeness>;
  /** Does beforehand what the first question would have to wait for. */
  prepare(): Promise<void>;
  /** Throws `BadVectorError`. */
  search(plan: SearchPlan): Promise<FoundPassages>;
  /** What the store knows of words, all in one call. */
  terms(lookup: TermLookup): Promise<TermStatistics>;
  /** Undefined if the store has no such id. */
  article(articleId: string): Promise<StoredArticle | undefined>;
  /** Those that there are, by id. */
  readArticles(articleIds: Iterable<string>): Promise<ReadonlyMap<string, StoredArticle>>;
  listArticles(wish: ArticleWish, page: Page): Promise<PageOfArticles>;
  /** Counted over all articles, once for a generation. */
  countArticles(): Promise<ArticleCounts>;
  /** What the last ingest noted of a file that it read as a whole. */
  sourceFile(path: string): Promise<SourceFile | undefined>;
  /** Questions made at ingest; null where the ingest made none, as older ones did. */
  suggestedQuestions(): Promise<readonly Suggestion[] | null>;
}

/** What a generation is, known from the moment that it is open. */
export interface GenerationState {
  /** Another for every generation, also of another store. */
  readonly name: string;
  /** ISO time. */
  readonly createdAt: string;
  readonly embedder: EmbedderIdentity;
  /** How articles were read and cut; another value means that all passages must be cut anew. */
  readonly passageSettings: string;
  readonly articles: number;
  readonly passages: number;
  /** What it takes in storage. */
  readonly bytes: number;
  /** Warnings that arose on opening, such as a damaged newer generation that was passed over. */
  readonly warnings: readonly string[];
}

/** What makes a store's vectors. */
export interface EmbedderIdentity {
  readonly name: string;
  readonly dimension: number;
}

/** Of how many parts of the store how many answered; a store on one machine has one. */
export interface Completeness {
  readonly answered: number;
  readonly parts: number;
}

/** Which passages a search may return. All given conditions must hold. */
export interface PassageFilter {
  /** Publication date bounds, ISO `yyyy-mm-dd`, both inclusive. Undated articles do not pass. */
  readonly from?: string;
  readonly to?: string;
  /**
   * Article ids, folder paths ending in `/`, or publishers (case-insensitive). An article passes
   * if one of them names it.
   */
  readonly sources?: readonly string[];
}

/** A term of a question with its weight, 1 for a word that stands in the question. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** What is searched for, by words, by a vector, or by both. */
export interface SearchPlan {
  readonly words?: readonly WeightedTerm[];
  /** Need not have unit length. */
  readonly vector?: Float32Array | null;
  readonly filter?: PassageFilter | undefined;
  /** Searched besides, so that what passes this filter is among the candidates for certain. */
  readonly also?: PassageFilter | undefined;
  /** Passages that each search brings at the most: a whole number, 0 or more. */
  readonly depth: number;
  /** Whether candidates come with their vectors. */
  readonly withVectors?: boolean;
}

export interface FoundPassages {
  /** In an order of the store's own, the same for the same plan: it decides between equal scores. */
  readonly candidates: readonly Candidate[];
  readonly completeness: Completeness;
}

/** A passage that one of the searches brought, with both scores. */
export interface Candidate {
  readonly passage: StoredPassage;
  readonly article: ArticleMetadata;
  /** Whether it opens its article: news tells the main thing first. */
  readonly isLead: boolean;
  /** BM25F, comparable within one search only; 0 where the words did not bring the passage. */
  readonly wordScore: number;
  /** Cosine with the vector, in [-1, 1], higher is nearer; 0 where the plan has none. */
  readonly similarity: number;
  /** Of unit length; only where it was asked for. */
  readonly vector?: Float32Array;
}

/** A passage with where it stands. */
export interface StoredPassage extends Passage {
  /** No other passage of the generation has it; of a passage that stays the next has the same. */
  readonly id: string;
  readonly articleId: string;
}

export interface TermLookup {
  /** Terms whose passages are counted. */
  readonly counted: Iterable<string>;
  /** Folded words whose spellings are looked for; these are counted, too. */
  readonly spelled: Iterable<string>;
}

/** What a generation knows of terms: a plain value. */
export interface TermStatistics {
  /** Of the whole generation. */
  readonly passageCount: number;
  /** In how many passages each term stands, 0 included: of all counted, and of all spellings. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Terms of the store that sound like a word, best first, the word itself left out. */
  readonly spellings: ReadonlyMap<string, readonly TermVariant[]>;
}

/** A term of the store that is like a given word; similarity in (0, 1], 1 for the same sound. */
export interface TermVariant {
  readonly term: string;
  readonly similarity: number;
}

export interface StoredArticle extends Article {
  /** Hex SHA-256 of the text (UTF-8). */
  readonly textHash: string;
}

export const sortKeys = ["date", "title", "publisher", "language", "characters", "id"] as const;
export type SortKey = (typeof sortKeys)[number];

/** Which articles, and in which order: `id`, ascending, unless told otherwise. All conditions must hold. */
export interface ArticleWish {
  readonly sort?: SortKey | undefined;
  readonly order?: "asc" | "desc" | undefined;
  /** Words, or parts of them, that title, publisher or id must all have. */
  readonly q?: string | undefined;
  readonly language?: Language | undefined;
  /** The whole name, in whatever case. */
  readonly publisher?: string | undefined;
  /** ISO `yyyy-mm-dd`, both inclusive. Undated articles pass neither. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The file that holds the article. */
  readonly file?: string | undefined;
  /** Hex SHA-256 of the text. */
  readonly textHash?: string | undefined;
  /** What the id begins with. */
  readonly idPrefix?: string | undefined;
  /** Only ids that come later than this one, by code unit. */
  readonly after?: string | undefined;
}

/** A part of a list. */
export interface Page {
  /** Articles left out before it; 0 unless given. */
  readonly offset?: number;
  readonly limit: number;
}

export interface PageOfArticles {
  /** Articles that match, on this page or not. */
  readonly total: number;
  readonly articles: readonly ListedArticle[];
}

export interface ListedArticle extends ArticleMetadata {
  readonly passages: number;
  /** UTF-16 code units of the text. */
  readonly characters: number;
}

/** How many articles there are of each kind; null stands for what is not known. */
export interface ArticleCounts {
  /** By ISO `yyyy-mm-dd`. */
  readonly dates: ReadonlyMap<string | null, number>;
  readonly languages: ReadonlyMap<Language | null, number>;
  readonly publishers: ReadonlyMap<string | null, number>;
}

/** What the ingest knew of a file when it last read it: enough to tell whether it changed. */
export interface SourceFile {
  /** Path inside the articles folder. */
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly sha256: string;
  readonly articleIds: readonly string[];
}

/** What a change of the store is begun with. */
export interface UpdateOptions {
  readonly embedder: EmbedderIdentity;
  readonly passageSettings: string;
  /**
   * What to do when another ingest holds the store: wait up to `waitMs` for it, calling `onWait`
   * once. Without it, or with 0, that fails at once (`StoreError` `locked`).
   */
  readonly lock?: { readonly waitMs: number; readonly onWait?: (holder: string) => void };
  /**
   * Build a new store beside the old one although the embedder differs. Without it, another
   * embedder than the store's is refused (`StoreError` `other-embedder`).
   */
  readonly rebuild?: boolean;
  /**
   * Makes the questions to keep with a new generation from its articles, or from a share of them
   * where the store holds more than can be looked at; it may read their texts while it runs. Without
   * it none are kept. What it throws ends the update.
   */
  readonly suggest?: SuggestQuestions;
  /** Damage of the store that the update starts from, or leftovers that could not be removed. */
  readonly onWarning?: (warning: string) => void;
  /** Called while `commit` builds the vector index, which takes minutes for 100,000 vectors. */
  readonly onInsert?: (inserted: number, total: number) => void;
}

export type SuggestQuestions = (
  articles: readonly ArticleMetadata[],
  read: (articleId: string) => Pick<Article, "text" | "marks">,
) => readonly Suggestion[];

/**
 * One change, under the store's lock: a new generation is made beside the current one from what stays
 * and what is put, and becomes current in one step on commit. Until then no reader sees any of it,
 * and a crash leaves the store as it was. Remove, keep and put in any order; then set all vectors;
 * then commit. What was not kept, put, or kept with the others is gone.
 */
export interface StoreUpdate {
  /** The generation that the change starts from; null for a new store or a rebuild. */
  readonly current: GenerationState | null;
  /** What the last ingest noted of its files; empty where there is no current generation. */
  sourceFiles(): Promise<readonly SourceFile[]>;
  /** The articles are gone. Unknown ids are ignored. */
  remove(articleIds: Iterable<string>): Promise<void>;
  /**
   * The articles stay as they are; gives how many passages they have. Throws `RangeError` for an id
   * that is unknown, removed or put.
   */
  keep(articleIds: Iterable<string>): Promise<number>;
  /** All articles stay that are neither removed nor put so far. */
  keepOthers(): Promise<void>;
  /**
   * Adds or replaces an article. Passages whose `indexedText` the old article (or one that was
   * removed before) had keep their vector; the others are returned. Throws `RangeError` when the id
   * was already put or kept, or a passage is not a slice of the text or there twice.
   */
  put(article: Article, passages: readonly NewPassage[]): Promise<PutArticle>;
  /** Throws `BadVectorError` by name of the article; what was set before stays. */
  setVector(passageId: string, vector: Float32Array): Promise<void>;
  /** Makes the new generation current. Throws `RangeError` when a passage has no vector. */
  commit(sourceFiles: readonly SourceFile[]): Promise<UpdateSummary>;
  /** Gives the lock back and removes what was written. Safe after commit. */
  abort(): Promise<void>;
}

/** A passage on its way into the store. */
export interface NewPassage extends Passage {
  /**
   * What the vector is made from (title, date, publisher and heading with the passage). Its hash
   * decides whether a vector can be carried over.
   */
  readonly indexedText: string;
}

export interface PutArticle {
  /** Whether the current generation has none of its id. */
  readonly isNew: boolean;
  readonly pending: readonly PassageWithoutVector[];
}

/** A passage that has no vector yet: the caller embeds it and calls `setVector`. */
export interface PassageWithoutVector {
  readonly passageId: string;
  readonly indexedText: string;
  /** Hex SHA-256 of `indexedText`, first 32 digits: the key of its vector. */
  readonly key: string;
}

export interface UpdateSummary {
  /** What is current now. */
  readonly generation: GenerationState;
  /** False when nothing changed: then the current generation stays as it is. */
  readonly isNewGeneration: boolean;
  /** Vectors taken over from the current generation without being inserted again. */
  readonly vectorsCarriedOver: number;
  readonly vectorsInserted: number;
}

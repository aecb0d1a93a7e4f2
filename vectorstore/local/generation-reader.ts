// A generation of the local store behind the port. Nothing here waits: what is asked is answered from
// memory and with short reads, which are not worth a thread.
import { articleListOf } from "./article-list.ts";
import { asPromise } from "./as-promise.ts";
import type { Language } from "../article.ts";
import type { GenerationData } from "./generation.ts";
import type {
  ArticleCounts,
  ArticleWish,
  Candidate,
  Completeness,
  FoundPassages,
  Generation,
  GenerationState,
  Page,
  PageOfArticles,
  PassageFilter,
  SearchPlan,
  SourceFile,
  StoredArticle,
  TermLookup,
  TermStatistics,
} from "../store.ts";
import type { Suggestion } from "../suggestion.ts";
import { TermVariants } from "./term-variants.ts";
import { toUnitVector } from "./unit-vector.ts";

/** A store on one machine is there as a whole, or not at all. */
const complete: Completeness = { answered: 1, parts: 1 };

interface Scores {
  readonly wordScore: number;
  readonly similarity: number;
}

export class GenerationReader implements Generation {
  readonly state: GenerationState;
  /** By ordinals, which nobody outside of this store may count on. */
  readonly data: GenerationData;
  #variants: TermVariants | null = null;
  #counts: ArticleCounts | null = null;

  constructor(data: GenerationData) {
    this.data = data;
    this.state = stateOf(data);
  }

  completeness(): Promise<Completeness> {
    return Promise.resolve(complete);
  }

  prepare(): Promise<void> {
    return asPromise(() => void this.#spellings());
  }

  search(plan: SearchPlan): Promise<FoundPassages> {
    return asPromise(() => ({ candidates: this.#search(plan), completeness: complete }));
  }

  terms({ counted, spelled }: TermLookup): Promise<TermStatistics> {
    return asPromise(() => {
      const { words } = this.data;
      const known = this.#spellings();
      const spellings = new Map([...spelled].map((word) => [word, known.of(word)]));
      const found = [...spellings.values()].flat().map(({ term }) => term);
      const terms = [...counted, ...spellings.keys(), ...found];
      const frequencies = new Map(terms.map((term) => [term, words.passageFrequency(term)]));
      return { passageCount: words.passageCount, frequencies, spellings };
    });
  }

  article(articleId: string): Promise<StoredArticle | undefined> {
    return asPromise(() => this.#article(articleId));
  }

  readArticles(articleIds: Iterable<string>): Promise<ReadonlyMap<string, StoredArticle>> {
    return asPromise(() => {
      const articles = new Map<string, StoredArticle>();
      for (const id of articleIds) {
        const article = this.#article(id);
        if (article !== undefined) articles.set(id, article);
      }
      return articles;
    });
  }

  async listArticles(wish: ArticleWish, { offset = 0, limit }: Page): Promise<PageOfArticles> {
    const matching = await articleListOf(this.data).select(wish);
    const articles = matching.slice(offset, offset + limit).map((metadata) => ({
      ...metadata,
      passages: this.data.passagesOf(metadata.id).length,
      characters: this.data.textLength(metadata.id) ?? 0,
    }));
    return { total: matching.length, articles };
  }

  countArticles(): Promise<ArticleCounts> {
    return asPromise(() => (this.#counts ??= countArticles(this.data)));
  }

  sourceFile(path: string): Promise<SourceFile | undefined> {
    return asPromise(() => this.data.sourceFiles.find((file) => file.path === path));
  }

  suggestedQuestions(): Promise<readonly Suggestion[] | null> {
    return Promise.resolve(this.data.suggestions);
  }

  /** In the order of ordinals. */
  #search(plan: SearchPlan): Candidate[] {
    const { dimension } = this.state.embedder;
    const vector = plan.vector && toUnitVector(plan.vector, dimension, "Cannot search");
    const scores = new Map<number, Scores>();
    for (const filter of plan.also === undefined ? [plan.filter] : [plan.filter, plan.also]) {
      this.#addScores(scores, plan, vector ?? null, filter);
    }
    const found = [...scores].sort(([a], [b]) => a - b);
    return found.map(([ordinal, { wordScore, similarity }]) => {
      const passage = this.data.passage(ordinal);
      return {
        passage,
        article: this.data.metadata(passage.articleId)!,
        isLead: this.data.passagesOf(passage.articleId)[0] === ordinal,
        wordScore,
        similarity,
        ...(plan.withVectors === true ? { vector: this.data.vector(ordinal) } : {}),
      };
    });
  }

  /** Adds the best passages by vector and by words. */
  #addScores(
    scores: Map<number, Scores>,
    { words, depth }: SearchPlan,
    vector: Float32Array | null,
    filter: PassageFilter | undefined,
  ): void {
    const byVector = vector === null ? [] : this.data.searchVectors(vector, depth, filter);
    for (const { ordinal, similarity } of byVector) {
      scores.set(ordinal, { similarity, wordScore: scores.get(ordinal)?.wordScore ?? 0 });
    }
    const byWords = words === undefined ? [] : this.data.searchWords(words, depth, filter);
    for (const { ordinal, score: wordScore } of byWords) {
      const similarity =
        scores.get(ordinal)?.similarity ??
        (vector === null ? 0 : product(vector, this.data.vector(ordinal)));
      scores.set(ordinal, { similarity, wordScore });
    }
  }

  #article(articleId: string): StoredArticle | undefined {
    const article = this.data.article(articleId);
    return article && { ...article, textHash: this.data.textHash(articleId)! };
  }

  #spellings(): TermVariants {
    return (this.#variants ??= new TermVariants(this.data.words.data.terms));
  }
}

export function stateOf({
  manifest,
  warnings,
}: Pick<GenerationData, "manifest" | "warnings">): GenerationState {
  const { generation: name, createdAt, embedder, passageSettings, counts, files } = manifest;
  const bytes = Object.values(files).reduce((sum, file) => sum + file.bytes, 0);
  const { articles, passages } = counts;
  return { name, createdAt, embedder, passageSettings, articles, passages, bytes, warnings };
}

function countArticles({ articles }: GenerationData): ArticleCounts {
  const counts = {
    dates: new Map<string | null, number>(),
    languages: new Map<Language | null, number>(),
    publishers: new Map<string | null, number>(),
  };
  for (const { date, language, publisher } of articles) {
    addOne(counts.dates, date);
    addOne(counts.languages, language);
    addOne(counts.publishers, publisher);
  }
  return counts;
}

function addOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The cosine of two vectors of unit length. */
function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

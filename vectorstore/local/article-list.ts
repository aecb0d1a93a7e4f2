// The articles of a generation, searched, filtered and sorted. What costs time on 100,000 articles
// (sorting, folding titles) is done once for a generation and kept as long as it is.
import { setImmediate } from "node:timers/promises";
import type { ArticleMetadata } from "../article.ts";
import type { GenerationData } from "./generation.ts";
import type { ArticleWish, SortKey } from "../store.ts";
import { foldWord } from "../text-analysis/analyze-text.ts";

type SortGeneration = Pick<GenerationData, "articles" | "textHash" | "textLength">;

/** Articles folded before the event loop gets its turn. */
const articlesPerTurn = 2000;
const byWords = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

const lists = new WeakMap<SortGeneration, ArticleList>();

export function articleListOf(generation: SortGeneration): ArticleList {
  let list = lists.get(generation);
  if (list === undefined) {
    list = new ArticleList(generation);
    lists.set(generation, list);
  }
  return list;
}

export class ArticleList {
  readonly #generation: SortGeneration;
  readonly #sorted = new Map<SortKey, SortedArticles>();
  #folded: Promise<ReadonlyMap<string, string>> | null = null;

  constructor(generation: SortGeneration) {
    this.#generation = generation;
  }

  /** Equal ones, and those without the value, stand by id; the latter last in either order. */
  async select(wish: ArticleWish): Promise<readonly ArticleMetadata[]> {
    const { known, unknown } = this.#sortedBy(wish.sort ?? "id");
    const groups = wish.order === "desc" ? known.toReversed() : known;
    const ordered = [...groups.flat(), ...unknown];
    const words = wordsOf(wish.q ?? "");
    const folded = words.length === 0 ? null : await (this.#folded ??= this.#fold());
    return ordered.filter(
      (article) =>
        passes(article, wish) &&
        containsAll(folded?.get(article.id) ?? "", words) &&
        (wish.textHash === undefined || this.#generation.textHash(article.id) === wish.textHash),
    );
  }

  #sortedBy(key: SortKey): SortedArticles {
    let sorted = this.#sorted.get(key);
    if (sorted === undefined) {
      sorted = sortArticles(this.#generation, key);
      this.#sorted.set(key, sorted);
    }
    return sorted;
  }

  async #fold(): Promise<ReadonlyMap<string, string>> {
    const folded = new Map<string, string>();
    for (const { id, title, publisher } of this.#generation.articles) {
      folded.set(id, wordsOf(`${title} ${publisher ?? ""} ${id}`).join(" "));
      if (folded.size % articlesPerTurn === 0) await setImmediate();
    }
    return folded;
  }
}

interface SortedArticles {
  /** Ascending; articles of equal value together, by id. */
  readonly known: readonly (readonly ArticleMetadata[])[];
  readonly unknown: readonly ArticleMetadata[];
}

function sortArticles(generation: SortGeneration, key: SortKey): SortedArticles {
  const valueOf = (article: ArticleMetadata): string | number | null =>
    key === "characters" ? (generation.textLength(article.id) ?? 0) : article[key];
  const groups = new Map<string | number, ArticleMetadata[]>();
  const unknown: ArticleMetadata[] = [];
  for (const article of generation.articles) {
    const value = valueOf(article);
    const group = value === null ? unknown : groups.get(value);
    if (group === undefined) groups.set(value!, [article]);
    else group.push(article);
  }
  const compare = key === "title" || key === "publisher" ? compareWords : compareValues;
  const values = [...groups.keys()].sort(compare);
  return { known: values.map((value) => groups.get(value)!), unknown };
}

function compareWords(a: string | number, b: string | number): number {
  return byWords.compare(String(a), String(b)) || compareValues(a, b);
}

function compareValues(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function passes(
  { id, file, date, language, publisher }: ArticleMetadata,
  wish: ArticleWish,
): boolean {
  if (wish.after !== undefined && id <= wish.after) return false;
  if (wish.idPrefix !== undefined && !id.startsWith(wish.idPrefix)) return false;
  if (wish.file !== undefined && file !== wish.file) return false;
  if (wish.language !== undefined && language !== wish.language) return false;
  if (wish.publisher !== undefined && lower(publisher) !== lower(wish.publisher)) return false;
  if (wish.from !== undefined && (date === null || date < wish.from)) return false;
  return wish.to === undefined || (date !== null && date <= wish.to);
}

function lower(name: string | null): string | null {
  return name?.toLowerCase() ?? null;
}

function wordsOf(text: string): string[] {
  return text
    .split(/\s+/u)
    .map(foldWord)
    .filter((word) => word !== "");
}

function containsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

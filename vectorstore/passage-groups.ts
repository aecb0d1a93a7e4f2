// Which passages an article has, and which passages live, worked out of the passage table.
import { none, type PassageTable } from "./passage-table.ts";

/** The living passages of each article, in text order. */
export class ArticlePassages {
  readonly #starts: Uint32Array;
  readonly #ordinals: Uint32Array;

  constructor(starts: Uint32Array, ordinals: Uint32Array) {
    this.#starts = starts;
    this.#ordinals = ordinals;
  }

  /** By position of the article in the generation's list. */
  of(position: number): number[] {
    const start = this.#starts[position]!;
    return Array.from(this.#ordinals.subarray(start, this.#starts[position + 1]));
  }
}

/** A counting sort by article, then by offset within each. */
export function groupByArticle(table: PassageTable, articleCount: number): ArticlePassages {
  const starts = new Uint32Array(articleCount + 1);
  for (const article of table.articles) if (article !== none) starts[article + 1]!++;
  for (let position = 0; position < articleCount; position++) {
    starts[position + 1]! += starts[position]!;
  }
  const next = starts.slice();
  const ordinals = new Uint32Array(starts[articleCount]!);
  for (let ordinal = 0; ordinal < table.count; ordinal++) {
    const article = table.articles[ordinal]!;
    if (article !== none) ordinals[next[article]!++] = ordinal;
  }
  for (let position = 0; position < articleCount; position++) {
    ordinals.subarray(starts[position], starts[position + 1]).sort(byTextOrder(table));
  }
  return new ArticlePassages(starts, ordinals);
}

/** Ordinals of the living passages, ascending; with `articles`, of those whose byte there is 1. */
export function livingOrdinals(table: PassageTable, articles?: Uint8Array): Uint32Array {
  const ordinals = new Uint32Array(table.count);
  let count = 0;
  for (let ordinal = 0; ordinal < table.count; ordinal++) {
    const article = table.articles[ordinal]!;
    if (article === none || articles?.[article] === 0) continue;
    ordinals[count++] = ordinal;
  }
  return ordinals.slice(0, count);
}

function byTextOrder(table: PassageTable): (a: number, b: number) => number {
  return (a, b) =>
    table.startOffsets[a]! - table.startOffsets[b]! ||
    table.endOffsets[a]! - table.endOffsets[b]! ||
    a - b;
}

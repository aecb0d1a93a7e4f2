// The yardstick: BM25 as the textbook has it, over postings in a Map, with Snowball stems and
// Lucene's idf. No stop words, no fields, no vectors.
import { newStemmer } from "snowball-stemmers";
import { wholeText } from "../bench-article.ts";
import type { Peer } from "../ranker.ts";

interface Parameters {
  /** How soon more occurrences stop to count. */
  readonly k1: number;
  /** How much its length is held against a text. */
  readonly b: number;
}
const english = newStemmer("english");
const russian = newStemmer("russian");

/** As Lucene and what is built on it ship it. */
const lucene = { k1: 1.2, b: 0.75 };
/** As many libraries ship it. */
const steeper = { k1: 1.5, b: 0.75 };

export const plainBm25 = peerOf(lucene);
export const steeperBm25 = peerOf(steeper);

function peerOf(parameters: Parameters): Peer {
  return {
    name: `plain BM25 ${parameters.k1}/${parameters.b}`,
    build: (articles) => {
      const index = new PlainBm25(articles.map(wholeText), parameters);
      const rank = ({ text }: { readonly text: string }, k: number): Promise<string[]> =>
        Promise.resolve(index.search(text, k).map((ordinal) => articles[ordinal]!.id));
      return Promise.resolve({ rank });
    },
  };
}

export function plainTerms(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map(stemOf);
}

/** Stems of all words met: stemming costs more than all the rest. */
const stems = new Map<string, string>();

function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = (/\p{Script=Cyrillic}/u.test(word) ? russian : english).stem(word);
    stems.set(word, stem);
  }
  return stem;
}

export class PlainBm25 {
  readonly #postings = new Map<string, Map<number, number>>();
  readonly #lengths: number[] = [];
  readonly #averageLength: number;
  readonly #parameters: Parameters;

  constructor(texts: readonly string[], parameters: Parameters = lucene) {
    this.#parameters = parameters;
    for (const [ordinal, text] of texts.entries()) {
      const terms = plainTerms(text);
      this.#lengths.push(terms.length);
      for (const term of terms) {
        const postings = this.#postings.get(term) ?? new Map<number, number>();
        postings.set(ordinal, (postings.get(ordinal) ?? 0) + 1);
        this.#postings.set(term, postings);
      }
    }
    this.#averageLength = this.#lengths.reduce((sum, length) => sum + length, 0) / texts.length;
  }

  /** Ordinals of the best texts, best first. */
  search(question: string, k: number): number[] {
    const { k1, b } = this.#parameters;
    const scores = new Map<number, number>();
    for (const term of plainTerms(question)) {
      const postings = this.#postings.get(term) ?? new Map<number, number>();
      const found = postings.size;
      const idf = Math.log(1 + (this.#lengths.length - found + 0.5) / (found + 0.5));
      for (const [ordinal, count] of postings) {
        const norm = k1 * (1 - b + (b * this.#lengths[ordinal]!) / this.#averageLength);
        scores.set(ordinal, (scores.get(ordinal) ?? 0) + (idf * count) / (count + norm));
      }
    }
    const ranked = [...scores].sort(([a, x], [c, y]) => y - x || a - c);
    return ranked.slice(0, k).map(([ordinal]) => ordinal);
  }
}

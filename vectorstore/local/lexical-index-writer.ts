// Makes a new inverted index from an older one and what changed, without analysing again what stays.
import type { ArticleMetadata, Passage } from "../article.ts";
import { lexicalIndexToBytes, type LexicalData, type LexicalIndex } from "./lexical-index.ts";
import { surroundings } from "../surroundings.ts";
import { termsOf } from "../text-analysis/analyze-text.ts";

/** Frequencies are saved in a byte; past this they no longer change a score noticeably. */
const maximumFrequency = 255;

/** Collects passages; `toBytes` gives the finished index. */
export class LexicalIndexWriter {
  readonly #previous: LexicalData | null;
  readonly #removed = new Set<number>();
  readonly #terms: string[];
  readonly #termIds: Map<string, number>;
  // One entry per new posting, in the order of adding.
  readonly #postingTerms = new GrowingWords();
  readonly #postingOrdinals = new GrowingWords();
  readonly #postingFrequencies = new GrowingWords();
  readonly #lengths = new Map<number, { readonly body: number; readonly title: number }>();

  constructor(previous: LexicalIndex | null) {
    this.#previous = previous?.data ?? null;
    this.#terms = [...(this.#previous?.terms ?? [])];
    this.#termIds = new Map(this.#terms.map((term, id) => [term, id]));
  }

  /** Indexes a passage. Throws `RangeError` where the ordinal is taken. */
  add(ordinal: number, article: ArticleMetadata, passage: Passage): void {
    if (this.#lengths.has(ordinal) || this.#isTaken(ordinal)) {
      throw new RangeError(`Cannot index a passage: its ordinal ${ordinal} is taken`);
    }
    const body = termsOf(passage.text);
    const title = termsOf(surroundings(article, passage));
    this.#lengths.set(ordinal, { body: body.length, title: title.length });
    const frequencies = new Map<number, number>();
    // The body's count stands in the low byte, the title's in the next.
    for (const term of body) this.#count(frequencies, term, 0);
    for (const term of title) this.#count(frequencies, term, 8);
    for (const [id, packed] of frequencies) {
      this.#postingTerms.push(id);
      this.#postingOrdinals.push(ordinal);
      this.#postingFrequencies.push(packed);
    }
  }

  /** Takes a passage of the older index out. */
  remove(ordinal: number): void {
    this.#removed.add(ordinal);
  }

  toBytes(): Uint8Array {
    return lexicalIndexToBytes(this.#merge());
  }

  #isTaken(ordinal: number): boolean {
    const previous = this.#previous;
    if (previous === null || this.#removed.has(ordinal)) return false;
    return (previous.bodyLengths[ordinal] ?? 0) + (previous.titleLengths[ordinal] ?? 0) > 0;
  }

  #count(frequencies: Map<number, number>, term: string, shift: 0 | 8): void {
    let id = this.#termIds.get(term);
    if (id === undefined) {
      id = this.#terms.length;
      this.#terms.push(term);
      this.#termIds.set(term, id);
    }
    const packed = frequencies.get(id) ?? 0;
    const isFull = ((packed >> shift) & maximumFrequency) === maximumFrequency;
    frequencies.set(id, isFull ? packed : packed + (1 << shift));
  }

  /** A counting sort of old and new postings by term; terms that lost their last passage go. */
  #merge(): LexicalData {
    const counts = this.#countPostings();
    const kept: string[] = [];
    const offsets: number[] = [0];
    const next = new Uint32Array(this.#terms.length);
    let total = 0;
    for (const [id, term] of this.#terms.entries()) {
      next[id] = total;
      if (counts[id] === 0) continue;
      total += counts[id]!;
      kept.push(term);
      offsets.push(total);
    }
    const merged = {
      terms: kept,
      offsets: Uint32Array.from(offsets),
      ordinals: new Uint32Array(total),
      bodyFrequencies: new Uint8Array(total),
      titleFrequencies: new Uint8Array(total),
      ...this.#mergeLengths(),
    };
    this.#eachPosting((id, ordinal, body, title) => {
      const at = next[id]!++;
      merged.ordinals[at] = ordinal;
      merged.bodyFrequencies[at] = body;
      merged.titleFrequencies[at] = title;
    });
    return merged;
  }

  #countPostings(): Uint32Array {
    const counts = new Uint32Array(this.#terms.length);
    this.#eachPosting((id) => counts[id]!++);
    return counts;
  }

  #eachPosting(
    visit: (termId: number, ordinal: number, body: number, title: number) => void,
  ): void {
    const previous = this.#previous;
    if (previous !== null) {
      for (let id = 0; id < previous.terms.length; id++) {
        for (let at = previous.offsets[id]!; at < previous.offsets[id + 1]!; at++) {
          const ordinal = previous.ordinals[at]!;
          if (this.#removed.has(ordinal)) continue;
          visit(id, ordinal, previous.bodyFrequencies[at]!, previous.titleFrequencies[at]!);
        }
      }
    }
    for (let at = 0; at < this.#postingTerms.length; at++) {
      const packed = this.#postingFrequencies.at(at);
      const ordinal = this.#postingOrdinals.at(at);
      visit(this.#postingTerms.at(at), ordinal, packed & 0xff, packed >> 8);
    }
  }

  #mergeLengths(): Pick<LexicalData, "bodyLengths" | "titleLengths"> {
    let ordinalCount = this.#previous?.bodyLengths.length ?? 0;
    for (const ordinal of this.#lengths.keys()) ordinalCount = Math.max(ordinalCount, ordinal + 1);
    const bodyLengths = new Uint32Array(ordinalCount);
    const titleLengths = new Uint32Array(ordinalCount);
    if (this.#previous !== null) {
      bodyLengths.set(this.#previous.bodyLengths);
      titleLengths.set(this.#previous.titleLengths);
    }
    for (const ordinal of this.#removed) {
      if (ordinal >= ordinalCount) continue;
      bodyLengths[ordinal] = 0;
      titleLengths[ordinal] = 0;
    }
    for (const [ordinal, { body, title }] of this.#lengths) {
      bodyLengths[ordinal] = body;
      titleLengths[ordinal] = title;
    }
    return { bodyLengths, titleLengths };
  }
}

/** A Uint32Array that grows by doubling: millions of numbers without a JavaScript array's boxes. */
class GrowingWords {
  length = 0;
  #words = new Uint32Array(1024);

  push(word: number): void {
    if (this.length === this.#words.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#words);
      this.#words = larger;
    }
    this.#words[this.length++] = word;
  }

  at(index: number): number {
    return this.#words[index]!;
  }
}

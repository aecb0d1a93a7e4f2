// The inverted index over passages in flat typed arrays, searched with BM25F: a passage's body, and
// what stands around it (title, heading, publisher, year), are two fields with weights of their own.
import type { WeightedTerm } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { analysisVersion, termsOf } from "../text-analysis/analyze-text.ts";
import { WordScores, type WordHit } from "./word-scores.ts";

/**
 * BM25F parameters (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
 * Beyond", 2009). `saturation` is k1: how soon more occurrences stop to count; `*LengthNorm` is b:
 * how much a longer field is held against a passage; `titleWeight` is the worth of one occurrence
 * around the passage against one in it.
 */
const saturation = 1.2;
const bodyLengthNorm = 0.65;
const titleLengthNorm = 0.3;
const titleWeight = 2;

/** The flat arrays that are the index; saved and read as they are. */
export interface LexicalData {
  readonly terms: readonly string[];
  /** Where each term's postings begin; one more than there are terms. */
  readonly offsets: Uint32Array;
  readonly ordinals: Uint32Array;
  readonly bodyFrequencies: Uint8Array;
  readonly titleFrequencies: Uint8Array;
  /** Words per ordinal; 0 in both where an ordinal is dead. */
  readonly bodyLengths: Uint32Array;
  readonly titleLengths: Uint32Array;
}

/** An inverted index, read-only. */
export class LexicalIndex {
  readonly data: LexicalData;
  readonly passageCount: number;
  readonly #termIds: ReadonlyMap<string, number>;
  /** By length. */
  readonly #bodyNorms: Float64Array;
  readonly #titleNorms: Float64Array;
  /** Empty between searches. */
  readonly #found: WordScores;

  constructor(data: LexicalData) {
    this.data = data;
    this.#termIds = new Map(data.terms.map((term, id) => [term, id]));
    this.#found = new WordScores(data.bodyLengths.length);
    let living = 0;
    let bodyWords = 0;
    let titleWords = 0;
    for (let ordinal = 0; ordinal < data.bodyLengths.length; ordinal++) {
      const body = data.bodyLengths[ordinal]!;
      const title = data.titleLengths[ordinal]!;
      if (body + title > 0) living++;
      bodyWords += body;
      titleWords += title;
    }
    this.passageCount = living;
    const averageBody = Math.max(1, bodyWords / Math.max(1, living));
    const averageTitle = Math.max(1, titleWords / Math.max(1, living));
    this.#bodyNorms = normsOf(data.bodyLengths, averageBody, bodyLengthNorm);
    this.#titleNorms = normsOf(data.titleLengths, averageTitle, titleLengthNorm);
  }

  /** In how many passages a term stands. */
  passageFrequency(term: string): number {
    const id = this.#termIds.get(term);
    return id === undefined ? 0 : this.data.offsets[id + 1]! - this.data.offsets[id]!;
  }

  /**
   * Inverse passage frequency as in Lucene's BM25: `ln(1 + (N - n + 0.5) / (n + 0.5))`, above 0
   * for every term; for a term that no passage holds, its largest value.
   */
  inversePassageFrequency(term: string): number {
    return this.inverseFrequencyOf(this.passageFrequency(term));
  }

  /** The same for a term that stands in so many passages. */
  inverseFrequencyOf(passageFrequency: number): number {
    return inverseFrequency(this.passageCount, passageFrequency);
  }

  /**
   * The best passages for a question or its terms, best first, at most `k`. Terms come by what they
   * can add at the most, and once those that are left cannot lift a passage without any of the terms
   * so far among the best, they are looked up in the passages that can still be among them, and
   * nowhere else (MaxScore: Turtle and Flood, "Query Evaluation: Strategies and Optimizations",
   * 1995). What is found, and its scores, are the same as without.
   */
  search(
    question: string | readonly WeightedTerm[],
    k: number,
    allows?: (ordinal: number) => boolean,
  ): WordHit[] {
    const found = this.#found;
    try {
      const terms = this.#postingsOf(
        typeof question === "string" ? weighTerms(question) : question,
      );
      let gainLeft = terms.reduce((sum, { gain }) => sum + gain, 0);
      let postingsLeft = terms.reduce((sum, { start, end }) => sum + end - start, 0);
      let isClosed = false;
      for (const term of terms) {
        if (!isClosed && gainLeft < found.most && postingsLeft > found.count) {
          const least = found.leastOfBest(k, allows);
          isClosed = gainLeft < least;
          if (isClosed) found.keepFrom(least - gainLeft);
        }
        this.#addScores(term, isClosed);
        gainLeft -= term.gain;
        postingsLeft -= term.end - term.start;
      }
      return found.best(k, allows);
    } finally {
      found.clear();
    }
  }

  /** Terms that stand in passages, by what one can add to a score at the most. */
  #postingsOf(terms: readonly WeightedTerm[]): Postings[] {
    const found: Postings[] = [];
    for (const { term, weight } of terms) {
      const id = this.#termIds.get(term);
      // A weight of nothing would leave a score of 0, which means "not yet touched".
      if (id === undefined || !(weight > 0)) continue;
      const start = this.data.offsets[id]!;
      const end = this.data.offsets[id + 1]!;
      const gain = weight * inverseFrequency(this.passageCount, end - start) * (saturation + 1);
      found.push({ start, end, gain });
    }
    return found.sort((a, b) => b.gain - a.gain);
  }

  /** `isClosed`: only to passages that have a score. */
  #addScores({ start, end, gain }: Postings, isClosed: boolean): void {
    const { ordinals, bodyFrequencies, titleFrequencies, bodyLengths, titleLengths } = this.data;
    const found = this.#found;
    const scores = found.scores;
    const bodyNorms = this.#bodyNorms;
    const titleNorms = this.#titleNorms;
    for (let at = start; at < end; at++) {
      const ordinal = ordinals[at]!;
      if (isClosed && scores[ordinal] === 0) continue;
      let frequency = bodyFrequencies[at]! / bodyNorms[bodyLengths[ordinal]!]!;
      const inTitle = titleFrequencies[at]!;
      if (inTitle > 0) frequency += (titleWeight * inTitle) / titleNorms[titleLengths[ordinal]!]!;
      found.add(ordinal, (gain * frequency) / (frequency + saturation));
    }
  }
}

/** Where a term's postings stand, and what it adds to a score at the most. */
interface Postings {
  readonly start: number;
  readonly end: number;
  readonly gain: number;
}

/** What an occurrence in a field of so many words is divided by, for every length that there is. */
function normsOf(lengths: Uint32Array, average: number, share: number): Float64Array {
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return Float64Array.from(
    { length: longest + 1 },
    (_, length) => 1 - share + (share * length) / average,
  );
}

/** Each term of a question once; said twice it weighs somewhat more. */
export function weighTerms(question: string): WeightedTerm[] {
  const counts = new Map<string, number>();
  for (const term of termsOf(question)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts].map(([term, count]) => ({ term, weight: Math.sqrt(count) }));
}

function inverseFrequency(passageCount: number, passageFrequency: number): number {
  return Math.log(1 + (passageCount - passageFrequency + 0.5) / (passageFrequency + 0.5));
}

const magic = 0x58495743; // "CWIX"
/** Of the layout, and of the analysis that made the terms. */
const formatVersion = 1000 + analysisVersion;
const headerWords = 6;

/** The index as bytes: a header of six 32-bit words, then the arrays, then the terms. */
export function lexicalIndexToBytes(data: LexicalData): Uint8Array {
  const terms = Buffer.from(data.terms.join("\n"), "utf8");
  const header = Uint32Array.of(
    magic,
    formatVersion,
    data.terms.length,
    data.ordinals.length,
    data.bodyLengths.length,
    terms.length,
  );
  return Buffer.concat(
    [
      header,
      data.offsets,
      data.bodyLengths,
      data.titleLengths,
      data.ordinals,
      data.bodyFrequencies,
      data.titleFrequencies,
      terms,
    ].map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)),
  );
}

/** Reads what `lexicalIndexToBytes` wrote. Throws `StoreError` `damaged` or `foreign`. */
export function lexicalIndexFromBytes(bytes: Uint8Array): LexicalIndex {
  // Typed arrays must begin at a multiple of four.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  let at = aligned.byteOffset;
  const end = at + aligned.byteLength;
  const take = (length: number): number => {
    const start = at;
    at += length;
    if (at > end) throw damaged("it ends too early");
    return start;
  };
  const words = (count: number): Uint32Array =>
    new Uint32Array(aligned.buffer, take(count * 4), count);
  const octets = (count: number): Uint8Array => new Uint8Array(aligned.buffer, take(count), count);

  const header = words(headerWords);
  if (header[0] !== magic || header[1] !== formatVersion) {
    throw new StoreError(
      "foreign",
      "Cannot read the word index: it was written by another program or version.",
    );
  }
  const [termCount, postingCount, ordinalCount, termBytes] = header.subarray(2);
  const data = {
    offsets: words(termCount! + 1),
    bodyLengths: words(ordinalCount!),
    titleLengths: words(ordinalCount!),
    ordinals: words(postingCount!),
    bodyFrequencies: octets(postingCount!),
    titleFrequencies: octets(postingCount!),
  };
  const joined = Buffer.from(octets(termBytes!)).toString("utf8");
  const terms = termCount === 0 ? [] : joined.split("\n");
  if (terms.length !== termCount || at !== end || !fitTogether(data)) {
    throw damaged("its parts do not fit together");
  }
  return new LexicalIndex({ ...data, terms });
}

/** Postings lie one after another, and name only ordinals that there are. */
function fitTogether({ offsets, ordinals, bodyLengths }: Omit<LexicalData, "terms">): boolean {
  return (
    offsets[0] === 0 &&
    offsets.at(-1) === ordinals.length &&
    offsets.every((offset, at) => at === 0 || offset >= offsets[at - 1]!) &&
    ordinals.every((ordinal) => ordinal < bodyLengths.length)
  );
}

function damaged(reason: string): StoreError {
  return new StoreError("damaged", `Cannot read the word index: ${reason}.`);
}

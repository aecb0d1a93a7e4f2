// The built-in embedder: words and their character n-grams, hashed into a vector. It needs no
// weights and no language, and finds inflected words and names whose spelling varies.
import { analyzeText } from "../../vectorstore/text-analysis/analyze-text.ts";
import { phoneticKey } from "../../vectorstore/text-analysis/phonetic-key.ts";
import { EmbedderError, type Embedder } from "./embedder.ts";

const shortestGram = 3;
const longestGram = 5;
/** Each feature goes to two places, so that two features rarely meet in both. */
const hashesPerFeature = 2;
/** What a word's n-grams weigh together, against the word itself. */
const gramWeight = 1;

/** `name` is `hash-<dimensions>`. Throws `EmbedderError` for fewer than 64 or more than 8,192. */
export function createHashEmbedder(name: string): Embedder {
  const dimension = Number(/^hash-(\d+)$/u.exec(name)?.[1]);
  if (!(dimension >= 64 && dimension <= 8192)) {
    throw new EmbedderError(
      `Cannot use the embedder '${name}': it must be hash-<dimensions> with 64 to 8192 dimensions. Set EMBEDDER=hash-384.`,
    );
  }
  const features = new FeatureCache(dimension);
  const embed = (text: string): Float32Array => embedText(text, features);
  return {
    name,
    isCostly: false,
    batchSize: 256,
    dimension: () => Promise.resolve(dimension),
    embedPassages: (texts, signal) => promiseOf(() => texts.map(embed), signal),
    embedQuestion: (text, signal) => promiseOf(() => embed(text), signal),
  };
}

/** The work is done at once; only how it fails is that of a promise. */
function promiseOf<T>(work: () => T, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve) => {
    signal?.throwIfAborted();
    resolve(work());
  });
}

/** A unit vector of the text's features, each weighing `1 + ln(times it occurs)`. */
function embedText(text: string, features: FeatureCache): Float32Array {
  const counted = new Map<string, { readonly term: string; count: number }>();
  for (const { term, word } of analyzeText(text)) {
    const known = counted.get(word);
    if (known === undefined) counted.set(word, { term, count: 1 });
    else known.count++;
  }
  const vector = new Float32Array(features.dimension);
  for (const [word, { term, count }] of counted) {
    addWord(vector, features.places(term, word), count === 1 ? 1 : 1 + Math.log(count));
  }
  return toUnitLength(vector, text);
}

/** The stem's places come first, then those of the n-grams, which share one weight. */
function addWord(vector: Float32Array, places: Int32Array, weight: number): void {
  const gramCount = places.length / hashesPerFeature - 1;
  const each = (weight * gramWeight) / Math.sqrt(Math.max(1, gramCount));
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!;
    const share = at < hashesPerFeature ? weight : each;
    // The lowest bit is the sign. Without a branch, as it is as good as random.
    vector[place >> 1]! += share * (1 - ((place & 1) << 1));
  }
}

/** Hashing a word costs far more than looking its places up, and news repeats its words. */
class FeatureCache {
  readonly dimension: number;
  readonly #entries = new Map<string, { readonly term: string; readonly places: Int32Array }>();
  static readonly #limit = 200_000;

  constructor(dimension: number) {
    this.dimension = dimension;
  }

  /** Places in the vector, times two; plus one where the feature is subtracted. */
  places(term: string, word: string): Int32Array {
    const known = this.#entries.get(word);
    if (known?.term === term) return known.places;
    if (this.#entries.size >= FeatureCache.#limit) this.#entries.clear();
    const hashes = makeFeatures(term, word).flatMap(spread);
    const places = Int32Array.from(
      hashes,
      (hash) => 2 * ((hash >>> 1) % this.dimension) + (hash & 1),
    );
    this.#entries.set(word, { term, places });
    return places;
  }
}

function makeFeatures(term: string, word: string): number[] {
  const hashes = [hashText(term, 0)];
  const key = `<${phoneticKey(word)}>`;
  for (let length = shortestGram; length <= longestGram; length++) {
    for (let start = 0; start + length <= key.length; start++) {
      hashes.push(hashRange(key, start, start + length, length));
    }
  }
  return hashes;
}

function spread(hash: number): number[] {
  const hashes: number[] = [];
  let state = hash;
  for (let time = 0; time < hashesPerFeature; time++) {
    state = mix(state + 0x9e3779b9);
    hashes.push(state);
  }
  return hashes;
}

function hashText(text: string, seed: number): number {
  return hashRange(text, 0, text.length, seed);
}

/** FNV-1a over UTF-16 code units. */
function hashRange(text: string, start: number, end: number, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the result. */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A text without any word gets a direction of its own kind rather than no vector at all. */
function toUnitLength(vector: Float32Array, text: string): Float32Array {
  let sum = 0;
  for (const component of vector) sum += component * component;
  if (sum === 0) {
    vector[hashText(text.trim(), 1) % vector.length] = 1;
    return vector;
  }
  const scale = 1 / Math.sqrt(sum);
  for (let at = 0; at < vector.length; at++) vector[at]! *= scale;
  return vector;
}

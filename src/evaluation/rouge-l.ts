// How much of a known answer stands in an answer in the same order.
import { normalizeAnswer } from "./contains-answer.ts";

/**
 * F1 of the longest common subsequence of words, 0 to 1: ROUGE-L of Lin, "ROUGE: A Package for
 * Automatic Evaluation of Summaries", 2004, on whole texts and without stemming, as Google's
 * `rouge_score` computes it, but with the letters of all scripts.
 */
export function rougeL(text: string, known: string): number {
  const said = wordsOf(text);
  const wanted = wordsOf(known);
  if (said.length === 0 || wanted.length === 0) return 0;
  return (2 * longestCommon(said, wanted)) / (said.length + wanted.length);
}

function wordsOf(text: string): string[] {
  return normalizeAnswer(text)
    .split(" ")
    .filter((word) => word !== "");
}

/** By dynamic programming, one row at a time. */
function longestCommon(first: readonly string[], second: readonly string[]): number {
  let row = new Array<number>(second.length + 1).fill(0);
  for (const word of first) {
    const next = [0];
    for (const [at, other] of second.entries()) {
      next.push(word === other ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    }
    row = next;
  }
  return row.at(-1)!;
}

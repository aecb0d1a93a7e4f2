// The overlap of an answer's words with a known answer, as SQuAD measures it.
import { withPlainLetters } from "../../languages/plain-letters.ts";

/**
 * F1 of the words of both texts, counted as often as they occur, 0 to 1: "F1" of Rajpurkar et al.,
 * "SQuAD: 100,000+ Questions for Machine Comprehension of Text", 2016, as its script computes it; two
 * texts without words agree.
 */
export function tokenF1(text: string, known: string): number {
  const said = squadTokens(text);
  const wanted = squadTokens(known);
  if (said.length === 0 || wanted.length === 0) return said.length === wanted.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const token of wanted) left.set(token, (left.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of said) {
    const count = left.get(token) ?? 0;
    if (count === 0) continue;
    left.set(token, count - 1);
    common++;
  }
  return (2 * common) / (said.length + wanted.length);
}

/** Lower case, without punctuation and English articles. */
function squadTokens(text: string): string[] {
  return withPlainLetters(text.normalize("NFKC").toLowerCase())
    .replace(/[\p{P}\p{S}]/gu, "")
    .split(/\s+/u)
    .filter((token) => token !== "" && !/^(?:a|an|the)$/u.test(token));
}

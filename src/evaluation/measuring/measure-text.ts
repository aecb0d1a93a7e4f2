// Whether an answer's text says what is known to be right: the overlap of its words with a known answer,
// as SQuAD measures it, and how much of that stands in it in the same order.
import type { Answer } from "../../answering/answer.ts";
import type { GoldenQuestion } from "../golden/golden-question.ts";
import { withPlainLetters } from "../../../languages/plain-letters.ts";
import { containsAnswer, normalizeAnswer } from "./contains-answer.ts";
import type { Measures } from "./measures.ts";

type TextMeasures = Pick<Measures, "contains" | "tokenF1" | "rougeL">;

/** Measured where an answer is known; a refusal says nothing of it. */
export function measureText(
  { answerable, answers }: Pick<GoldenQuestion, "answerable" | "answers">,
  answer: Pick<Answer, "status" | "answer">,
): TextMeasures {
  if (!answerable || answers.length === 0) return { contains: null, tokenF1: null, rougeL: null };
  if (answer.status !== "answered") return { contains: 0, tokenF1: 0, rougeL: 0 };
  const text = withoutMarks(answer.answer);
  return {
    contains: containsAnswer(text, answers) ? 1 : 0,
    tokenF1: tokenF1(text, bestKnown(text, answers, tokenF1)),
    rougeL: rougeL(text, bestKnown(text, answers, rougeL)),
  };
}

/** A known answer: of each part the alternative that is nearest to the text. */
function bestKnown(
  text: string,
  answers: GoldenQuestion["answers"],
  nearness: (text: string, known: string) => number,
): string {
  const parts = answers.map((alternatives) =>
    alternatives.reduce((best, other) =>
      nearness(text, other) > nearness(text, best) ? other : best,
    ),
  );
  return parts.join(" ");
}

/** A number in brackets is no word of the answer. */
function withoutMarks(text: string): string {
  return text.replace(/\s*\[[\d\s,;–-]+\]/gu, "");
}

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

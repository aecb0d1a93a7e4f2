// Which sentence comes first.
import { expect, test } from "vitest";
import { scoreSentences } from "../../../src/answering/reading/score-sentences.ts";
import type { AnalyzedQuestion } from "../../../src/retrieval/terms/analyze-question.ts";
import { analyzeText } from "../../../vectorstore/text-analysis/analyze-text.ts";
import { evidenceOf } from "../../support/made-evidence.ts";
import { noStatistics } from "../../support/made-hits.ts";

/** All terms are worth the same and have no other spellings. */
function questionOf(text: string): AnalyzedQuestion {
  const terms = analyzeText(text).map(({ term, word }) => ({
    term,
    word,
    worth: 1,
    variants: new Map([[term, 1]]),
    translations: [],
    isInArchive: true,
  }));
  return { text, terms, searchTerms: [], statistics: noStatistics };
}

function firstSentence(question: string, passage: string): string | undefined {
  return scoreSentences(questionOf(question), evidenceOf(passage))[0]?.text;
}

test.each([
  [
    "a new name where the question asks who",
    "Who opened the bridge?",
    "The mayor came and opened the bridge.",
    "On Friday Dana Azimova came and opened the bridge.",
  ],
  [
    "a reason where the question asks why",
    "Why was the bridge closed?",
    "The bridge was closed for all on Friday.",
    "The bridge was closed because of floods.",
  ],
])("scoreSentences() prefers %s", (_, question, other, better) => {
  expect(firstSentence(question, `${other} ${better}`)).toBe(better);
});

test("scoreSentences() counts a word that only asks for less than one with a topic", () => {
  const passage = "The percentage of salt is low. The turnout in spring was 70.";
  expect(firstSentence("What percentage turnout?", passage)).toBe("The turnout in spring was 70.");
});

test("scoreSentences() gives all sentences, best first, with finite scores", () => {
  const evidence = evidenceOf("One bridge. Two bridges.", "A lighthouse.");
  const scores = scoreSentences(questionOf("bridge"), evidence).map(({ score }) => score);
  expect(scores).toHaveLength(3);
  expect(scores.every(Number.isFinite)).toBe(true);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

test("scoreSentences() scores a question without terms too", () => {
  const ranked = scoreSentences(questionOf("?"), evidenceOf("One bridge."));
  expect(ranked.every(({ score }) => Number.isFinite(score))).toBe(true);
});

// The measures of one question against values computed by hand.
import { describe, expect, test } from "vitest";
import { measureCitations } from "../../../src/evaluation/measuring/measure-citations.ts";
import { measureQuestion } from "../../../src/evaluation/measuring/measure-question.ts";
import { measureRetrieval } from "../../../src/evaluation/measuring/measure-retrieval.ts";
import { measureText } from "../../../src/evaluation/measuring/measure-text.ts";
import { sampleAnswer } from "../../support/fake-answerer.ts";
import {
  answerOf,
  askedOf,
  citationOf,
  goldenOf,
  refusal,
  riverText,
  unanswerable,
} from "../../support/made-evaluation.ts";

const texts = new Map([["news/river.txt", riverText]]);
const [rose, hurt] = ["The river rose by two metres.", "Nobody was hurt."] as const;
const roseCited = citationOf(1, rose);
const hurtCited = citationOf(2, hurt, { startOffset: 30, endOffset: 46 });

describe("measureRetrieval()", () => {
  const passage = (source: string, startOffset = 0) => ({
    source,
    startOffset,
    endOffset: startOffset + 10,
  });

  test("ranks articles by the best passage of each", () => {
    const ranking = [passage("x"), passage("x", 10), passage("a"), passage("y"), passage("b")];
    const measured = measureRetrieval({ sources: ["a", "b", "c"] }, ranking, texts);
    expect(measured.articleRecall10).toBeCloseTo(2 / 3, 12);
    expect(measured.articleMrr).toBe(1 / 2);
    const gained = 1 / Math.log2(3) + 1 / Math.log2(5);
    const ideal = 1 + 1 / Math.log2(3) + 1 / Math.log2(4);
    expect(measured.articleNdcg10).toBeCloseTo(gained / ideal, 12);
    expect(measured.passageNdcg10).toBeNull();
  });

  test("looks no further than ten articles for the recall, and the whole way for the MRR", () => {
    const others = Array.from({ length: 10 }, (_, at) => passage(`x${at}`));
    const measured = measureRetrieval({ sources: ["a"] }, [...others, passage("a")], texts);
    expect(measured).toMatchObject({ articleRecall10: 0, articleNdcg10: 0, articleMrr: 1 / 11 });
  });

  test("judges passages by the golden quotes that they overlap, however those are spaced", () => {
    const article = new Map([["a", "Nothing here.\nThe dam\nheld. The end."]]);
    const golden = { sources: ["a"], quotes: ["The dam held.", "The end."] };
    const opening = { source: "a", startOffset: 0, endOffset: 13 };
    const holding = { source: "a", startOffset: 14, endOffset: 27 };
    const found = measureRetrieval(golden, [opening, holding], article);
    // The dam's passage at rank 2; the passage of the end was not found at all.
    const ideal = 1 + 1 / Math.log2(3);
    expect(found.passageNdcg10).toBeCloseTo(1 / Math.log2(3) / ideal, 12);
  });

  test("does not apply without golden articles", () => {
    expect(Object.values(measureRetrieval({ sources: [] }, [passage("a")], texts))).toEqual(
      Array.from({ length: 4 }, () => null),
    );
  });
});

describe("measureText()", () => {
  const golden = goldenOf("q", { answers: [["two metres", "2 m"], ["river"]] });

  test("wants a part of each group, and compares with the nearest alternative of each", () => {
    const measured = measureText(golden, { ...sampleAnswer, answer: "The river: 2 m [1]." });
    // Said: river 2 m. Known: 2 m river. The longest common subsequence is "2 m" or "river".
    expect(measured.contains).toBe(1);
    expect(measured.tokenF1).toBe(1);
    expect(measured.rougeL).toBeCloseTo((2 * 2) / (4 + 3), 12);
  });

  test("gives nothing for a refusal, and nothing to a part that is missing", () => {
    expect(measureText(golden, refusal)).toEqual({ contains: 0, tokenF1: 0, rougeL: 0 });
    expect(measureText(golden, { ...sampleAnswer, answer: "Two metres." }).contains).toBe(0);
  });

  test("does not take a citation mark for a number of the answer", () => {
    const asksNumber = goldenOf("q", { answers: [["7"]] });
    expect(measureText(asksNumber, { ...sampleAnswer, answer: "Some. [7]" }).contains).toBe(0);
  });

  test("does not apply where no answer is known", () => {
    const none = { contains: null, tokenF1: null, rougeL: null };
    expect(measureText(goldenOf("q", { answers: [] }), sampleAnswer)).toEqual(none);
    expect(measureText(unanswerable("q"), sampleAnswer)).toEqual(none);
  });
});

describe("measureCitations()", () => {
  const golden = goldenOf("q");

  test("is full where each sentence is carried by its exact quote", () => {
    const answer = answerOf([rose, hurt], { citations: [roseCited, hurtCited] });
    expect(measureCitations(golden, answer, texts)).toEqual({
      citationPrecision: 1,
      citationRecall: 1,
      quoteExactness: 1,
      unknownCitations: 0,
      sourceCorrectness: 1,
    });
  });

  test("does not believe an answer that calls itself supported", () => {
    const lie = "The river rose by nine metres.";
    const answer = answerOf([rose, hurt], {
      citations: [roseCited, hurtCited],
      sentences: [
        { text: lie, citations: [1], support: "supported" },
        { text: hurt, citations: [2], support: "supported" },
      ],
    });
    const measured = measureCitations(golden, answer, texts);
    expect(measured).toMatchObject({ citationPrecision: 1 / 2, citationRecall: 1 / 2 });
  });

  test("counts a citation that a sentence does not need against the precision", () => {
    const answer = answerOf([rose, hurt], {
      citations: [roseCited, hurtCited],
      sentences: [{ text: rose, citations: [1, 2], support: "supported" }],
    });
    const measured = measureCitations(golden, answer, texts);
    expect(measured).toMatchObject({ citationPrecision: 1 / 2, citationRecall: 1 });
  });

  test("counts sentences without citation against the recall, also where there are no sentences", () => {
    const uncited = answerOf([rose], {
      citations: [roseCited],
      sentences: [
        { text: rose, citations: [1], support: "supported" },
        { text: hurt, citations: [], support: "unsupported" },
      ],
    });
    expect(measureCitations(golden, uncited, texts).citationRecall).toBe(1 / 2);
    const bare = answerOf([], { answer: rose });
    expect(measureCitations(golden, bare, texts)).toMatchObject({
      citationPrecision: null,
      citationRecall: 0,
    });
  });

  test.each([
    ["its offsets are shifted by one", { startOffset: 1, endOffset: rose.length + 1 }],
    ["it ends behind its offsets", { endOffset: rose.length - 1 }],
    ["its article is not there", { source: "news/gone.txt" }],
    ["it is empty", { quote: "", endOffset: 0 }],
  ])("finds a quote that is not exact, as %s", (_, more) => {
    const answer = answerOf([rose], { citations: [citationOf(1, rose, more)] });
    expect(measureCitations(golden, answer, texts).quoteExactness).toBe(0);
  });

  test("counts marks that name no citation, in lists too, but no year in brackets", () => {
    const answer = answerOf([rose], { answer: `${rose} [1] [2] [1, 3] [2018] [4–5]` });
    expect(measureCitations(golden, answer, texts).unknownCitations).toBe(4);
  });

  test("gives an answer that cites a forbidden article nothing for its sources", () => {
    const answer = answerOf([rose, hurt]);
    const away = answerOf([rose, hurt], {
      citations: [roseCited, citationOf(2, hurt, { source: "news/other.txt" })],
    });
    expect(measureCitations(golden, answer, texts).sourceCorrectness).toBe(1);
    expect(measureCitations(golden, away, texts).sourceCorrectness).toBe(1 / 2);
    const forbidden = goldenOf("q", { notSources: ["news/other.txt"] });
    expect(measureCitations(forbidden, away, texts).sourceCorrectness).toBe(0);
    expect(measureCitations(unanswerable("q"), away, texts).sourceCorrectness).toBeNull();
  });

  test("does not apply to a refusal, but for marks", () => {
    expect(measureCitations(golden, refusal, texts)).toEqual({
      citationPrecision: null,
      citationRecall: null,
      quoteExactness: null,
      unknownCitations: 0,
      sourceCorrectness: null,
    });
  });
});

describe("measureQuestion()", () => {
  test("keeps needless refusals and right ones apart", () => {
    const needless = measureQuestion(goldenOf("q"), askedOf(refusal), texts, []);
    expect(needless).toMatchObject({ refusedAnswerable: 1, refusedUnanswerable: null });
    const right = measureQuestion(unanswerable("q"), askedOf(refusal), texts, []);
    expect(right).toMatchObject({ refusedAnswerable: null, refusedUnanswerable: 1 });
    const invented = measureQuestion(unanswerable("q"), askedOf(sampleAnswer), texts, []);
    expect(invented).toMatchObject({ refusedAnswerable: null, refusedUnanswerable: 0 });
  });

  test("takes times and tokens as they are, and leaves out trials that failed to judge", () => {
    const answer = { ...sampleAnswer, usage: { promptTokens: 700, completionTokens: 30 } };
    const judgement = (verdict: number | null, trial: number) => ({
      aspect: "correct" as const,
      trial,
      verdict,
      reason: "",
    });
    const judged = [judgement(1, 1), judgement(null, 2), judgement(0, 3)];
    const measures = measureQuestion(goldenOf("q"), askedOf(answer), texts, judged);
    expect(measures).toMatchObject({ firstTokenMs: 10, totalMs: 20, promptTokens: 700 });
    expect(measures).toMatchObject({ judgedCorrect: 1 / 2, judgedFaithful: null });
    expect(measureQuestion(goldenOf("q"), askedOf(sampleAnswer), texts, [])).toMatchObject({
      promptTokens: null,
      completionTokens: null,
      judgedCorrect: null,
    });
  });
});

// What is counted of answers, with values worked out by hand.
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { answerFigures } from "./answer-figures.ts";
import { countWrong, type Asked } from "./ask-questions.ts";
import { nearestSentence } from "./baseline-answer.ts";
import { refusalCurve, separation } from "./refusal-curve.ts";

interface Made {
  readonly isAnswerable?: boolean;
  /** None: the question was refused. */
  readonly sentences?: readonly string[];
  readonly confidence?: number;
  readonly wrongCitations?: number;
}

/** A question whose answer is `Almaty`, and what came of it. */
function made({
  isAnswerable = true,
  sentences = [],
  confidence = 0.5,
  wrongCitations = 0,
}: Made): Asked {
  const answer: Answer = {
    id: "1",
    status: sentences.length === 0 ? "not-in-articles" : "answered",
    answer: sentences.join(" "),
    sentences: sentences.map((text) => ({ text, citations: [], support: "supported" })),
    citations: [],
    asOf: { oldest: null, newest: null },
    independentSources: 0,
    contradictions: [],
    searched: { question: "Where?", filter: {}, nearest: [], signals: { confidence } },
    model: "extractive",
    timings: {},
    notes: [],
  };
  const question = { id: "q", text: "Where?", history: [], isAnswerable, answers: [["Almaty"]] };
  return { question, answer, ms: 1, wrongCitations };
}

describe("answerFigures()", () => {
  test("counts a refusal as a miss, and leaves it out among the answered", () => {
    const figures = answerFigures([
      made({ sentences: ["It was in Almaty."] }),
      made({ sentences: ["It was big.", "It was in Almaty."] }),
      made({ sentences: ["It was big."] }),
      made({}),
    ]);
    expect(figures).toMatchObject({
      answerable: 4,
      firstSentence: 1 / 4,
      wholeAnswer: 2 / 4,
      firstOfAnswered: 1 / 3,
      wholeOfAnswered: 2 / 3,
      meanSentences: 4 / 3,
      refusedAnswerable: 1 / 4,
      unanswerable: 0,
      refusedUnanswerable: null,
    });
  });

  test("counts what the articles do not answer for itself", () => {
    const figures = answerFigures([
      made({ isAnswerable: false }),
      made({ isAnswerable: false, sentences: ["Almaty."], wrongCitations: 2 }),
    ]);
    expect(figures).toMatchObject({
      answerable: 0,
      firstSentence: null,
      unanswerable: 2,
      refusedUnanswerable: 0.5,
      wrongCitations: 2,
    });
  });
});

describe("refusalCurve()", () => {
  const asked = [
    ...[0.2, 0.6, 0.9].map((confidence) => made({ confidence })),
    ...[0.1, 0.6].map((confidence) => made({ confidence, isAnswerable: false })),
  ];

  test("tells at ten thresholds what would be refused", () => {
    const curve = refusalCurve(asked);
    expect(curve).toHaveLength(10);
    const at = (threshold: number) =>
      curve.find((point) => Math.abs(point.threshold - threshold) < 1e-9);
    expect(at(0.05)).toMatchObject({ refusedAnswerable: 0, refusedUnanswerable: 0 });
    expect(at(0.45)).toMatchObject({ refusedAnswerable: 1 / 3, refusedUnanswerable: 0.5 });
    expect(at(0.95)).toMatchObject({ refusedAnswerable: 1, refusedUnanswerable: 1 });
  });

  test("needs questions of both kinds", () => {
    expect(refusalCurve([made({})])).toEqual([]);
    expect(separation([made({})])).toBeNull();
  });

  test("goes with the share of pairs that confidence puts right", () => {
    // Against 0.1 all three are higher; against 0.6 one is lower, one equal, one higher.
    expect(separation(asked)).toBeCloseTo((3 + 1.5) / 6, 10);
  });
});

describe("countWrong()", () => {
  const texts = new Map([["a", "It rains today."]]);
  const cite = (source: string, startOffset: number, endOffset: number, quote: string) => ({
    citations: [
      {
        number: 1,
        evidence: 1,
        source,
        title: "",
        date: null,
        publisher: null,
        quote,
        startOffset,
        endOffset,
        url: "",
      },
    ],
  });

  test("passes the exact words at their place", () => {
    expect(countWrong(cite("a", 3, 8, "rains"), texts)).toBe(0);
  });

  test.each([
    ["one character beside", cite("a", 2, 7, "rains")],
    ["of an article that there is not", cite("b", 3, 8, "rains")],
    ["of nothing", cite("a", 3, 3, "")],
    ["past the end", cite("a", 9, 99, "today.")],
  ])("counts a quote %s", (_, answer) => {
    expect(countWrong(answer, texts)).toBe(1);
  });
});

describe("nearestSentence()", () => {
  test("takes the sentence with most of the question's stems, the earlier of equals", () => {
    const text = "Dogs bark. The cats were sleeping. A cat sleeps.";
    expect(nearestSentence("Where do cats sleep?", text)).toBe("The cats were sleeping.");
    expect(nearestSentence("Where?", "")).toBe("");
  });
});

// The fit of the refusal gate, on questions of which it is known what tells them apart.
import { describe, expect, test } from "vitest";
import type { AnswerSignals } from "../../../src/answering/reading/answer-signals.ts";
import { confidenceOf } from "../../../src/answering/reading/decide-answerable.ts";
import { fitGate, type LabelledSignals } from "../../../src/evaluation/calibrate/fit-gate.ts";
import { seededRandom } from "../../support/seeded-vectors.ts";

const none: AnswerSignals = {
  passageCoverage: 0,
  sentenceCoverage: 0,
  namesMissing: 0,
  nameUnknown: 0,
  numbersMissing: 0,
  kindMissing: 0,
  worthFound: 0,
  wordScore: 0,
  similarity: 0,
  topicality: 0,
  translated: 0,
  lead: 0,
  questionLength: 0,
};

/** Answerable ones have a higher word score; similarity is chance. */
function examples(count: number): LabelledSignals[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, (_, at) => {
    const isAnswerable = at % 2 === 0;
    const wordScore = random() * 0.6 + (isAnswerable ? 0.4 : 0);
    return { signals: { ...none, wordScore, similarity: random() }, isAnswerable, weight: 1 };
  });
}

const options = {
  use: ["wordScore", "similarity"] as const,
  atMost: {},
  chooseLeast: () => 0.5,
};

describe("fitGate()", () => {
  test("weighs what tells answerable questions apart, and not what is chance", () => {
    const { weights } = fitGate(examples(400), options);
    expect(weights.wordScore).toBeGreaterThan(5);
    expect(Math.abs(weights.similarity)).toBeLessThan(weights.wordScore / 5);
    expect(weights.topicality).toBe(0);
  });

  test("parts the questions where the signal does", () => {
    const gate = fitGate(examples(400), options);
    expect(confidenceOf({ ...none, wordScore: 0.9, similarity: 0.5 }, gate)).toBeGreaterThan(0.9);
    expect(confidenceOf({ ...none, wordScore: 0.1, similarity: 0.5 }, gate)).toBeLessThan(0.1);
  });

  test("keeps a weight below its limit", () => {
    const { weights } = fitGate(examples(400), { ...options, atMost: { wordScore: 1 } });
    expect(weights.wordScore).toBeCloseTo(1, 5);
  });

  test("takes the threshold that was chosen for the last fit", () => {
    expect(fitGate(examples(40), { ...options, chooseLeast: () => 0.7 }).least).toBe(0.7);
  });

  test("refuses questions of one kind only", () => {
    const answerable = examples(40).filter(({ isAnswerable }) => isAnswerable);
    expect(() => fitGate(answerable, options)).toThrow(/all given are of one kind/);
  });
});

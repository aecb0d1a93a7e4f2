// The measures of a run by tag.
import { describe, expect, test } from "vitest";
import { sliceSchema } from "../../../src/evaluation/evaluation-report.ts";
import { slicesOf } from "../../../src/evaluation/measuring/slices.ts";
import { evaluatedOf, goldenOf, unanswerable } from "../../support/made-evaluation.ts";

const answerable = [
  evaluatedOf(goldenOf("a", { tags: ["who", "time"] }), { contains: 1, refusedAnswerable: 0 }),
  evaluatedOf(goldenOf("b", { tags: ["who"] }), { contains: 0, refusedAnswerable: 1 }),
  evaluatedOf(goldenOf("c", { tags: ["time"] }), { contains: 1, refusedAnswerable: 0 }),
];
const others = [
  evaluatedOf(unanswerable("d"), { refusedUnanswerable: 1 }),
  evaluatedOf(unanswerable("e"), { refusedUnanswerable: 1 }),
  evaluatedOf(unanswerable("f"), { refusedUnanswerable: 0 }),
];

describe("slicesOf()", () => {
  test("has all questions first, then each tag in the order of their names", () => {
    const slices = slicesOf([...answerable, ...others]);
    expect(slices.map(({ name, questions }) => [name, questions])).toEqual([
      ["all", 6],
      ["time", 2],
      ["who", 2],
    ]);
    for (const slice of slices) expect(sliceSchema.safeParse(slice).error).toBeUndefined();
  });

  test("counts in the mean only the questions that a measure applies to", () => {
    const [all, time, who] = slicesOf([...answerable, ...others]);
    expect(all!.measures.contains).toMatchObject({ count: 3, value: 2 / 3 });
    expect(time!.measures.contains).toEqual({ count: 2, value: 1, low: 1, high: 1 });
    expect(who!.measures.contains).toEqual({ count: 2, value: 1 / 2, low: 0, high: 1 });
    expect(who!.measures.promptTokens).toEqual({ count: 0, value: null, low: null, high: null });
  });

  test("judges refusals by precision and recall, where both kinds of questions were asked", () => {
    const [all, time] = slicesOf([...answerable, ...others]);
    // Three refused, two of them rightly; three that should have been.
    expect(all!.refusal).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
    expect(time!.refusal).toBeNull();
  });

  test("does not let a system that refuses everything, or nothing, look perfect", () => {
    const silent = [
      evaluatedOf(goldenOf("a"), { refusedAnswerable: 1, contains: 0 }),
      evaluatedOf(unanswerable("b"), { refusedUnanswerable: 1 }),
    ];
    const [all] = slicesOf(silent);
    expect(all!.refusal).toEqual({ precision: 1 / 2, recall: 1, f1: 2 / 3 });
    expect(all!.measures.contains.value).toBe(0);
    const chatty = [
      evaluatedOf(goldenOf("a"), { refusedAnswerable: 0 }),
      evaluatedOf(unanswerable("b"), { refusedUnanswerable: 0 }),
    ];
    expect(slicesOf(chatty)[0]!.refusal).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  test("counts failures apart, as neither answers nor refusals", () => {
    const failed = evaluatedOf(goldenOf("g"), {}, { answer: null, failure: "The model is gone." });
    const [all] = slicesOf([...answerable, failed]);
    expect(all).toMatchObject({ questions: 4, failures: 1 });
    expect(all!.measures.contains.count).toBe(3);
  });

  test("tells the waiting times at the middle and near the end", () => {
    const timed = Array.from({ length: 20 }, (_, at) =>
      evaluatedOf(goldenOf(`t${at}`), { firstTokenMs: at + 1, totalMs: 10 * (at + 1) }),
    );
    expect(slicesOf(timed)[0]!.latency).toEqual({
      firstTokenP50: 11,
      firstTokenP95: 20,
      totalP50: 110,
      totalP95: 200,
    });
    expect(slicesOf(others)[0]!.latency.totalP50).toBeNull();
  });
});

// The gate of the evaluation: a planted regression must fail it, and nothing else may.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ComparisonError } from "../../../src/evaluation/compare/read-report.ts";
import { compareReports } from "../../../src/evaluation/compare/compare-reports.ts";
import {
  defaultTolerances,
  tolerancesSchema,
} from "../../../src/evaluation/compare/read-tolerances.ts";
import type { Comparison } from "../../../src/evaluation/evaluation-report.ts";
import { evaluatedQuestion, reportOf, runOf } from "../../support/made-runs.ts";

function changeOf({ changes }: Comparison, measure: string, slice = "all") {
  return changes.find((change) => change.measure === measure && change.slice === slice)!;
}

describe("compareReports()", () => {
  test("fails a planted regression, and says all of it in one line", () => {
    const comparison = compareReports(runOf(60, 51), runOf(60, 42), defaultTolerances);
    // 9 questions got worse, none better: 2 / 2^9.
    expect(comparison.regression).toBe(
      "contains answer of all: 0.850 → 0.700 (tolerance 0.020, 60 questions, p = 0.004)",
    );
    expect(comparison.worse).toHaveLength(9);
    expect(comparison.better).toEqual([]);
  });

  test("passes a planted improvement", () => {
    const comparison = compareReports(runOf(60, 42), runOf(60, 51), defaultTolerances);
    expect(comparison.regression).toBeNull();
    expect(changeOf(comparison, "contains").verdict).toBe("better");
    expect(comparison.better).toHaveLength(9);
  });

  test("finds identical runs the same in everything", () => {
    const comparison = compareReports(runOf(30, 20), runOf(30, 20), defaultTolerances);
    expect(comparison.regression).toBeNull();
    expect(comparison.changes.length).toBeGreaterThan(0);
    for (const { verdict, pValue } of comparison.changes) {
      expect([verdict, pValue]).toEqual(["same", 1]);
    }
    expect([...comparison.better, ...comparison.worse]).toEqual([]);
  });

  test("passes a change of exactly the tolerance", () => {
    const { regression } = compareReports(runOf(100, 90), runOf(100, 88), defaultTolerances);
    expect(regression).toBeNull();
    expect(compareReports(runOf(100, 90), runOf(100, 87), defaultTolerances).regression).toMatch(
      /p = 0\.250, may be noise/u,
    );
  });

  test("does not depend on the order of the questions", () => {
    const before = runOf(20, 15, ["who"]);
    const after = runOf(20, 11, ["who"]);
    const expected = compareReports(before, after, defaultTolerances);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(before.questions, { minLength: 20 }),
        fc.shuffledSubarray(after.questions, { minLength: 20 }),
        (one, other) => {
          const shuffled = compareReports(reportOf(one), reportOf(other), defaultTolerances);
          expect(shuffled).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("gates a tag of ten questions by its own tolerance, and none of nine", () => {
    const [before, after] = [runOf(10, 10, ["list"]), runOf(10, 8, ["list"])];
    const lenient = tolerancesSchema.parse({ all: null });
    expect(compareReports(before, after, lenient).regression).toMatch(/contains answer of list/u);
    const few = [runOf(9, 9, ["list"]), runOf(9, 0, ["list"])] as const;
    expect(compareReports(...few, lenient).regression).toBeNull();
    const named = tolerancesSchema.parse({
      all: null,
      measures: { contains: { bySlice: { list: 0.5 } } },
    });
    expect(compareReports(...few, named).regression).toMatch(/contains answer of list/u);
  });

  test("gates times only where they are named", () => {
    const slow = runOf(20, 20);
    const slower = reportOf(
      slow.questions.map((one) => ({ ...one, measures: { ...one.measures, totalMs: 900 } })),
    );
    const unnamed = compareReports(slow, slower, defaultTolerances);
    expect(unnamed.regression).toBeNull();
    expect(changeOf(unnamed, "totalMs")).toMatchObject({ before: 20, after: 900, tolerance: null });
    const named = tolerancesSchema.parse({ measures: { totalMs: { all: 100 } } });
    expect(compareReports(slow, slower, named).regression).toMatch(
      /^whole answer of all: 20 ms → 900 ms \(tolerance 100 ms/u,
    );
  });

  test.each([
    ["quoteExactness", 0.5, /^1 question with a quote that is not the article's text.*: q3$/u],
    ["unknownCitations", 1, /^1 question with a citation mark that names no citation/u],
  ] as const)(
    "allows no breach of %s, whatever the tolerance or the baseline",
    (name, value, line) => {
      const run = runOf(200, 200);
      const questions = run.questions.map((one, at) =>
        at === 3 ? { ...one, measures: { ...one.measures, [name]: value } } : one,
      );
      const broken = reportOf(questions);
      const lenient = tolerancesSchema.parse({ all: null, slices: null });
      expect(compareReports(broken, broken, lenient).regression).toMatch(line);
    },
  );

  test("counts a question that failed as a regression, though it has no measures", () => {
    const before = runOf(20, 20);
    const [first, ...others] = before.questions;
    const failed = { ...evaluatedQuestion("q0", {}), failure: "The server ended." };
    const comparison = compareReports(before, reportOf([failed, ...others]), defaultTolerances);
    expect(comparison.regression).toBe("1 question that had an answer and now failed: q0");
    expect(comparison.worse).toEqual(["q0"]);
    const mended = compareReports(
      reportOf([failed, ...others]),
      reportOf([first!, ...others]),
      defaultTolerances,
    );
    expect([mended.regression, mended.better]).toEqual([null, ["q0"]]);
  });

  test("takes a wrong answer for worse than a needless refusal", () => {
    const refused = evaluatedQuestion("a", { contains: 0, refusedAnswerable: 1 });
    const wrong = evaluatedQuestion("a", { contains: 0, refusedAnswerable: 0 });
    expect(compareReports(reportOf([refused]), reportOf([wrong]), defaultTolerances).worse).toEqual(
      ["a"],
    );
  });

  test("leaves out a golden question that was changed, and lists it", () => {
    const before = runOf(20, 20);
    const changed = evaluatedQuestion("q19", { contains: 0 }, { answers: [["three metres"]] });
    const added = evaluatedQuestion("new", { contains: 0 });
    const after = reportOf([...before.questions.slice(1, 19), changed, added]);
    const comparison = compareReports(before, after, defaultTolerances);
    expect(comparison).toMatchObject({
      regression: null,
      changed: ["q19"],
      onlyBefore: ["q0"],
      onlyAfter: ["new"],
    });
    expect(changeOf(comparison, "contains").questions).toBe(18);
  });

  test("compares a question that merely got another tag, under its new one", () => {
    const comparison = compareReports(
      runOf(12, 12, ["old"]),
      runOf(12, 2, ["new"]),
      defaultTolerances,
    );
    expect(comparison.changed).toEqual([]);
    expect(changeOf(comparison, "contains", "new").verdict).toBe("worse");
    expect(changeOf(comparison, "contains", "old")).toBeUndefined();
  });

  test("refuses the report of another golden set", () => {
    const other = reportOf(
      Array.from({ length: 20 }, (_, at) => evaluatedQuestion(`other${at}`, { contains: 1 })),
    );
    const compare = () => compareReports(other, runOf(20, 20), defaultTolerances);
    expect(compare).toThrow(ComparisonError);
    expect(compare).toThrow(/another golden set; .* 0 questions in common.*--update-baseline/u);
  });
});

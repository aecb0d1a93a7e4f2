// The report on the terminal.
import { expect, test } from "vitest";
import type { Comparison } from "../../../src/evaluation/evaluation-report.ts";
import { printReport } from "../../../src/evaluation/report/print-report.ts";
import { madeEvaluated, madeReport } from "../../support/made-report.ts";

const report = madeReport([
  madeEvaluated("right"),
  madeEvaluated("silent", { measures: { contains: 0, refusedAnswerable: 1 } }),
  madeEvaluated("gone", { more: { answer: null, failure: "bad\u001b[31m\nluck" } }),
]);

const comparison: Comparison = {
  baseline: { ...report.about, createdAt: "2026-11-01T00:00:00.000Z" },
  changes: [
    {
      slice: "all",
      measure: "refusedAnswerable",
      before: 0,
      after: 1 / 3,
      questions: 3,
      tolerance: 0.02,
      pValue: 0.25,
      verdict: "worse",
    },
  ],
  better: [],
  worse: ["silent"],
  onlyBefore: [],
  onlyAfter: ["gone"],
  changed: [],
  regression: "needless refusals rose from 0.000 to 0.333 (p 0.25), more than 0.020 is tolerated",
};

test("printReport() keeps to the width, but for the reason that a build fails", () => {
  for (const width of [32, 50, 80, 120]) {
    const lines = printReport(report, comparison, { width }).split("\n");
    expect(lines.filter((line) => line.length > width && line !== comparison.regression)).toEqual(
      [],
    );
  }
});

test("printReport() gives each measure its value, interval and count", () => {
  const wide = printReport(report, null, { width: 100 }).split("\n");
  expect(wide.find((line) => line.startsWith("contains answer"))).toMatch(
    /^contains answer +0\.667 +0\.000–1\.000 +3$/,
  );
  expect(printReport(report, null, { width: 32 })).toContain(
    "contains answer            0.667\n  0.000–1.000, n 3\n",
  );
});

test("printReport() lists what failed by id with the reason, without what steers a terminal", () => {
  const lines = printReport(report, comparison, { width: 100 }).split("\n");
  expect(lines).toContain("  ▼ silent: needless refusal: the articles answer it");
  expect(lines).toContain("  gone: not answered: bad [31m luck");
  expect(lines.some((line) => line.includes("right:"))).toBe(false);
});

test("printReport() marks what got worse, with its p value, though the number rose", () => {
  const text = printReport(report, comparison, { width: 100 });
  expect(text).toMatch(/needless refusals .*▼ \+0\.333 p 0\.25/);
  expect(text.endsWith(comparison.regression!)).toBe(true);
});

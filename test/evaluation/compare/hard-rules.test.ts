// When a build must fail, and what a baseline may be made of.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compareReports } from "../../../src/evaluation/compare/compare-reports.ts";
import { readReport } from "../../../src/evaluation/compare/read-report.ts";
import { defaultTolerances } from "../../../src/evaluation/compare/read-tolerances.ts";
import { evaluate } from "../../../src/evaluation/evaluate.ts";
import type { EvaluationReport } from "../../../src/evaluation/evaluation-report.ts";
import { whyRunFails } from "../../../src/evaluation/compare/hard-rules.ts";
import { BaselineError, writeBaseline } from "../../../src/evaluation/compare/write-baseline.ts";
import { sampleAnswer } from "../../support/fake-answerer.ts";
import {
  answerOf,
  askedOf,
  citationOf,
  fakeAnswerSource,
  goldenOf,
  refusal,
} from "../../support/made-evaluation.ts";
import { temporaryFolder } from "../../support/temporary-store.ts";

const questions = Array.from({ length: 12 }, (_, at) => goldenOf(`q${at}`));
const golden = { path: "golden.jsonl", sha256: "0".repeat(64), questions: questions.length };
const quote = "The river rose by two metres.";

function run(answers: Parameters<typeof fakeAnswerSource>[0] = {}): Promise<EvaluationReport> {
  return evaluate(questions, { source: fakeAnswerSource(answers), golden });
}

async function baselineOf(report: EvaluationReport): Promise<EvaluationReport> {
  const path = join(await temporaryFolder(), "golden", "baseline.json");
  await writeBaseline(path, report);
  return readReport(path);
}

const wrong = askedOf(
  answerOf(["Nobody was hurt."], {
    citations: [citationOf(1, "Nobody was hurt.", { startOffset: 30, endOffset: 46 })],
  }),
);
const inexact = askedOf(
  answerOf([quote], { citations: [citationOf(1, quote, { startOffset: 1 })] }),
);
const unknown = askedOf({ ...sampleAnswer, answer: `${quote} [1] [9]` });

describe("whyRunFails()", () => {
  test("lets a run pass that is as good as its baseline", async () => {
    const report = await run();
    const comparison = compareReports(await baselineOf(report), report, defaultTolerances);
    expect(whyRunFails(report, comparison)).toBeNull();
    expect(whyRunFails(report, null)).toBeNull();
  });

  test("fails a planted regression in one line, and passes the improvement the other way", async () => {
    const good = await run();
    const bad = await run({ "What of q0?": wrong, "What of q1?": askedOf(refusal) });
    const down = compareReports(await baselineOf(good), bad, defaultTolerances);
    expect(whyRunFails(bad, down)).toMatch(/^contains answer of all: 1\.000 → 0\.833 .+$/);
    expect(down.worse).toEqual(["q0", "q1"]);
    const up = compareReports(await baselineOf(bad), good, defaultTolerances);
    expect(whyRunFails(good, up)).toBeNull();
    expect(up.better).toEqual(["q0", "q1"]);
  });

  test.each([
    ["a quote that is not exact", inexact],
    ["a mark that names no citation", unknown],
  ])("fails %s, with a baseline or without", async (_, asked) => {
    const report = await run({ "What of q3?": asked });
    const reason = whyRunFails(report, null);
    expect(reason).toContain("q3");
    expect(reason).not.toContain("\n");
    expect(whyRunFails(report, { regression: null })).toBe(reason);
  });

  test("fails a run with questions that got no answer, and says what to do", async () => {
    const report = await run({ "What of q3?": "The model\nis gone." });
    expect(whyRunFails(report, null)).toBe(
      "1 question without an answer: q3. The first because: The model is gone. Run the same command again to ask only these.",
    );
  });
});

describe("writeBaseline()", () => {
  test("keeps what is measured, but no times and nothing drawn by lot", async () => {
    const report = await run();
    const baseline = await baselineOf(report);
    expect(baseline.questions[0]).toMatchObject({
      golden: report.questions[0]!.golden,
      answer: { id: "q0", answer: sampleAnswer.answer, timings: {} },
      evidence: [],
      measures: { ...report.questions[0]!.measures, firstTokenMs: null, totalMs: null },
    });
    const { contains, citationPrecision } = report.slices[0]!.measures;
    expect(baseline.slices[0]!.measures).toMatchObject({ contains, citationPrecision });
    expect(baseline.slices[0]!.latency.totalP50).toBeNull();
  });

  test("writes a line for each question, so that a change can be read", async () => {
    const path = join(await temporaryFolder(), "baseline.json");
    await writeBaseline(path, await run());
    const lines = (await readFile(path, "utf8")).split("\n");
    expect(lines.filter((line) => line.startsWith('{"golden"'))).toHaveLength(questions.length);
  });

  test("refuses a run that breaks a rule or failed, and leaves the old file", async () => {
    const path = join(await temporaryFolder(), "baseline.json");
    await writeFile(path, "old");
    for (const asked of [inexact, unknown, "The model is gone."]) {
      const report = await run({ "What of q3?": asked });
      await expect(writeBaseline(path, report)).rejects.toThrow(BaselineError);
    }
    expect(await readFile(path, "utf8")).toBe("old");
  });
});

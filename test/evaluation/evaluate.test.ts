// A whole evaluation over answers written in advance.
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { SourceLostError } from "../../src/evaluation/sources/answer-source.ts";
import { evaluate, type EvaluationProgress } from "../../src/evaluation/evaluate.ts";
import { evaluationReportSchema } from "../../src/evaluation/evaluation-report.ts";
import { openRunLog } from "../../src/evaluation/run-log.ts";
import { sampleAnswer } from "../support/fake-answerer.ts";
import {
  askedOf,
  fakeAnswerSource,
  goldenOf,
  refusal,
  sampleIdentity,
  unanswerable,
} from "../support/made-evaluation.ts";
import { temporaryFolder } from "../support/temporary-store.ts";

const questions = [goldenOf("a", { tags: ["who"] }), goldenOf("b"), unanswerable("c")];
const golden = { path: "golden.jsonl", sha256: "0".repeat(64), questions: questions.length };
const now = () => new Date("2026-01-01T00:00:00Z");

async function openLog() {
  const log = await openRunLog(join(await temporaryFolder(), "answers.jsonl"), sampleIdentity);
  onTestFinished(() => log.close());
  return log;
}

describe("evaluate()", () => {
  test("reports the questions in the set's order, whatever the order of their answers", async () => {
    const source = fakeAnswerSource({ "What of c?": askedOf(refusal) });
    const report = await evaluate(questions, { source, golden, concurrency: 3, now });
    expect(evaluationReportSchema.safeParse(report).error).toBeUndefined();
    expect(report.questions.map((one) => one.golden.id)).toEqual(["a", "b", "c"]);
    expect(report.slices.map(({ name }) => name)).toEqual(["all", "who"]);
    expect(report.questions[0]!.measures).toMatchObject({ contains: 1, quoteExactness: 1 });
    expect(report.questions[2]!.measures).toMatchObject({ refusedUnanswerable: 1 });
    expect(report.about).toMatchObject({
      createdAt: "2026-01-01T00:00:00.000Z",
      golden,
      commit: null,
      model: "extractive",
      judge: null,
    });
  });

  test("counts a question that failed as a failure and goes on", async () => {
    const source = fakeAnswerSource({ "What of a?": "The model is gone." });
    const report = await evaluate(questions, { source, golden });
    const [failed, next] = report.questions;
    expect(failed).toMatchObject({ answer: null, failure: "The model is gone." });
    expect(new Set(Object.values(failed!.measures))).toEqual(new Set([null]));
    expect(next).toMatchObject({ failure: null });
    expect(report.slices[0]).toMatchObject({ questions: 3, failures: 1 });
  });

  test("goes on after a run that was cut off, asking nothing twice", async () => {
    const log = await openLog();
    const lost = fakeAnswerSource({ "What of b?": new SourceLostError("It is gone.") });
    await expect(evaluate(questions, { source: lost, golden, log })).rejects.toThrow("It is gone.");
    expect(lost.asked).toEqual(["What of a?", "What of b?"]);

    const progress: EvaluationProgress[] = [];
    const back = fakeAnswerSource({ "What of c?": askedOf(refusal) });
    const onProgress = (one: EvaluationProgress) => void progress.push(one);
    const report = await evaluate(questions, { source: back, golden, log, onProgress, now });
    expect(back.asked).toEqual(["What of b?", "What of c?"]);
    expect(progress.at(-1)).toEqual({ done: 3, reused: 1, failed: 0, total: 3 });

    const whole = fakeAnswerSource({ "What of c?": askedOf(refusal) });
    expect(report).toEqual(await evaluate(questions, { source: whole, golden, now }));
  });

  test("asks again what failed in the run before", async () => {
    const log = await openLog();
    const bad = fakeAnswerSource({ "What of a?": "Too slow." });
    await evaluate(questions, { source: bad, golden, log });
    const good = fakeAnswerSource({});
    const report = await evaluate(questions, { source: good, golden, log });
    expect(good.asked).toEqual(["What of a?"]);
    expect(report.slices[0]!.failures).toBe(0);
  });

  test("stops when it is told to, and keeps what was answered", async () => {
    const log = await openLog();
    const stop = new AbortController();
    const source = fakeAnswerSource({});
    const onProgress = () => stop.abort(new Error("Stopped."));
    const run = evaluate(questions, { source, golden, log, onProgress, signal: stop.signal });
    await expect(run).rejects.toThrow("Stopped.");
    expect(source.asked).toEqual(["What of a?"]);
    expect(log.find(questions[0]!)).toEqual(askedOf(sampleAnswer));
  });

  test("has a judge judge what was answered, and keeps its words", async () => {
    const judged: string[] = [];
    const judge = {
      name: "ollama:judge",
      judge: ({ id }: { id: string }) => {
        judged.push(id);
        const verdict = { aspect: "correct" as const, trial: 1, verdict: 1, reason: "It is." };
        return Promise.resolve([verdict, { ...verdict, trial: 2, verdict: null }]);
      },
    };
    const source = fakeAnswerSource({ "What of b?": "Too slow." });
    const report = await evaluate(questions, { source, golden, judge });
    expect(judged).toEqual(["a", "c"]);
    expect(report.about.judge).toBe("ollama:judge");
    expect(report.questions[0]).toMatchObject({ measures: { judgedCorrect: 1 } });
    expect(report.questions[0]!.judgements).toHaveLength(2);
  });
});

// What a judge said is kept beside the answers.
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { AnswerJudge } from "../../../src/evaluation/evaluate.ts";
import { keepJudgements } from "../../../src/evaluation/judge/create-judge.ts";
import { openRunLog } from "../../../src/evaluation/run-log.ts";
import { sampleAnswer } from "../../support/fake-answerer.ts";
import { goldenOf, sampleIdentity } from "../../support/made-evaluation.ts";
import { temporaryFolder } from "../../support/temporary-store.ts";

const golden = goldenOf("a");
const settings = { JUDGE_TRIALS: 2 };

/** Gives its verdicts one after another, one per call. */
function fakeJudge(verdicts: readonly (number | null)[]): AnswerJudge & { calls: number } {
  const judge = {
    name: "ollama:judge",
    calls: 0,
    judge: () => {
      const verdict = verdicts[judge.calls++]!;
      return Promise.resolve([{ aspect: "correct" as const, trial: 1, verdict, reason: "So." }]);
    },
  };
  return judge;
}

async function openLog(path: string) {
  const log = await openRunLog(path, sampleIdentity);
  onTestFinished(() => log.close());
  return log;
}

async function logPath(): Promise<string> {
  return join(await temporaryFolder(), "answers.jsonl");
}

describe("keepJudgements()", () => {
  test("does not ask again what the judge has said in an earlier run", async () => {
    const path = await logPath();
    const judge = fakeJudge([0.5, 1]);
    const first = await keepJudgements(judge, settings, await openLog(path)).judge(
      golden,
      sampleAnswer,
    );
    const later = keepJudgements(judge, settings, await openLog(path));
    expect(await later.judge({ ...golden, tags: ["new"] }, sampleAnswer)).toEqual(first);
    expect(judge.calls).toBe(1);
  });

  test("asks again where a trial failed", async () => {
    const judge = fakeJudge([null, 1]);
    const kept = keepJudgements(judge, settings, await openLog(await logPath()));
    expect((await kept.judge(golden, sampleAnswer))[0]!.verdict).toBeNull();
    expect((await kept.judge(golden, sampleAnswer))[0]!.verdict).toBe(1);
  });

  test("asks again for another answer, another expected answer, another judge or other trials", async () => {
    const log = await openLog(await logPath());
    const judge = fakeJudge([1, 1, 1, 1, 1]);
    const kept = keepJudgements(judge, settings, log);
    await kept.judge(golden, sampleAnswer);
    await kept.judge(golden, { ...sampleAnswer, id: "answer-2" });
    await kept.judge({ ...golden, answers: [["nine metres"]] }, sampleAnswer);
    await keepJudgements(judge, { JUDGE_TRIALS: 3 }, log).judge(golden, sampleAnswer);
    expect(judge.calls).toBe(4);
    const other = { ...judge, name: "ollama:other" };
    await keepJudgements(other, settings, log).judge(golden, sampleAnswer);
    expect(judge.calls).toBe(5);
  });
});

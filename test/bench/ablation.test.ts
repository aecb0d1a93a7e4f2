// What the ablation measures, on the project's own articles and a few of its questions.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mechanisms } from "../../src/retrieval/mechanisms.ts";
import { ablatable, allSets, openAblation, type Ablation } from "./ablation.ts";
import { ablationCells } from "./bench-ablation.ts";
import { readSampleSet } from "./sample-set.ts";

let ablation: Ablation;

beforeAll(async () => {
  const set = await readSampleSet();
  const questions = set.questions.filter(({ text, isAnswerable }) =>
    isAnswerable ? /\p{Script=Cyrillic}/u.test(text) : true,
  );
  ablation = await openAblation([{ ...set, questions }], "hash-384", 40);
}, 60_000);
afterAll(() => ablation.close());

describe("openAblation()", () => {
  test("tells that Russian and Kazakh questions lose articles without the glossary", async () => {
    const { effects, changed } = await ablation.without("glossary");
    expect(changed).toBeGreaterThan(3);
    const loss = effects.find(
      ({ set, measure }) => set === "sample" && measure === "nDCG@10",
    )!.loss;
    expect(loss.mean).toBeGreaterThan(0);
    expect(loss.low).toBeLessThanOrEqual(loss.mean);
    expect(loss.high).toBeGreaterThanOrEqual(loss.mean);
    expect(effects.some(({ set }) => set === allSets)).toBe(true);
  });

  test("claims more of what is not told without the gate, and refuses nothing", async () => {
    const { effects } = await ablation.without("gate");
    const byMeasure = new Map(effects.map(({ measure, loss }) => [measure, loss.mean]));
    expect(byMeasure.get("untold claimed")).toBeGreaterThan(0);
    expect(byMeasure.get("needlessly refused") ?? 0).toBeLessThanOrEqual(0);
  });

  test("asks nothing again that a mechanism cannot touch", async () => {
    expect(await ablation.without("english-spelling")).toMatchObject({ effects: [] });
  });

  test("can leave each mechanism and each term of the gates out", async () => {
    expect(ablatable).toEqual(expect.arrayContaining(Object.keys(mechanisms)));
    const { changed } = await ablation.without("signal:passageCoverage");
    expect(changed).toBeGreaterThan(0);
  });
});

describe("ablationCells()", () => {
  const effect = (mean: number, low: number, high: number) => ({
    set: "sample",
    measure: "needlessly refused" as const,
    questions: 100,
    loss: { mean, low, high },
  });
  const row = { mechanism: "gate" as const, changed: 3, seconds: 1 };

  test("parts what is sure from what is not, and tells how the measure changes", () => {
    const cells = ablationCells({
      ...row,
      effects: [effect(0.02, 0.01, 0.03), effect(-0.05, -0.06, -0.04), effect(0.01, -0.01, 0.02)],
    });
    expect(cells).toEqual({
      "switched off": "gate",
      changed: "3",
      "worse without": "sample: needlessly refused +.0200 [+.0100, +.0300]",
      "better without": "sample: needlessly refused −.0500 [−.0600, −.0400]",
      "most that is not sure": "sample: needlessly refused +.0100 [−.0100, +.0200]",
    });
  });
});

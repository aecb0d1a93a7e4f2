// What a sweep tries, and how failures of one combination leave the others alone.
import { describe, expect, test } from "vitest";
import {
  combinationsOf,
  passagesOf,
  readGrid,
  SweepError,
} from "../../../src/evaluation/sweep/read-grid.ts";
import { runCombinations } from "../../../src/evaluation/sweep/run-combinations.ts";
import { sweepTable } from "../../../src/evaluation/sweep/sweep-table.ts";
import { runOf } from "../../support/made-runs.ts";

const grid = readGrid(["k=4,8", "fusion=0.1,0.3,0.5"]);

describe("combinationsOf()", () => {
  test("is the cross product", () => {
    const all = combinationsOf(grid, false);
    expect(all).toHaveLength(6);
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(6);
    expect(all[1]).toEqual({ k: "4", fusion: "0.3" });
  });

  test("changes one setting at a time if asked to", () => {
    expect(combinationsOf(grid, true)).toEqual([
      { k: "4", fusion: "0.1" },
      { k: "8", fusion: "0.1" },
      { k: "4", fusion: "0.3" },
      { k: "4", fusion: "0.5" },
    ]);
  });
});

describe("readGrid()", () => {
  test.each([
    ["k"],
    ["k="],
    ["size=3"],
    ["k=4,,8"],
    ["fusion=2"],
    ["passageWords=90-20"],
    ["__proto__=1"],
  ])("refuses %s and names what can be swept", (given) => {
    expect(() => readGrid([given])).toThrow(SweepError);
    expect(() => readGrid([given])).toThrow(/passageWords \(most words/u);
  });

  test("refuses a name that is set twice, and no name at all", () => {
    expect(() => readGrid(["k=4", "k=8"])).toThrow(/set twice/u);
    expect(() => readGrid([])).toThrow(/no setting is given/u);
  });
});

describe("passagesOf()", () => {
  test("cuts as always at 220 words, and in proportion at others", () => {
    expect(passagesOf("220")).toEqual({ minWords: 120, maxWords: 220 });
    expect(passagesOf("110")).toEqual({ minWords: 60, maxWords: 110 });
    expect(passagesOf("30-90")).toEqual({ minWords: 30, maxWords: 90 });
  });
});

describe("runCombinations()", () => {
  test("goes on after one that failed, keeps rows as they come, and lists the failure", async () => {
    const kept: number[] = [];
    const rows = await runCombinations([{ k: "1" }, { k: "2" }, { k: "3" }], {
      run: ({ k }) =>
        k === "2" ? Promise.reject(new Error("no such model")) : Promise.resolve(runOf(4, 3)),
      onRow: (known) => Promise.resolve(void kept.push(known.length)),
      isFatal: () => false,
    });
    expect(kept).toEqual([1, 2, 3]);
    expect(rows.map(({ failure }) => failure)).toEqual([null, "no such model", null]);
    const table = sweepTable(rows);
    expect(table).toContain("FAILED k=2: no such model");
    expect(table.split("\n")[2]).toMatch(/^\| k=1 .*\| +0\.750 \|/u);
  });

  test("ends with what no other combination would do without", async () => {
    const run = runCombinations([{ k: "1" }, { k: "2" }], {
      run: () => Promise.reject(new Error("no golden set")),
      onRow: () => Promise.resolve(),
      isFatal: () => true,
    });
    await expect(run).rejects.toThrow("no golden set");
  });
});

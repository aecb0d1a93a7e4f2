// The check of expected figures: what fails, what passes, and what is written.
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectedFiguresPath } from "./bench-check.ts";
import {
  compareFigures,
  readExpectedFigures,
  writeExpectedFigures,
  type ExpectedFigures,
  type Figures,
} from "./expected-figures.ts";

const expected: ExpectedFigures = {
  about: [],
  questionsPerSet: 300,
  tolerance: 0.01,
  figures: {
    one: { "nDCG@10": 0.8, "answerable refused": 0.1, "wrong citations": 0 },
    elsewhere: { "nDCG@10": 0.5 },
  },
};

/** What is measured when all is as expected, but for the given. */
function measured(changes: Readonly<Record<string, number>>): Figures {
  return { one: { ...expected.figures["one"], ...changes } };
}

describe("compareFigures()", () => {
  test("passes what is as expected, within the tolerance, or not measured on this machine", () => {
    expect(compareFigures(expected, measured({}))).toEqual({ worse: [], better: [], compared: 3 });
    const within = compareFigures(
      expected,
      measured({ "nDCG@10": 0.79, "answerable refused": 0.11 }),
    );
    expect(within.worse).toEqual([]);
  });

  test("fails a figure that fell, in one line that names it", () => {
    const { worse } = compareFigures(expected, measured({ "nDCG@10": 0.7899 }));
    expect(worse).toEqual(["one: nDCG@10 0.7899, expected 0.8000"]);
  });

  test("fails a figure that rose where less is better", () => {
    const { worse } = compareFigures(expected, measured({ "answerable refused": 0.12 }));
    expect(worse).toEqual(["one: answerable refused 0.1200, expected 0.1000"]);
  });

  test("fails one wrong citation", () => {
    const { worse } = compareFigures(expected, measured({ "wrong citations": 1 }));
    expect(worse).toEqual(["one: wrong citations 1, expected 0"]);
  });

  test("fails a figure that is no longer measured of a set that is", () => {
    const { worse } = compareFigures(expected, { one: { "nDCG@10": 0.8, "wrong citations": 0 } });
    expect(worse).toEqual(["one: answerable refused not measured, expected 0.1000"]);
  });

  test("passes improvements and names them", () => {
    const { worse, better } = compareFigures(
      expected,
      measured({ "nDCG@10": 0.9, "answerable refused": 0, "recall@100": 1 }),
    );
    expect(worse).toEqual([]);
    expect(better).toEqual([
      "one: nDCG@10 0.9000, expected 0.8000",
      "one: answerable refused 0, expected 0.1000",
      "one: recall@100 1, no figure expected",
    ]);
  });
});

describe("the file of expected figures", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "citewell-figures-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("is one that the check can read, and has figures for the project's own set", async () => {
    const { figures } = await readExpectedFigures(expectedFiguresPath);
    expect(Object.keys(figures["sample"] ?? {})).toContain("nDCG@10");
  });

  test("keeps what was not measured when it is written, and then expects what was", async () => {
    const path = join(folder, "figures.json");
    await copyFile(expectedFiguresPath, path);
    const now = measured({ "nDCG@10": 0.123456 });
    await writeExpectedFigures(path, expected, now);
    const written = await readExpectedFigures(path);
    expect(written.figures["elsewhere"]).toEqual(expected.figures["elsewhere"]);
    expect(written.figures["one"]?.["nDCG@10"]).toBe(0.1235);
    expect(compareFigures(written, now)).toMatchObject({ worse: [], better: [] });
    expect(await readFile(path, "utf8")).toMatch(/\n$/);
  });

  test("that is broken fails rather than passes", async () => {
    await expect(readExpectedFigures(join(folder, "missing.json"))).rejects.toThrow("ENOENT");
    await expect(readExpectedFigures("package.json")).rejects.toThrow("questionsPerSet");
  });
});

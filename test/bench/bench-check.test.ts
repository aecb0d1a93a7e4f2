// The check itself, run on the project's own articles and questions.
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { benchCheck, expectedFiguresPath } from "./bench-check.ts";
import { readExpectedFigures, writeExpectedFigures } from "./expected-figures.ts";
import { readSampleSet } from "./sample-set.ts";

describe("benchCheck()", () => {
  let folder: string;
  let path: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "citewell-check-"));
    // The stores of benches are kept there.
    vi.stubEnv("TMPDIR", folder);
    path = join(folder, "figures.json");
    await copyFile(expectedFiguresPath, path);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  test("passes on what it has just measured, and fails when more was expected", async () => {
    const sets = [await readSampleSet()];
    expect(await benchCheck(sets, true, path)).toBe(true);
    const measured = await readFile(path, "utf8");
    expect(await benchCheck(sets, false, path)).toBe(true);
    expect(await readFile(path, "utf8")).toBe(measured);

    const expected = await readExpectedFigures(path);
    const own = expected.figures["sample"]!;
    expect(own["nDCG@10"]).toBeGreaterThan(0.5);
    const planted = { sample: { ...own, "nDCG@10": own["nDCG@10"]! + 0.02 } };
    await writeExpectedFigures(path, expected, planted);
    expect(await benchCheck(sets, false, path)).toBe(false);
  });
});

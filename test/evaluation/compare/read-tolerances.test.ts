// The files that a comparison reads.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readReport } from "../../../src/evaluation/compare/read-report.ts";
import {
  defaultTolerances,
  readTolerances,
  toleranceOf,
} from "../../../src/evaluation/compare/read-tolerances.ts";
import { runOf } from "../../support/made-runs.ts";
import { temporaryFolder } from "../../support/temporary-store.ts";

async function fileOf(content: unknown): Promise<string> {
  const path = join(await temporaryFolder(), "file.json");
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

describe("readTolerances()", () => {
  test("takes the defaults where no file is named, and for what a file leaves out", async () => {
    expect(await readTolerances(undefined)).toEqual(defaultTolerances);
    expect(await readTolerances(await fileOf({ all: 0.05 }))).toEqual({
      ...defaultTolerances,
      all: 0.05,
    });
  });

  test.each([
    ["{", /it is not JSON/u],
    [{ measures: { recal: { all: 1 } } }, /measures/u],
    [{ all: -1 }, /: all: /u],
    [{ every: 1 }, /every/u],
  ])("names file and field of what is wrong with %j", async (content, message) => {
    const path = await fileOf(content);
    await expect(readTolerances(path)).rejects.toThrow(message);
    await expect(readTolerances(path)).rejects.toThrow(`Cannot use the tolerances ${path}: `);
  });

  test("says that there is no such file", async () => {
    await expect(readTolerances("none.json")).rejects.toThrow("none.json: there is no such file.");
  });
});

describe("toleranceOf()", () => {
  test("lets null take a measure out of the gate", async () => {
    const tolerances = await readTolerances(await fileOf({ measures: { tokenF1: { all: null } } }));
    expect(toleranceOf(tolerances, "tokenF1", "all", 100)).toBeNull();
    expect(toleranceOf(tolerances, "tokenF1", "who", 100)).toBe(0.1);
    expect(toleranceOf(tolerances, "promptTokens", "all", 100)).toBeNull();
  });
});

describe("readReport()", () => {
  test("reads back what was written, and names what is no report", async () => {
    const report = runOf(3, 2, ["who"]);
    expect(await readReport(await fileOf(report))).toEqual(report);
    await expect(readReport(await fileOf({ formatVersion: 9 }))).rejects.toThrow(
      /Cannot use the report .*formatVersion/u,
    );
  });
});

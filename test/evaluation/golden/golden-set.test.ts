// Reading golden sets: what is right comes back as written, what is wrong is told by line and field.
import { writeFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GoldenQuestion } from "../../../src/evaluation/golden/golden-question.ts";
import { GoldenSetError, readGoldenSet } from "../../../src/evaluation/golden/golden-set.ts";
import { tellError } from "../../../src/tell-error.ts";
import { goldenFile, madeGolden } from "../../support/made-golden.ts";

async function messageFor(
  lines: readonly (object | string)[],
  knownSources?: readonly string[],
): Promise<string> {
  const options = knownSources === undefined ? {} : { knownSources: new Set(knownSources) };
  const error: unknown = await readGoldenSet(await goldenFile(lines), options).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(GoldenSetError);
  return tellError(error);
}

describe("readGoldenSet()", () => {
  test("gives the questions as they were written, in the file's order", async () => {
    const questions: GoldenQuestion[] = [
      madeGolden("b", {
        history: [{ role: "user", text: "What river?" }],
        filter: { from: "2018-01-01", to: "2018-01-01", sources: ["river.md"] },
        notSources: ["lake.md"],
        quotes: ["rose by two metres"],
        note: "Why it is asked.",
      }),
      madeGolden("a", { answerable: false, answers: [], sources: [] }),
      madeGolden("c", { answers: [] }),
    ];
    expect(await readGoldenSet(await goldenFile(questions))).toEqual(questions);
  });

  test("minds neither a byte order mark, nor Windows line ends, nor empty lines", async () => {
    const path = await goldenFile(
      [`\uFEFF${JSON.stringify(madeGolden("a"))}`, "", "  ", JSON.stringify(madeGolden("b"))],
      "\r\n",
    );
    expect(await readGoldenSet(path)).toEqual([madeGolden("a"), madeGolden("b")]);
  });

  test("gives back whatever text a question is made of", async () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 20 });
    const made = fc.uniqueArray(text, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(made, text, async (ids, answer) => {
        const questions = ids.map((id) => madeGolden(id, { answers: [[answer]], note: answer }));
        expect(await readGoldenSet(await goldenFile(questions))).toEqual(questions);
      }),
      { numRuns: 25 },
    );
  });

  test("tells a line that is not JSON by its number, empty lines counted", async () => {
    const message = await messageFor([madeGolden("a"), "", '{"id": "b",']);
    expect(message).toMatch(/golden\.jsonl: there is 1 error in it\.\n {2}line 3: it is not JSON/);
    expect(message).toContain("Write one whole JSON object a line.");
  });

  test("tells a field of the wrong shape by its path, with what it should be", async () => {
    const bad = { ...madeGolden("a"), answers: [["x"], "y"], filter: { from: "2018" }, extra: 1 };
    const message = await messageFor([bad]);
    expect(message).toContain("there are 3 errors");
    expect(message).toMatch(/line 1, answers\[1\]: .*expected array.*\. Parts that must all occur/);
    expect(message).toMatch(/line 1, filter\.from: .*ISO date.*\. docs\/golden-set\.md tells/);
    expect(message).toMatch(/line 1: Unrecognized key: "extra"/);
  });

  test("tells a field that is missing", async () => {
    const { tags, ...without } = madeGolden("a");
    expect(tags).toHaveLength(1);
    expect(await messageFor([without])).toMatch(/line 1, tags: .*Slices of the report/);
  });

  test("refuses an id that an earlier line has, and names that line", async () => {
    const message = await messageFor([madeGolden("a"), madeGolden("b"), madeGolden("a")]);
    expect(message).toContain("line 3, id: “a” is the id of line 1 too. Give each question an id");
  });

  test("refuses an unanswerable question with answers, sources or quotes", async () => {
    const message = await messageFor([madeGolden("a", { answerable: false, quotes: ["rose"] })]);
    for (const field of ["answers", "sources", "quotes"]) {
      expect(message).toContain(`line 1, ${field}: the question is not answerable, yet it has`);
    }
  });

  test("refuses an answerable question with neither answers nor sources", async () => {
    const message = await messageFor([madeGolden("a", { answers: [], sources: [] })]);
    expect(message).toContain("line 1, answers: the question is answerable, yet neither");
  });

  test("refuses a filter that begins after it ends", async () => {
    const filter = { from: "2019-01-01", to: "2018-12-31" };
    expect(await messageFor([madeGolden("a", { filter })])).toContain(
      "line 1, filter.from: 2019-01-01 is after filter.to, 2018-12-31: no article can pass.",
    );
  });

  test("refuses an article that holds the answer and must not be cited", async () => {
    expect(await messageFor([madeGolden("a", { notSources: ["river.md"] })])).toContain(
      "line 1, notSources: river.md is among the sources too.",
    );
  });

  test("refuses a tag that is named twice, and one that means all questions", async () => {
    const message = await messageFor([madeGolden("a", { tags: ["x", "all", "x"] })]);
    expect(message).toContain("“x” is named twice");
    expect(message).toContain("“all” names the slice of all questions");
  });

  test("refuses sources that no article has, where the articles are known", async () => {
    const golden = madeGolden("a", { sources: ["river.md", "sea.md"], notSources: ["lake.md"] });
    const message = await messageFor([golden], ["river.md"]);
    expect(message).toContain("there are 2 errors");
    expect(message).toContain("line 1, sources: there is no article “sea.md”");
    expect(message).toContain("line 1, notSources: there is no article “lake.md”");
    expect(await readGoldenSet(await goldenFile([golden]))).toEqual([golden]);
  });

  test("tells twenty errors in the order of lines, and how many more there are", async () => {
    const lines = Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? "{" : { id: "" }));
    const message = await messageFor(lines);
    const told = [...message.matchAll(/^ {2}line (\d+)/gm)].map(([, line]) => Number(line));
    expect(told).toHaveLength(20);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(message).toMatch(/and \d+ more\.$/);
  });

  test("refuses a file that is missing, empty or no UTF-8, each with a reason", async () => {
    const path = await goldenFile([]);
    await expect(readGoldenSet(path)).rejects.toThrow(/holds no question that counts/);
    await expect(readGoldenSet(`${path}.not`)).rejects.toThrow(/there is no such file/);
    await writeFile(path, Buffer.from([0x7b, 0xff, 0xfe]));
    await expect(readGoldenSet(path)).rejects.toThrow(/it is not UTF-8 text. Save it as UTF-8/);
  });
});

describe("candidates", () => {
  const candidate = madeGolden("c", { answers: [], sources: [], tags: ["candidate", "bad"] });
  const rejected = madeGolden("r", { tags: ["rejected"] });

  test("are refused until somebody has reviewed them", async () => {
    const message = await messageFor([madeGolden("a"), candidate]);
    expect(message).toContain("line 2, tags: “c” is a candidate that nobody has accepted.");
    expect(message).toMatch(/\nRun `npm run golden -- accept \S*golden\.jsonl` to review it\.$/);
    expect(message).toContain("there is 1 error");
  });

  test("that were turned down are left out, so that they never count", async () => {
    const path = await goldenFile([rejected, madeGolden("a")]);
    expect(await readGoldenSet(path)).toEqual([madeGolden("a")]);
    await expect(readGoldenSet(await goldenFile([rejected]))).rejects.toThrow(/no question that/);
  });

  test("are kept for the review itself", async () => {
    const lines = [rejected, candidate, madeGolden("a")];
    const read = await readGoldenSet(await goldenFile(lines), { candidates: "keep" });
    expect(read).toEqual(lines);
  });
});

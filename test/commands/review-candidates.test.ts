// The review of candidates: what a person decides is written, and nothing else changes.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { reviewCandidates, settleCandidates } from "../../src/commands/review-candidates.ts";
import { addCandidates, readReview } from "../../src/evaluation/golden/golden-review.ts";
import { readGoldenSet } from "../../src/evaluation/golden/golden-set.ts";
import { goldenFile, madeGolden } from "../support/made-golden.ts";
import { temporaryFolder } from "../support/temporary-store.ts";

const candidate = (id: string, more = {}) =>
  madeGolden(id, { tags: ["candidate", "number"], ...more });

function reviewer(typed: readonly string[]) {
  const told: string[] = [];
  const left = [...typed];
  const ask = (prompt: string) => {
    told.push(prompt);
    return Promise.resolve(left.shift() ?? null);
  };
  return { told, left, ask, tell: (line: string) => void told.push(line) };
}

describe("settleCandidates()", () => {
  test("accepts into the file and into a set, in one go and again after a stop", async () => {
    const path = await goldenFile([candidate("a"), candidate("b")]);
    const set = join(await temporaryFolder(), "set.jsonl");
    const before = await readFile(path, "utf8");
    await settleCandidates(path, ["a"], "accept", set);
    expect(await readGoldenSet(set)).toEqual([madeGolden("a")]);
    expect(await readReview(path)).toEqual([madeGolden("a"), candidate("b")]);
    await writeFile(path, before); // As if it had been stopped between the two files.
    await settleCandidates(path, ["a", "b"], "accept", set);
    expect(await readGoldenSet(set)).toEqual([madeGolden("a"), madeGolden("b")]);
  });

  test("decides nothing where one id names no candidate or one cannot be used", async () => {
    const empty = candidate("empty", { answers: [], sources: [] });
    const path = await goldenFile([candidate("a"), madeGolden("done"), empty]);
    const before = await readFile(path, "utf8");
    for (const [id, reason] of [
      ["x", /Cannot accept “x”: there is no such id. The ids that await a decision: a, empty\./],
      ["done", /“done”: it was decided before/],
      ["empty", /“empty”: answers: the question is answerable, yet neither/],
    ] as const) {
      await expect(settleCandidates(path, ["a", id], "accept")).rejects.toThrow(reason);
    }
    expect(await readFile(path, "utf8")).toBe(before);
  });

  test("refuses an id that another question of the set has", async () => {
    const path = await goldenFile([candidate("a")]);
    const set = await goldenFile([madeGolden("a", { question: "Another?" })]);
    await expect(settleCandidates(path, ["a"], "accept", set)).rejects.toThrow(
      /another question there has this id/,
    );
    expect(await readReview(path)).toEqual([candidate("a")]);
  });

  test("keeps what was rejected, so that it is not proposed again", async () => {
    const path = await goldenFile([candidate("a")]);
    await settleCandidates(path, ["a"], "reject");
    expect(await addCandidates(path, [candidate("a"), candidate("b")])).toBe(1);
    expect((await readReview(path)).map(({ id, tags }) => [id, tags[0]])).toEqual([
      ["a", "rejected"],
      ["b", "candidate"],
    ]);
  });
});

describe("reviewCandidates()", () => {
  test("accepts, rejects, skips and ends, each decision written at once", async () => {
    const path = await goldenFile(["a", "b", "c", "d", "e"].map((id) => candidate(id)));
    const person = reviewer(["Y", "?", "n", "s", "q"]);
    await reviewCandidates(path, person);
    expect((await readReview(path)).map(({ tags }) => tags[0])).toEqual([
      "number",
      "rejected",
      "candidate",
      "candidate",
      "candidate",
    ]);
    expect(person.left).toEqual([]);
  });

  test("edits before it accepts, and shows an edit that cannot be used", async () => {
    const path = await goldenFile([candidate("a", { answers: [], sources: [] })]);
    const person = reviewer([
      ...["y", "e", "", "x && ", ""],
      ...["e", "How high?", "2 m | two metres && river", "a.md|b.md", "y"],
    ]);
    await reviewCandidates(path, person);
    expect(person.told.join("\n")).toMatch(/Cannot accept “a”: answers/);
    expect(person.told.join("\n")).toMatch(/Cannot change “a”: answers\[1\]/);
    expect(await readGoldenSet(path)).toEqual([
      madeGolden("a", {
        question: "How high?",
        answers: [["2 m", "two metres"], ["river"]],
        sources: ["a.md", "b.md"],
      }),
    ]);
  });

  test("ends where the person is gone, and passes no control characters to the terminal", async () => {
    const path = await goldenFile([candidate("a", { question: "Who\u001b[2J\u0007?" })]);
    const person = reviewer([]);
    await reviewCandidates(path, person);
    expect(person.told.join("")).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(await readReview(path)).toHaveLength(1);
  });
});

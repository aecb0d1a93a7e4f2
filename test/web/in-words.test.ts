// What the page says of a filter: what was asked for, what was inferred, and what that did.
import { describe, expect, test } from "vitest";
import { filterInWords } from "../../src/web/in-words.ts";

const year = { from: "2018-01-01", to: "2018-12-31" };
const inferred = { ...year, inferredFrom: "in 2018" };
const dates = "from 1 January 2018 until 31 December 2018";

describe("filterInWords()", () => {
  test("is empty where all articles pass", () => {
    expect(filterInWords({})).toBe("");
  });

  test("names what the request asked for", () => {
    expect(filterInWords({ ...year, sources: ["news/"] })).toBe(`Only articles ${dates} in news/.`);
  });

  test.each([
    ["only", `Only articles ${dates} and undated ones, because the question says “in 2018”.`],
    [
      "prefer",
      `Articles ${dates}, and passages on that time, came first, because the question says “in 2018”.`,
    ],
    ["none", `Nothing that was found is of the time ${dates}: all articles were used.`],
  ] as const)("tells what an inferred period did: %s", (effect, words) => {
    expect(filterInWords({ ...inferred, effect })).toBe(words);
  });

  test("tells of newer articles, and of sources beside what was inferred", () => {
    const filter = { sources: ["news/"], inferredFrom: "now", prefersNewest: true };
    expect(filterInWords({ ...filter, effect: "prefer" })).toBe(
      "Only articles in news/. Newer articles came first, because the question says “now”.",
    );
  });
});

// The yardstick must be right, or all comparisons with it are wrong.
import { describe, expect, test } from "vitest";
import { PlainBm25, plainTerms } from "./peers/plain-bm25.ts";

describe("plainTerms()", () => {
  test("brings forms of English and Russian words together", () => {
    expect(plainTerms("Meetings, MEETING")).toEqual(["meet", "meet"]);
    expect(new Set(plainTerms("статьи статья")).size).toBe(1);
  });
});

describe("PlainBm25", () => {
  test("ranks the text with the rare word before those with the frequent one", () => {
    const index = new PlainBm25(["rain rain", "rain snow", "rain", "sun"]);
    expect(index.search("snow rain", 10)).toEqual([1, 0, 2]);
  });

  test("holds its length against a text", () => {
    const index = new PlainBm25(["rain and wind and wind and wind", "rain and wind"]);
    expect(index.search("rain", 10)).toEqual([1, 0]);
  });

  test("holds it less against a text, and counts its words more, as the parameters say", () => {
    const texts = ["rain rain rain and wind and wind", "rain"];
    expect(new PlainBm25(texts, { k1: 1.2, b: 1 }).search("rain", 10)).toEqual([1, 0]);
    expect(new PlainBm25(texts, { k1: 5, b: 0 }).search("rain", 10)).toEqual([0, 1]);
  });

  test("finds nothing where no word meets, and no more than wanted", () => {
    const index = new PlainBm25(["rain", "rain", "rain"]);
    expect(index.search("sun", 10)).toEqual([]);
    expect(index.search("rain", 2)).toEqual([0, 1]);
  });
});

// Citation marks in an answer's text.
import { describe, expect, test } from "vitest";
import {
  findCitations,
  withoutBegunMark,
  withoutCitations,
} from "../../../src/web/answer/find-citations.ts";

describe("findCitations()", () => {
  test("finds single and joined marks with the blanks before them", () => {
    const text = "It rose [1]. It fell.[2, 13] End";
    const places = findCitations(text);
    expect(places.map(({ numbers }) => numbers)).toEqual([[1], [2, 13]]);
    expect(places.map(({ startOffset, endOffset }) => text.slice(startOffset, endOffset))).toEqual([
      " [1]",
      "[2, 13]",
    ]);
  });

  test("leaves other brackets alone", () => {
    expect(findCitations("[sic] and [1990s]")).toEqual([]);
  });
});

test.each(["It rose [", "It rose [1", "It rose [1, "])(
  "withoutBegunMark() holds the begun mark of %j back",
  (text) => {
    expect(withoutBegunMark(text)).toBe("It rose");
  },
);

describe("withoutCitations()", () => {
  test("leaves the words as if the marks had never been", () => {
    expect(withoutCitations("It rose [1]. It fell.[2, 13]")).toBe("It rose. It fell.");
  });
});

// Citation marks in an answer's text.
import { describe, expect, test } from "vitest";
import { splitAtCitations, withoutCitations } from "../../../src/web/answer/split-at-citations.ts";

describe("splitAtCitations()", () => {
  test("finds single and joined marks", () => {
    expect(splitAtCitations("It rose [1]. It fell.[2, 13] End")).toEqual([
      { kind: "text", text: "It rose" },
      { kind: "citation", number: 1 },
      { kind: "text", text: ". It fell." },
      { kind: "citation", number: 2 },
      { kind: "citation", number: 13 },
      { kind: "text", text: " End" },
    ]);
  });

  test.each(["It rose [", "It rose [1", "It rose [1, "])(
    "holds the begun mark of %j back",
    (text) => {
      expect(splitAtCitations(text)).toEqual([{ kind: "text", text: "It rose" }]);
    },
  );

  test("leaves other brackets alone", () => {
    expect(splitAtCitations("[sic] and [1990s]")).toEqual([
      { kind: "text", text: "[sic] and [1990s]" },
    ]);
  });
});

describe("withoutCitations()", () => {
  test("leaves the words as if the marks had never been", () => {
    expect(withoutCitations("It rose [1]. It fell.[2, 13]")).toBe("It rose. It fell.");
  });
});

// How usual words are, by a list that is not part of this project.
import { describe, expect, test } from "vitest";
import { everydayShare } from "../../../src/retrieval/terms/everyday-words.ts";

describe("everydayShare()", () => {
  test("is larger for what everybody says than for words of a subject", () => {
    expect(everydayShare("hous")).toBeGreaterThan(everydayShare("ombudsman")! * 100);
  });

  test("counts all forms of a term", () => {
    // `say`, `says` and `saying` have one stem.
    expect(everydayShare("say")).toBeGreaterThan(0.002);
  });

  test("takes a word that nobody says for a rare one", () => {
    expect(everydayShare("zzyzxq")).toBeGreaterThan(0);
    expect(everydayShare("zzyzxq")).toBeLessThan(1e-6);
  });

  test.each(["2018", "омбудсман", "75th", "ql0"])("does not know of %s", (term) => {
    expect(everydayShare(term)).toBeNull();
  });
});

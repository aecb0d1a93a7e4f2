// Which terms of an index count as spellings of one word.
import { describe, expect, test } from "vitest";
import { TermVariants } from "../../vectorstore/term-variants.ts";

const terms = [
  "shakirov",
  "шакиров",
  "шәкіров",
  "mecacci",
  "shark",
  "2018",
  "2019",
  "river",
  "rivers",
];
const variants = new TermVariants(terms);

function variantsOf(word: string): string[] {
  return variants.of(word).map(({ term }) => term);
}

describe("TermVariants.of()", () => {
  test("finds a name in its other scripts, and with a slip of the pen", () => {
    expect(variantsOf("shakirov")).toEqual(["шакиров", "шәкіров"]);
    expect(variantsOf("мекаччи")).toEqual(["mecacci"]);
    expect(variantsOf("shakirovv")).toContain("shakirov");
  });

  test("never takes one number or short word for another", () => {
    expect(variantsOf("2018")).toEqual([]);
    expect(variantsOf("un")).toEqual([]);
    expect(variantsOf("bridge")).toEqual([]);
  });

  test("gives the same on every call and for every order of terms", () => {
    const other = new TermVariants(terms.toReversed());
    for (const word of ["shakirov", "shakirof", "river", "riverz"]) {
      expect(variants.of(word)).toEqual(variants.of(word));
      expect(other.of(word)).toEqual(variants.of(word));
    }
  });

  test("gives similarities above 0 and at most 1, best first", () => {
    for (const word of terms) {
      const similarities = variants.of(word).map(({ similarity }) => similarity);
      expect(similarities).toEqual(similarities.toSorted((a, b) => b - a));
      for (const similarity of similarities) {
        expect(similarity).toBeGreaterThan(0);
        expect(similarity).toBeLessThanOrEqual(1);
      }
    }
  });
});

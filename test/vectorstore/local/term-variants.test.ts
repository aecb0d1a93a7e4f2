// Which terms of an index count as spellings of one word.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TermVariants } from "../../../vectorstore/local/term-variants.ts";
import { phoneticKey } from "../../../vectorstore/text-analysis/phonetic-key.ts";

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

function gramsOf(word: string): Set<string> {
  const key = phoneticKey(word);
  const marked = key.length < 4 ? "" : `<${key}>`;
  return new Set(Array.from(marked, (_, at) => marked.slice(at, at + 3)).filter((g) => g[2]));
}

function dice(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...own].filter((gram) => other.has(gram)).length;
  return own.size + other.size === 0 ? 0 : (2 * shared) / (own.size + other.size);
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

  test("finds every term that shares enough trigrams, however common those are", () => {
    // Terms of one alphabet, 5 to 8 letters of three: all share much with all.
    const word = fc.string({ unit: fc.constantFrom("b", "o", "n"), minLength: 5, maxLength: 8 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (all, asked) => {
        const found = new TermVariants(all).of(asked);
        const plain = all
          .filter((term) => term !== asked)
          .map((term) => ({ term, similarity: dice(gramsOf(asked), gramsOf(term)) }))
          .filter(({ similarity }) => similarity >= 0.7)
          .sort((a, b) => b.similarity - a.similarity || (a.term < b.term ? -1 : 1));
        expect(found).toEqual(plain.slice(0, 8));
      }),
    );
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

// How texts become terms: what is folded together, what is left out, and where each word stands.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyzeText, foldWord, termsOf } from "../../../vectorstore/text-analysis/analyze-text.ts";

function wordsOf(text: string): string[] {
  return analyzeText(text).map(({ word }) => word);
}

describe("analyzeText()", () => {
  test.each([
    ["Ombudsman", "OMBUDSMAN"],
    ["Şakirov", "Sakirov"],
    ["Łódź", "Lodz"],
    ["Großmann", "Grossmann"],
    ["İstanbul", "Istanbul"],
    ["ещё одна ёлка", "еще одна елка"],
    ["за\u0301мок", "замок"],
    ["ｆｕｌｌ ｗｉｄｔｈ", "full width"],
    ["1,000 houses", "1000 houses"],
    ["1,234,567", "1234567"],
    ["the 75th year", "the 75 year"],
    ["75-го года", "75 года"],
    ["75-ші жыл", "75 жыл"],
    ["U.S. envoys", "US envoys"],
  ])("gives %j and %j the same terms", (one, other) => {
    expect(termsOf(one)).toEqual(termsOf(other));
    expect(termsOf(one)).not.toEqual([]);
  });

  test("keeps й, which is a letter and no и with a mark", () => {
    expect(foldWord("край")).toBe("край");
    expect(foldWord("и\u0306од")).toBe("йод");
  });

  test("does not take a decimal for a group of thousands", () => {
    expect(wordsOf("1.5 metres")).toEqual(["1", "5", "metres"]);
  });

  test("leaves function words out, but keeps names written like them in capitals", () => {
    expect(wordsOf("who said it was for us")).toEqual(["said"]);
    expect(wordsOf("the WHO said that IT is for the US")).toEqual(["who", "said", "it", "us"]);
  });

  test("stems Russian and Kazakh each by their own rules", () => {
    expect(termsOf("переговоры в столице")).toEqual(termsOf("переговоров о столицах"));
    expect(termsOf("мемлекеттің құқығы")).toEqual(termsOf("мемлекеттер құқықтарын"));
  });

  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.constantFrom(
          "Шәкіров",
          "U.S.",
          "1,000",
          " ",
          ".",
          "-",
          "75",
          "го",
          "О’Нил",
          "é",
          "̈",
          "İ",
        ),
      )
      .map((parts) => parts.join("")),
  );

  test("gives places from which the text slices back to the very word", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { word, term, startOffset, endOffset } of analyzeText(text)) {
          expect(startOffset).toBeGreaterThanOrEqual(last);
          expect(foldWord(text.slice(startOffset, endOffset))).toBe(word);
          expect(term).not.toBe("");
          expect(term).not.toContain("\n");
          last = endOffset;
        }
      }),
    );
  });

  test("folds what is already folded to itself", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const word of wordsOf(text)) expect(foldWord(word)).toBe(word);
      }),
    );
  });
});

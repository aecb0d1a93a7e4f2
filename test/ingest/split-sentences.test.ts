// Sentences end where readers see them end, and cover the whole text.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maxSentenceLength, splitSentences } from "../../ingest/split-sentences.ts";

const sentences = (text: string): string[] =>
  splitSentences(text).map(({ startOffset, endOffset }) => text.slice(startOffset, endOffset));

/** `|` stands where a sentence ends and the next one begins; it is taken out before splitting. */
const cases: readonly (readonly [rule: string, marked: string])[] = [
  ["months and days", "The report came on Dec. 13 in Oral.| It had nine pages."],
  ["titles", "Mr. Ospan met Dr. Lee and Prof. Ivanova.| They talked."],
  ["U.S. before a name", "The U.S. Senate met.| It voted."],
  ["U.S. before a new sentence", "He lives in the U.S.| He likes it."],
  ["initials", "E. Azimova spoke.| J. K. Smith and M.A. Brown listened."],
  ["e.g. and i.e.", "Some cities, e.g. Oral, grew.| Others, i.e. Taraz, did not."],
  ["No. with a number", "Bill No. 5 passed.| Bill No. 6 did not."],
  ["no as a word", "She said no.| He said yes."],
  ["vs.", "The case Ivanov vs. Petrov ended.| Nobody won."],
  ["decimals", "Prices rose 3.5 percent.| Wages rose 2.1 percent."],
  ["a number at the end", "It happened in 2018.| Nobody knew."],
  ["etc. at the end", "They grow wheat, rye etc.| Trade is small."],
  ["ellipsis in mid-sentence", "He waited ... and left.| She stayed."],
  ["ellipsis at the end", "He waited…| Then he left."],
  ["an ellipsis set with spaces", "He waited . . . and left."],
  ["words left out", "The law [...] Applies to all.| It is new."],
  ["quote with the stop inside", "“We agreed.”| Then they left."],
  ["quote with the stop outside", "He called it “fair”.| She did not."],
  ["quote that goes on", "“Is it fair?” asked the judge.| Nobody answered."],
  ["straight quotes", 'She said: "It is done."| He nodded.'],
  ["two sentences in one quote", "“We met today. |We agreed to meet again,” said Ospan."],
  ["guillemets", "«Мы готовы!»| Так сказал министр.| «Да».| Все ушли."],
  ["guillemets and speech", "«Мы готовы!» — сказал министр.| Все ушли."],
  ["French spaces in guillemets", "« Oui. »| Il part."],
  ["parentheses", "The plan (it was new. Nobody knew it) failed.| They began again."],
  ["a whole sentence in parentheses", "It failed.| (Nobody knew why.)| They began again."],
  ["г. after a year", "Это было в 2018 г. в Астане.| Потом всё изменилось."],
  ["г. before a city", "Он живёт в г. Алматы.| Она тоже."],
  ["гг. and a new sentence", "Так было в 2018–2019 гг.| Это прошло."],
  ["им. and ул.", "Дом на ул. Абая у парка им. Ганди закрыт.| Он стар."],
  ["т.е. and т.д.", "Дети, т.е. школьники, пели, играли и т.д.| Все смеялись."],
  ["т. д. with a space", "Они пели и т. д.| Все смеялись."],
  ["тыс. and млн.", "Пришли 5 тыс. человек и 2 млн. тенге.| Всё ушло."],
  ["Проф. and initials", "Проф. Иванов и К. К. Токаев встретились.| Они спорили."],
  ["ж. after a year", "Бұл 1998 ж. Астанада болды.| Ол есінде."],
  ["т.б. at the end", "Онда алма, өрік т.б.| Бақ үлкен."],
  ["notes of an encyclopaedia", "It fell.[3]| It rose.[4][5]"],
  ["raised notes of a report", "It fell.¹| It rose.²³| In Astana it did not."],
  ["a blank line", "No full stop here\n\n|And a new paragraph"],
  ["a blank line of odd spaces", "No full stop here\n\u00a0\n|And a new paragraph"],
  ["a new line after a full stop", "The first line.\n|the second line."],
  ["a wrapped line", "The Working Group for\nPrevention of Torture met.| It ended."],
  ["a wrapped line after an abbreviation", "It was on Dec.\n13 in the city of Mr.\nOspan."],
  ["a list", "They want:\n|- water\n|- bread\n|- peace"],
  ["a numbered list", "They want:\n|1. Water.\n|2. Bread."],
  ["bullets", "Three things\n|• water\n|• bread"],
  ["windows line ends", "One line.\r\n|Two lines.\r\n\r\n|Three"],
];

describe("splitSentences()", () => {
  it.each(cases)("survives %s", (_rule, marked) => {
    expect(sentences(marked.replaceAll("|", ""))).toEqual(
      marked.split("|").map((sentence) => sentence.trim()),
    );
  });

  it("keeps to the given part of the text", () => {
    expect(splitSentences("One. Two. Three.", 5, 9)).toEqual([{ startOffset: 5, endOffset: 9 }]);
  });

  it("cuts a sentence that is too long, at a semicolon if there is one", () => {
    const clause = "the council of the region met again ".repeat(20).trim();
    const found = sentences(`${clause}; ${clause}, ${clause} ${clause}.`);
    expect(found.length).toBeGreaterThan(2);
    expect(found[0]).toBe(`${clause};`);
    for (const sentence of found) expect(sentence.length).toBeLessThanOrEqual(maxSentenceLength);
  });

  it("cuts a text without spaces, but never through a character", () => {
    for (const piece of sentences("😀".repeat(2000))) expect(piece.isWellFormed()).toBe(true);
  });

  it("covers all but white space, in order, without overlap, whatever the text", () => {
    fc.assert(
      fc.property(newsLikeText, (text) => {
        const spans = splitSentences(text);
        let last = 0;
        for (const { startOffset, endOffset } of spans) {
          const sentence = text.slice(startOffset, endOffset);
          expect(sentence).toBe(sentence.trim());
          expect(sentence).not.toBe("");
          expect(sentence.length).toBeLessThanOrEqual(maxSentenceLength);
          expect(text.slice(last, startOffset).trim()).toBe("");
          last = endOffset;
        }
        expect(text.slice(last).trim()).toBe("");
      }),
      { numRuns: 500 },
    );
  });
});

/** Texts made of what is hard: abbreviations, quotes, brackets, breaks, and any character at all. */
const newsLikeText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'Dec. Mr. т.д. г. U.S. ... … ?! !» ?" ( ) [ ] « » “ ” - – • 1. a)'.split(" "),
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "\u00a0",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom("word ", "Слово ", "сөз. ", "Next "),
      fc.string({ unit: fc.constantFrom("a", "b"), minLength: 500, maxLength: 1500 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

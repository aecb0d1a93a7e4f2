// That another language needs nothing but its entry: German here, which the program does not have, with
// what it does not say taken over from English.
import { afterAll, describe, expect, test, vi } from "vitest";
import type * as AllLanguages from "../../languages/all-languages.ts";
import type { LanguageCode } from "../../languages/language-codes.ts";
import type { Language } from "../../languages/language.ts";

// Other tests share what this one loads: its modules are its own.
vi.resetModules();
vi.doMock("../../languages/all-languages.ts", async (importOriginal) => {
  const { newStemmer } = await import("snowball-stemmers");
  const { allLanguages, languageOf } = await importOriginal<typeof AllLanguages>();
  const english = languageOf("en");
  const stemmer = newStemmer("german");
  const months =
    "januar februar märz april mai juni juli august september oktober november dezember";
  const german: Language = {
    ...english,
    code: "de" as LanguageCode,
    longCode: "deu",
    letters: {
      ...english.letters,
      own: "äöüß",
      unmistakable: "ß",
      tellingWords: "der die das und den nicht mit wurde wann wer",
      spellings: [],
    },
    words: {
      ...english.words,
      stop: "der die das und wann wurde",
      stem: (word) => stemmer.stem(word),
    },
    times: {
      ...english.times,
      months: months.split(" ").map((names) => ({ names, short: "" })),
    },
    numbers: { ...english.numbers, ones: ["eins", "zwei", "drei"] },
    questions: {
      ...english.questions,
      kinds: { ...english.questions.kinds, when: String.raw`\bwann\b` },
    },
  };
  return { languageOf, allLanguages: [...allLanguages, german] };
});

const { detectLanguage } = await import("../../languages/detect-language.ts");
const { numberOfWord } = await import("../../languages/number-words.ts");
const { readDates } = await import("../../languages/read-dates.ts");
const { parseDate } = await import("../../ingest/parse-date.ts");
const { questionKind } = await import("../../src/retrieval/terms/question-kind.ts");
const { analyzeText, languagesOf } =
  await import("../../vectorstore/text-analysis/analyze-text.ts");

const sentence =
  "Die Verträge der Länder wurden mit den Städten geschlossen und gelten nicht für Bürger.";

afterAll(() => {
  vi.doUnmock("../../languages/all-languages.ts");
  vi.resetModules();
});

describe("an entry for German", () => {
  test("tells its texts from English ones, and leaves those as they were", () => {
    expect(detectLanguage(sentence)).toBe("de");
    expect(detectLanguage("The contracts of the countries were closed with the towns.")).toBe("en");
    expect(detectLanguage("Договоры стран были заключены с городами, и это знают все.")).toBe("ru");
  });

  test("has its words stemmed, and its stop words left out", () => {
    const terms = analyzeText(sentence).map(({ term }) => term);
    expect(terms).toEqual(expect.arrayContaining(["vertrag", "land", "stadt"]));
    expect(terms).not.toContain("der");
    expect(analyzeText("the contracts of the countries").map(({ term }) => term)).toEqual([
      "contract",
      "countri",
    ]);
  });

  test("has its dates, numbers and questions read", () => {
    expect(parseDate("14 März 2023")).toBe("2023-03-14");
    expect(readDates("Seit Mai 2020 gilt er.")).toMatchObject([{ month: 5, year: 2020 }]);
    expect(numberOfWord("drei", languagesOf(sentence))?.value).toBe(3);
    expect(questionKind("Wann wurde der Vertrag geschlossen?")).toBe("when");
  });
});

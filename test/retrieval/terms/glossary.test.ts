// The glossary: the form of its entries, look-ups in every direction, and that a question in one
// language finds an article in another.
import { describe, expect, test } from "vitest";
import { allLanguages, languageOf } from "../../../languages/all-languages.ts";
import { wordsOfAny } from "../../../languages/any-language.ts";
import {
  glossaryEntries,
  translationsOf,
  translationsOfVerb,
} from "../../../src/retrieval/terms/glossary.ts";
import type { ArticleMetadata } from "../../../vectorstore/article.ts";
import { LexicalIndexWriter } from "../../../vectorstore/local/lexical-index-writer.ts";
import {
  lexicalIndexFromBytes,
  type LexicalIndex,
} from "../../../vectorstore/local/lexical-index.ts";
import {
  analyzeText,
  languagesOf,
  plainForm,
} from "../../../vectorstore/text-analysis/analyze-text.ts";
import { analyzeIn } from "../../support/analyze-in.ts";
import { generationOfWords } from "../../support/fake-generation.ts";

const entries = glossaryEntries().map((row) => ({
  russian: row.get("ru") ?? [],
  kazakh: row.get("kk") ?? [],
  english: row.get("en") ?? [],
}));
const stopWords = wordsOfAny(({ words }) => words.stop);
const inKazakh = [languageOf("kk"), languageOf("en")];
const inRussian = languagesOf("");

/** The terms of a word as a text in its language has them. */
function termOf(word: string): string {
  return analyzeText(word)[0]!.term;
}

describe("glossaryEntries()", () => {
  test("has at least two languages in every entry", () => {
    const lonely = entries.filter(
      ({ russian, kazakh, english }) =>
        [russian, kazakh, english].filter((column) => column.length > 0).length < 2,
    );
    expect(lonely).toEqual([]);
    expect(entries.length).toBeGreaterThan(1500);
  });

  test("names no word twice in one column", () => {
    const twice = entries.flatMap(({ russian, kazakh, english }) =>
      [russian, kazakh, english].filter((column) => new Set(column).size < column.length),
    );
    expect(twice).toEqual([]);
  });

  test("writes Russian and Kazakh in Cyrillic letters and English in Latin ones", () => {
    const misspelt = entries.flatMap(({ russian, kazakh, english }) => [
      ...[...russian, ...kazakh].filter((words) => !/^[\p{Script=Cyrillic} -]+$/u.test(words)),
      ...english.filter((words) => !/^[\p{Script=Latin} -]+$/u.test(words)),
    ]);
    expect(misspelt).toEqual([]);
  });

  test("has Kazakh letters in no Russian word", () => {
    const russian = entries.flatMap((entry) => entry.russian);
    expect(russian.filter((words) => /[әғқңөұүһі]/iu.test(words))).toEqual([]);
  });
});

describe("translationsOf()", () => {
  test.each([
    ["законе", "law"],
    ["ребёнка", "child"],
    ["детям", "child"],
    ["людей", "people"],
    ["пыток", "torture"],
    ["встретились", "meet"],
    ["принята", "adopted"],
    ["превентивного", "preventive"],
    ["ООН", "UN"],
    ["ВОЗ", "WHO"],
    ["law", "закон"],
    ["children", "дети"],
    ["prisons", "тюрьма"],
    ["law", "заң"],
    ["court", "сот"],
    ["законах", "заң"],
    ["Germany", "Германия"],
  ])("%s is %s", (word, translation) => {
    expect(translationsOf(termOf(word))).toContain(termOf(translation));
  });

  test.each([
    ["сотқа", "court"],
    ["сот", "court"],
    ["заңның", "law"],
    ["балалардың", "child"],
    ["қабылданды", "adopt"],
    ["қабылдаған", "adopt"],
    ["кездесті", "meeting"],
    ["азаптауға", "torture"],
    ["түрмелердегі", "prison"],
    ["әйелдердің", "women"],
    ["БҰҰ", "UN"],
    ["БАҚ", "media"],
    ["заңдар", "закон"],
    ["сайлауда", "выборы"],
  ])("%s of a Kazakh question is %s", (word, translation) => {
    // Among other Kazakh words, as in a question, since letters tell the language.
    const { term } = analyzeText(`${word} қаңғұіүө`)[0]!;
    expect(translationsOf(term, inKazakh)).toContain(termOf(translation));
  });

  test("finds every single word of the glossary by its stem", () => {
    const lost = glossaryEntries().flatMap((row) =>
      [...row].flatMap(([code, words]) => {
        const language = allLanguages.find((each) => each.code === code)!;
        const single = words.filter((word) => analyzeText(word).length === 1);
        return single
          .map((word) => language.words.stem(plainForm(analyzeText(word)[0]!.word, language)))
          .filter((stem) => translationsOf(stem, [language]).length === 0);
      }),
    );
    expect(lost).toEqual([]);
  });

  test("takes a stem that two languages share as the question's language has it", () => {
    expect(translationsOf("сот", inKazakh)).toContain("court");
    expect(translationsOf("сот", inRussian)).toContain(termOf("hundred"));
    expect(translationsOf("сот", inRussian)).not.toContain("court");
  });

  test("translates neither stop words nor into them", () => {
    const reached = [...stopWords].filter((word) =>
      analyzeText(word).some(({ term }) => translationsOf(term).length > 0),
    );
    expect(reached).toEqual([]);
    expect(translationsOf("the")).toEqual([]);
    expect(translationsOf("который")).toEqual([]);
    expect(translationsOf("үшін")).toEqual([]);
    expect(translationsOf(termOf("министерство"))).not.toContain("of");
  });

  test("has nothing for a name or a number", () => {
    expect(translationsOf(termOf("Шакиров"))).toEqual([]);
    expect(translationsOf("2018")).toEqual([]);
  });

  test("never offers a term for itself", () => {
    const words = entries.flatMap(({ russian, kazakh, english }) => [
      ...russian,
      ...kazakh,
      ...english,
    ]);
    const terms = new Set(words.flatMap((word) => analyzeText(word).map(({ term }) => term)));
    const circular = [...terms].filter(
      (term) =>
        translationsOf(term).includes(term) || translationsOf(term, inKazakh).includes(term),
    );
    expect(circular).toEqual([]);
  });
});

const english = [
  "The law on the National Preventive Mechanism was adopted in July 2013 and gave its members the right to visit every prison without notice.",
  "Teachers at the village school complained that children had walked ten kilometres through the snow all winter.",
  "The hospital bought new ambulances after doctors went on strike over their salaries.",
  "Fishermen say that the lake has lost half of its water, and the government promised to build a dam.",
  "The striker scored two goals in the final and his team won the national championship.",
  "Voters will elect members of parliament in March, the election commission announced.",
];

function indexOf(texts: readonly string[]): LexicalIndex {
  const untitled: ArticleMetadata = {
    id: "a",
    file: "a",
    title: "",
    date: null,
    publisher: null,
    dateline: null,
    url: null,
    language: "en",
  };
  const writer = new LexicalIndexWriter(null);
  for (const [ordinal, text] of texts.entries()) {
    writer.add(ordinal, untitled, { startOffset: 0, endOffset: text.length, text, heading: null });
  }
  return lexicalIndexFromBytes(writer.toBytes());
}

describe("analyzeQuestion() with the glossary", () => {
  const index = indexOf(english);

  test.each([
    ["Когда был принят закон о Национальном превентивном механизме?", 0],
    ["Ұлттық алдын алу тетігі туралы заң қашан қабылданды?", 0],
    ["Сколько километров дети шли в школу по снегу?", 1],
    ["Балалар мектепке қыста неше шақырым жүрді?", 1],
    ["Почему бастовали врачи больницы?", 2],
    ["Аурухана дәрігерлері неге ереуілге шықты?", 2],
    ["Что правительство обещало построить, когда озеро потеряло воду?", 3],
    ["Көл суын жоғалтқанда үкімет не салуға уәде берді?", 3],
    ["Какая команда победила в чемпионате?", 4],
    ["Парламент депутаттарының сайлауы қай айда болады?", 5],
  ])("%s finds English passage %i first", async (question, ordinal) => {
    const { searchTerms } = await analyzeIn(generationOfWords(index), question);
    expect(index.search(searchTerms, 1)[0]?.ordinal).toBe(ordinal);
  });

  test("an English question finds a Russian and a Kazakh passage", async () => {
    const others = indexOf([
      "Министр посетил рынок и обсудил с торговцами цены на хлеб.",
      "Суд приговорил полицейского к пяти годам тюрьмы за пытки задержанных.",
      "Қала тұрғындары жаңа көпірдің ашылуына жиналды.",
    ]);
    const best = async (question: string): Promise<number | undefined> =>
      others.search((await analyzeIn(generationOfWords(others), question)).searchTerms, 1)[0]
        ?.ordinal;
    expect(await best("Who was sentenced for torture?")).toBe(1);
    expect(await best("When was the bridge opened in the city?")).toBe(2);
  });

  test("keeps only translations that the archive has, below the word itself", async () => {
    const [law] = (await analyzeIn(generationOfWords(index), "закон")).terms;
    expect(law!.translations).toEqual(["law"]);
    expect(law!.variants.get("law")).toBeLessThan(1);
    expect(law!.variants.get(law!.term)).toBe(1);
  });

  test("takes a word that the archive has only in translation as rare as that one", async () => {
    const [school] = (await analyzeIn(generationOfWords(index), "школа")).terms;
    const [same] = (await analyzeIn(generationOfWords(index), "school")).terms;
    expect(school!.worth).toBe(same!.worth);
  });
});

describe("translationsOfVerb()", () => {
  test.each(["қол қойды", "қол қою", "қол қойған", "қол қойылды"])(
    "knows %s as signing",
    (verb) => {
      const [noun, light] = analyzeText(verb).map(({ term }) => term);
      expect(translationsOfVerb(noun!, light!, inKazakh)).toContain("sign");
    },
  );

  test("knows nothing of two words that are no verb together", () => {
    expect(translationsOfVerb("қол", "бар", inKazakh)).toEqual([]);
  });

  test("makes a question that signs find no sheep", async () => {
    const signed = await analyzeIn(
      generationOfWords(indexOf(["They signed a memorandum.", "The sheep came."])),
      "Меморандумға кім қол қойды?",
    );
    expect(signed.terms.flatMap(({ translations }) => translations)).toEqual(["sign"]);
  });
});

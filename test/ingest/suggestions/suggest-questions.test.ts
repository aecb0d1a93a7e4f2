// Questions made from names, titles and dates: they read well, and come from different articles.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { suggestQuestions } from "../../../ingest/suggestions/suggest-questions.ts";
import type { Article } from "../../../vectorstore/article.ts";
import type { Suggestion } from "../../../vectorstore/suggestion.ts";
import { articleOf } from "../../support/fake-generation.ts";

const unknown = { date: null, publisher: null } as const;

function suggestFrom(...articles: readonly Article[]): Suggestion[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return suggestQuestions(articles, (articleId) => byId.get(articleId)!);
}

function firstQuestion(text: string, more: Partial<Article> = {}): string | undefined {
  return suggestFrom(articleOf("a.txt", text, { ...unknown, ...more }))[0]?.question;
}

describe("a question in English", () => {
  const text = "Minister Anna Berg came on Monday. Berg explained that the bridge is closed.";

  test.each<[string, Partial<Article>]>([
    ["What did Anna Berg explain?", {}],
    ["What did Le Monde report about Anna Berg?", { publisher: "Le Monde", date: null }],
    ["What was reported about Anna Berg in May 2019?", { date: "2019-05-02" }],
    [
      "What did Le Monde report about Anna Berg in May 2019?",
      { publisher: "Le Monde", date: "2019-05-02" },
    ],
  ])("reads: %s", (question, more) => {
    const questions = suggestFrom(articleOf("a.txt", text, { ...unknown, ...more }));
    expect(questions.map((made) => made.question)).toContain(question);
  });

  test("does not ask what somebody said, which could be anything", () => {
    const said = "The mayor Anna Berg came. Berg said that it was late.";
    expect(firstQuestion(said)).toBe("What do the articles say about Anna Berg?");
  });

  test("takes a rank for no first name, and an institution for nobody", () => {
    const ranks = "The report of Minister Berg is here. Berg explained it. Sweden announced talks.";
    expect(firstQuestion(ranks, { title: "Talks, talks and talks" })).toBe(
      "What does the article “Talks, talks and talks” say?",
    );
  });

  test("names what title and text share, with its article", () => {
    const told =
      "Kazakhstan is in the Asia Pacific Forum. The members of the Asia Pacific Forum met.";
    expect(firstQuestion(told, { title: "Asia Pacific Forum grows" })).toBe(
      "What do the articles say about the Asia Pacific Forum?",
    );
  });

  test("takes no piece out of a longer name", () => {
    const told = "The Global Alliance of National Human Rights Institutions met. Human Watch came.";
    expect(firstQuestion(told, { title: "Human rights talks" })).toBe(
      "What does the article “Human rights talks” say?",
    );
  });

  test("is not made from boilerplate", () => {
    const boilerplate = "Editor Carl Lund announced prices. Lund announced more.";
    const marks = [{ kind: "boilerplate", startOffset: 0, endOffset: boilerplate.length }] as const;
    expect(firstQuestion(boilerplate, { marks, title: "It rained all day" })).toBe(
      "What does the article “It rained all day” say?",
    );
  });
});

describe("a question in Russian", () => {
  test.each([
    ["Что рассказал Аскар Шакиров?", "Пришёл Аскар Шакиров. В 2008 году, рассказал Шакиров, …"],
    ["Что подчеркнула Эльвира Азимова?", "Эльвира Азимова выступила. Азимова подчеркнула цель."],
  ])("has the verb of the text: %s", (question, text) => {
    expect(firstQuestion(text, { language: "ru" })).toBe(question);
  });

  test("says the month", () => {
    const text = "Аскар Шакиров сообщил, что закон принят.";
    expect(firstQuestion(text, { language: "ru", date: "2018-02-23" })).toBe(
      "Что сообщил Аскар Шакиров в феврале 2018 года?",
    );
  });

  test("takes no genitive for a woman's name", () => {
    const text = "Об Аскара Шакирова спросили. Сообщил Шакирова врач.";
    expect(firstQuestion(text, { language: "ru", title: "Вопрос дня" })).toBe(
      "О чём говорится в статье «Вопрос дня»?",
    );
  });
});

describe("a question in Kazakh", () => {
  const text = "Қазақстандағы уәкіл Асқар Шәкіров Женеваға барды.";
  test.each<[string, Partial<Article>]>([
    ["Асқар Шәкіров туралы не айтылады?", {}],
    ["2018 жылғы ақпанда Асқар Шәкіров туралы не хабарланды?", { date: "2018-02-23" }],
    [
      "Kazinform 2018 жылғы ақпанда Асқар Шәкіров туралы не хабарлады?",
      { date: "2018-02-23", publisher: "Kazinform" },
    ],
  ])("reads: %s", (question, more) => {
    expect(firstQuestion(text, { language: "kk", ...more })).toBe(question);
  });

  test("takes no name with a case ending", () => {
    expect(
      firstQuestion("Асқар Шәкіровтің сапары.", { language: "kk", title: "Уәкіл сапары" }),
    ).toBe("«Уәкіл сапары» мақаласында не айтылады?");
  });
});

describe("suggestQuestions()", () => {
  test.each([
    "doc_17",
    "2019-05",
    "So it went on and …",
    "He said “no” to it",
    "<b>Bold</b> words here",
  ])("makes nothing of the title %j", (title) => {
    expect(firstQuestion("it rained.", { title })).toBeUndefined();
  });

  test("makes nothing of an article whose language is not known", () => {
    expect(
      firstQuestion("it rained.", { language: null, title: "It rained a lot" }),
    ).toBeUndefined();
  });

  test("lets languages take turns", () => {
    const articles = ["en", "en", "en", "ru", "kk", "ru"].map((language, at) =>
      articleOf(`${at}.txt`, "…", {
        language: language as "en",
        title: `Title of the report ${at}`,
      }),
    );
    const made = suggestFrom(...articles).map(({ language }) => language);
    expect(made.slice(0, 3).sort()).toEqual(["en", "kk", "ru"]);
  });

  test("spreads any beginning of the list over time", () => {
    const articles = Array.from({ length: 200 }, (_, at) =>
      articleOf(`${at}.txt`, "…", {
        date: `${1900 + at}-01-01`,
        title: `The report of ${1900 + at}`,
      }),
    );
    const years = suggestFrom(...articles).map(({ source }) => Number.parseInt(source, 10));
    const [least = 0, ...others] = years.slice(0, 8).sort((a, b) => a - b);
    const gaps = others.map((year, at) => year - [least, ...others][at]!);
    expect(Math.max(least, ...gaps)).toBeLessThanOrEqual(50);
  });

  test("asks twice of one name at most, for different years", () => {
    const articles = [2015, 2016, 2016, 2017, 2018].map((year, at) =>
      articleOf(`${at}.txt`, "Anna Berg came. Berg explained it.", { date: `${year}-01-01` }),
    );
    const named = suggestFrom(...articles).filter(({ question }) => question.includes("Anna Berg"));
    const sources = new Set(named.map(({ source }) => source));
    expect(sources.size).toBe(2);
  });

  test("gives the same whatever the order, in one line each, and from articles that there are", () => {
    const word = fc.constantFrom(
      "Anna Berg",
      "Berg explained",
      "Шакиров сообщил",
      "\n",
      "“",
      "(",
      "a\\",
    );
    const someText = fc.array(word, { maxLength: 8 }).map((words) => words.join(" "));
    const someArticle = fc.record({
      title: fc.oneof(someText, fc.string()),
      text: someText,
      date: fc.constantFrom(null, "2018-02-23", "2019-12-01"),
      publisher: fc.oneof(fc.constant(null), fc.string()),
      language: fc.constantFrom("en" as const, "ru" as const, "kk" as const, null),
    });
    fc.assert(
      fc.property(fc.array(someArticle, { maxLength: 40 }), (made) => {
        const articles = made.map(({ text, ...more }, at) => articleOf(`${at}`, text, more));
        const suggestions = suggestFrom(...articles);
        expect(suggestFrom(...articles.toReversed())).toEqual(suggestions);
        for (const { question, language, source } of suggestions) {
          expect(question).toMatch(/^[^\n<>]{10,250}\?$/u);
          expect(articles.find(({ id }) => id === source)?.language).toBe(language);
        }
      }),
    );
  });
});

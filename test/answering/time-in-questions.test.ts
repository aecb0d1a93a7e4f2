// Time in questions, from question to answer, over a small archive in which the same happens each
// year, with articles that have no date.
import { describe, expect, test } from "vitest";
import { createHashEmbedder } from "../../ingest/embedders/hash-embedder.ts";
import { answerQuestion } from "../../src/answering/answer-question.ts";
import type { Answer, AskRequest } from "../../src/answering/answer.ts";
import { searchEvidence } from "../../src/answering/search-evidence.ts";
import { searchArticles } from "../../src/retrieval/search-articles.ts";
import type { Article } from "../../vectorstore/article.ts";
import { articleOf } from "../support/fake-generation.ts";
import { searchableGeneration } from "../support/searchable-generation.ts";

const embedder = createHashEmbedder("hash-256");
const today = () => new Date("2020-03-10T12:00:00Z");

function forum(date: string, delegates: number, more: Partial<Article> = {}): Article {
  const text = `The river forum opened in Karavara. The river forum was attended by ${delegates} delegates, the mayor said.`;
  return articleOf(`forum-${date}.txt`, text, { title: "River forum opens", date, ...more });
}

const archive = [
  forum("2017-05-10", 211),
  forum("2018-05-12", 322),
  forum("2019-05-09", 433),
  articleOf("ombudsman-2018.txt", "Ombudsman Aidar Serov visited the prison of Karavara.", {
    title: "Ombudsman visits prison",
    date: "2018-02-01",
  }),
  articleOf("ombudsman-2019.txt", "Ombudsman Dana Omarova visited the prison of Karavara.", {
    title: "Ombudsman visits prison",
    date: "2019-02-01",
  }),
  articleOf("bridge.txt", "In 2016 the bridge of Temin was closed for repairs.", {
    title: "The bridge",
    date: null,
  }),
  articleOf("тюрьма.txt", "Омбудсмен Аскаров посетил больницу Карагая.", {
    title: "Омбудсмен в больнице",
    date: "2017-03-01",
    language: "ru",
  }),
  articleOf("аурухана.txt", "Қазіргі қала әкімі Серік Ахметов аурухананы ашты.", {
    title: "Аурухана ашылды",
    date: "2017-06-01",
    language: "kk",
  }),
];
const generation = await searchableGeneration(archive, embedder);
const deps = {
  acquire: () => ({ generation, release: () => undefined }),
  embedder,
  languageModel: null,
  maxEvidence: 4,
  maxOutputTokens: 200,
  today,
};

async function ask(request: AskRequest | string): Promise<Answer> {
  const asked = typeof request === "string" ? { question: request } : request;
  for await (const event of answerQuestion(asked, deps)) {
    if (event.type === "answer") return event.answer;
  }
  throw new Error("No answer came.");
}

async function firstFound(question: string): Promise<string> {
  return (await ask(question)).searched.nearest[0]!.source;
}

describe("a period in the question", () => {
  test.each([
    ["How many delegates attended the river forum in 2017?", "forum-2017-05-10.txt"],
    ["How many delegates attended the river forum in 2018?", "forum-2018-05-12.txt"],
    ["How many delegates attended the river forum in 2019?", "forum-2019-05-09.txt"],
    ["How many delegates attended the river forum last year?", "forum-2019-05-09.txt"],
    ["How many delegates attended the river forum before 2018?", "forum-2017-05-10.txt"],
    ["How many delegates attended the river forum after May 2018?", "forum-2019-05-09.txt"],
    ["Who was ombudsman in 2018?", "ombudsman-2018.txt"],
    ["Who was ombudsman in 2019?", "ombudsman-2019.txt"],
  ])("puts what is of that time first: %j", async (question, source) => {
    expect(await firstFound(question)).toBe(source);
    expect((await ask(question)).citations[0]?.source).toBe(source);
  });

  test("is told with its words", async () => {
    const { searched } = await ask("Who was ombudsman in 2018?");
    expect(searched.filter).toEqual({
      from: "2018-01-01",
      to: "2018-12-31",
      inferredFrom: "in 2018",
      effect: "prefer",
    });
  });

  test("does not cost the answer of an undated article, or of one that tells of it later", async () => {
    const { answer, notes } = await ask("Which bridge was closed for repairs in 2016?");
    expect(answer).toContain("bridge of Temin");
    expect(notes).toEqual([]);
    const { searched } = await ask("Which forum did the mayor attend in 2016?");
    expect(searched.nearest.length).toBeGreaterThan(3);
  });

  test("of which nothing is found changes nothing, and a note says so", async () => {
    const { searched, notes } = await ask("How many delegates attended the river forum in 2011?");
    expect(searched.filter).toMatchObject({ effect: "none", inferredFrom: "in 2011" });
    expect(searched.nearest.length).toBeGreaterThan(0);
    expect(notes).toEqual([{ code: "nothingOfTime", words: "in 2011" }]);
    const russian = await ask("Кто из омбудсменов посетил больницу Карагая в 2011 году?");
    expect(russian.notes).toEqual([{ code: "nothingOfTime", words: "в 2011 году" }]);
  });
});

describe("a question about reports of a time", () => {
  test("leaves out what is dated otherwise, and keeps what has no date behind", async () => {
    const { searched } = await ask("What do articles from 2018 say about the river forum?");
    expect(searched.filter).toMatchObject({ effect: "only", inferredFrom: "from 2018" });
    const dates = searched.nearest.map(({ date }) => date);
    expect(dates[0]).toBe("2018-05-12");
    expect(dates.filter((date) => date?.startsWith("2018") === false)).toEqual([]);
    expect(dates.lastIndexOf("2018-02-01")).toBeLessThan(
      dates.includes(null) ? dates.indexOf(null) : Infinity,
    );
  });

  test("falls back to all articles with a note where that time has none", async () => {
    const { searched, notes } = await ask("What do articles from 2012 say about the river forum?");
    expect(searched.filter).toMatchObject({ effect: "none" });
    expect(searched.nearest[0]!.source).toMatch(/^forum/u);
    expect(notes).toHaveLength(1);
  });
});

describe("an explicit filter", () => {
  test("of all time infers nothing, and keeps what is dated otherwise or not at all", async () => {
    const question = "What do articles from 2018 say about the river forum and the bridge?";
    const filter = { allTime: true };
    const { searched } = await ask({ question, filter });
    expect(searched.filter).toEqual(filter);
    const found = searched.nearest.map(({ source }) => source);
    expect(found).toEqual(expect.arrayContaining(["bridge.txt", "forum-2017-05-10.txt"]));
  });

  test("with dates wins over the question", async () => {
    const filter = { from: "2017-01-01", to: "2017-12-31" };
    const question = "How many delegates attended the river forum in 2018?";
    const { searched, citations, notes } = await ask({ question, filter });
    expect(searched.filter).toEqual(filter);
    expect(citations.map(({ source }) => source)).not.toContain("forum-2018-05-12.txt");
    expect(searched.nearest.every(({ date }) => date!.startsWith("2017"))).toBe(true);
    expect(notes).toEqual([]);
  });

  test("of sources goes together with the question's time", async () => {
    const filter = { sources: ["forum-2017-05-10.txt", "forum-2018-05-12.txt"] };
    const question = "How many delegates attended the river forum in 2018?";
    const { searched } = await ask({ question, filter });
    expect(searched.filter).toMatchObject({ ...filter, from: "2018-01-01", effect: "prefer" });
    const sources = new Set(searched.nearest.map(({ source }) => source));
    expect([...sources]).toEqual(["forum-2018-05-12.txt", "forum-2017-05-10.txt"]);
  });
});

describe("a question for the present", () => {
  test.each([
    ["How many delegates attended the latest river forum?", "forum-2019-05-09.txt"],
    ["Who is the ombudsman now?", "ombudsman-2019.txt"],
    ["Who is currently the ombudsman?", "ombudsman-2019.txt"],
  ])("prefers the newest: %j", async (question, source) => {
    const { searched, citations } = await ask(question);
    expect(searched.nearest[0]!.source).toBe(source);
    expect(searched.filter.prefersNewest).toBe(true);
    expect(citations[0]?.source).toBe(source);
  });

  test.each([
    ["Who is now the ombudsman that visited the prison?", "-02-01"],
    ["Какой омбудсмен сейчас посетил больницу Карагая?", "2017-03-01"],
    ["Қазіргі қала әкімі кім, аурухананы кім ашты?", "2017-06-01"],
  ])("says that the newest article is old: %j", async (question, date) => {
    expect((await ask(question)).notes).toContainEqual({
      code: "newestIsOld",
      date: expect.stringContaining(date) as string,
    });
  });

  test("says nothing of age where the newest article is of this year, or a time was asked for", async () => {
    const young = await ask("How many delegates attended the latest river forum?");
    expect(young.asOf.newest).toBe("2019-05-09");
    expect(young.notes).toEqual([]);
    const past = await ask("Who was ombudsman in 2018?");
    expect(past.notes).toEqual([]);
  });
});

describe("search without an answer", () => {
  test("takes the same path", async () => {
    const question = "river forum delegates in 2018";
    const found = await searchEvidence(question, {}, 2, deps);
    expect(found.evidence[0]!.source).toBe("forum-2018-05-12.txt");
    expect(found.filter).toMatchObject({ inferredFrom: "in 2018", effect: "prefer" });
    expect(found.notes).toEqual([]);
    const ofNoTime = await searchEvidence("articles from 2011 on the river forum", {}, 2, deps);
    expect(ofNoTime.notes).toHaveLength(1);
    const [best] = await searchArticles("river forum delegates last year", [], 3, deps);
    expect(best!.article.date).toBe("2019-05-09");
  });

  test("infers nothing where the filter is of all time", async () => {
    const question = "articles from 2018 about Karavara";
    const { evidence, filter } = await searchEvidence(question, { allTime: true }, 9, deps);
    expect(filter).toEqual({ allTime: true });
    expect(evidence.some(({ date }) => date?.startsWith("2018") !== true)).toBe(true);
  });

  test("fills its limit with reports of the time where there are enough", async () => {
    const { evidence } = await searchEvidence("articles from 2018 about Karavara", {}, 2, deps);
    expect(evidence.map(({ date }) => date?.slice(0, 4))).toEqual(["2018", "2018"]);
  });
});

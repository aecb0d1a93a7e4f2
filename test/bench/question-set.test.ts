// Question sets as they are read from files.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readBenchArticles, wholeText } from "./bench-article.ts";
import {
  holdsAnswer,
  questionSetNames,
  readQuestionSet,
  readQuestionSets,
} from "./question-set.ts";
import { readSets, sampleOf } from "./read-sets.ts";
import { readSampleSet } from "./sample-set.ts";

let folder: string;

async function write(path: string, lines: readonly unknown[]): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  const text = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
  await writeFile(join(folder, path), `${text.join("\n")}\n`);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "citewell-sets-"));
  const corpus = [
    { _id: "a", title: "Rain", text: "It rains." },
    { _id: "b", text: "It snows." },
  ];
  await write("xquad_en/corpus.jsonl", corpus);
  await write("xquad_en/queries.jsonl", [
    {
      _id: "q1",
      text: "And today?",
      history: [{ speaker: "agent", text: "Snow." }],
      answers: ["It rains", "rain"],
    },
    { _id: "q2", text: "What else?" },
  ]);
  const judgements = ["query-id\tcorpus-id\tscore", "q1\ta\t2", "q1\tb\t1"];
  await write("xquad_en/qrels.tsv", judgements);
  await write("xquad_ru2en/queries.jsonl", [{ _id: "q1", text: "А сегодня?", answers: ["дождь"] }]);
  await write("xquad_ru2en/qrels.tsv", judgements);
  await write("told/corpus.jsonl", corpus);
  await write("told/questions.jsonl", [
    { _id: "t1", text: "What falls?", answerable: true, answers: ["snow"], gold: "b" },
    { _id: "t2", text: "What burns?", answerable: false, answers: [], gold: "b" },
  ]);
  await write("dated/corpus-0.jsonl", [corpus[0]]);
  await write("dated/corpus-1.jsonl", [{ ...corpus[1], date: "2022-01-02" }]);
  await write("dated/queries.jsonl", [
    { _id: "d1", text: "What fell?", asked: "2022-01-03", answers: ["snow"], told: true },
    { _id: "d2", text: "What burnt?", asked: "2022-01-03", answers: ["wood"], told: false },
  ]);
  await write("dated/qrels.tsv", ["query-id\tcorpus-id\tscore", "d1\tb\t1"]);
  await write("near/questions.jsonl", [
    {
      _id: "n1",
      text: "And where?",
      history: ["Who fell?"],
      archive: "S",
      pair: "p",
      answers: [["hill"], ["kz", "kazakh"]],
      source: "a.txt",
    },
    { _id: "n2", text: "Why?", archive: "N", pair: "p", answerable: false },
  ]);
  await write("notes/readme.txt", ["no set"]);
});
afterAll(() => rm(folder, { recursive: true }));

describe("readQuestionSet()", () => {
  test("reads graded judgements, the turns before, and the answers as one group", async () => {
    const { questions, relevance, corpus } = await readQuestionSet(folder, "xquad_en");
    expect(corpus).toBe(join(folder, "xquad_en", "corpus.jsonl"));
    expect(relevance.get("q1")).toEqual(
      new Map([
        ["a", 2],
        ["b", 1],
      ]),
    );
    expect(relevance.has("q2")).toBe(false);
    expect(questions[0]).toEqual({
      id: "q1",
      text: "And today?",
      history: [{ role: "assistant", text: "Snow." }],
      isAnswerable: true,
      answers: [["It rains", "rain"]],
    });
    expect(questions[1]).toMatchObject({ history: [], isAnswerable: true, answers: [] });
  });

  test("asks a borrowed corpus with the answers of the set that it belongs to", async () => {
    const { questions, corpus } = await readQuestionSet(folder, "xquad_ru2en");
    expect(corpus).toBe(join(folder, "xquad_en", "corpus.jsonl"));
    expect(questions).toMatchObject([{ text: "А сегодня?", answers: [["It rains", "rain"]] }]);
  });

  test("takes the passage that holds the answer as the relevant one", async () => {
    const { questions, relevance } = await readQuestionSet(folder, "told");
    expect(relevance.get("t1")).toEqual(new Map([["b", 1]]));
    expect(questions.map(({ isAnswerable }) => isAnswerable)).toEqual([true, false]);
  });

  test("asks dated questions on their day, of what was published by then", async () => {
    const { questions, corpus } = await readQuestionSet(folder, "dated");
    expect(questions[0]).toMatchObject({
      filter: { to: "2022-01-03" },
      today: new Date("2022-01-03"),
    });
    expect(questions.map(({ isAnswerable }) => isAnswerable)).toEqual([true, false]);
    const articles = await readBenchArticles(corpus);
    expect(articles.map(({ id, date }) => [id, date])).toEqual([
      ["a", null],
      ["b", "2022-01-02"],
    ]);
  });

  test("makes a set of each archive that near questions are put to", async () => {
    const [news, real] = await readQuestionSets(folder, "near");
    expect(news).toMatchObject({ name: "near_n", corpus: join(folder, "news_a") });
    expect(real!.questions[0]).toMatchObject({
      history: [{ role: "user", text: "Who fell?" }],
      pair: "p",
    });
    expect(real!.relevance.get("n1")).toEqual(new Map([["a.txt", 1]]));
    expect(holdsAnswer("Uphill in Kazakhstan", real!.questions[0]!)).toBe(true);
    expect(holdsAnswer("On a hill", real!.questions[0]!)).toBe(false);
  });

  test("refuses a line that is no question", async () => {
    await write("broken/questions.jsonl", [{ _id: "x" }]);
    await expect(readQuestionSet(folder, "broken")).rejects.toThrow("text");
    await rm(join(folder, "broken"), { recursive: true });
  });
});

describe("readSets()", () => {
  test("gives the project's own set and those of the folder, or those that are named", async () => {
    expect(await questionSetNames(folder)).toEqual([
      "dated",
      "near",
      "told",
      "xquad_en",
      "xquad_ru2en",
    ]);
    const names = (await readSets([folder])).map(({ name }) => name);
    expect(names).toEqual([
      "sample",
      "dated",
      "near_n",
      "near_s",
      "told",
      "xquad_en",
      "xquad_ru2en",
    ]);
    expect((await readSets([folder], ["told"])).map(({ name }) => name)).toEqual(["told"]);
  });

  test("gives the project's own set where there is no folder", async () => {
    const sets = await readSets([join(folder, "nowhere")]);
    expect(sets.map(({ name }) => name)).toEqual(["sample"]);
  });
});

describe("readSampleSet()", () => {
  test("names only articles that there are, and answers that they hold", async () => {
    const { questions, relevance, corpus } = await readSampleSet();
    const articles = await readBenchArticles(corpus);
    const texts = new Map(articles.map((article) => [article.id, wholeText(article)]));
    const sources = [...relevance.values()].flatMap((ofQuestion) => [...ofQuestion.keys()]);
    expect(sources.filter((id) => !texts.has(id))).toEqual([]);
    const answerable = questions.filter(({ isAnswerable }) => isAnswerable);
    expect(answerable.filter(({ id }) => !relevance.has(id))).toEqual([]);
    expect(answerable.filter(({ answers }) => answers.length === 0)).toEqual([]);
    expect(questions.some(({ filter }) => filter !== undefined)).toBe(true);
  });
});

describe("readBenchArticles()", () => {
  test("reads a file of articles, and puts title and text together", async () => {
    const articles = await readBenchArticles(join(folder, "told", "corpus.jsonl"));
    expect(articles.map(wholeText)).toEqual(["Rain\nIt rains.", "It snows."]);
  });
});

describe("sampleOf()", () => {
  const items = Array.from({ length: 1000 }, (_, index) => index);

  test("draws the same items on every run, in their order", () => {
    const sample = sampleOf(items, 100);
    expect(new Set(sample).size).toBe(100);
    expect(sample).toEqual(sampleOf(items, 100));
    expect(sample).toEqual(sample.toSorted((a, b) => a - b));
    expect(sample).not.toEqual(items.slice(0, 100));
  });

  test("draws from the whole, not from its beginning", () => {
    const late = sampleOf(items, 200).filter((item) => item >= 500).length;
    expect(late).toBeGreaterThan(70);
    expect(late).toBeLessThan(130);
  });

  test("gives all where fewer are there than wanted", () => {
    expect(sampleOf([3, 1, 2], 5)).toEqual([3, 1, 2]);
  });
});
